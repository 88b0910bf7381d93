import type { PlanWords } from '../plan-words.ts';

export const planWords: PlanWords = {
  wayBack: 'Comment les articles repartent',
  pickupDay: 'Jour de l’enlèvement',
  refund: 'Remboursement',
  deliveryBack: 'Frais de livraison',
};
