import type { PlanWords } from '../plan-words.ts';

export const planWords: PlanWords = {
  wayBack: 'Wie die Artikel zurückgehen',
  pickupDay: 'Tag der Abholung',
  refund: 'Erstattung',
  deliveryBack: 'Lieferkosten',
};
