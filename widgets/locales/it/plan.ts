import type { PlanWords } from '../plan-words.ts';

export const planWords: PlanWords = {
  wayBack: 'Come rimandi gli articoli',
  pickupDay: 'Giorno del ritiro',
  refund: 'Rimborso',
  deliveryBack: 'Spese di consegna',
};
