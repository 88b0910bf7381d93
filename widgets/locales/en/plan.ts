import type { PlanWords } from '../plan-words.ts';

export const planWords: PlanWords = {
  wayBack: 'How the items go back',
  pickupDay: 'Day of collection',
  refund: 'Refund',
  deliveryBack: 'Delivery fee',
};
