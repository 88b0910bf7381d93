import type { PlanWords } from '../plan-words.ts';

export const planWords: PlanWords = {
  wayBack: 'Cómo vuelven los artículos',
  pickupDay: 'Día de la recogida',
  refund: 'Reembolso',
  deliveryBack: 'Gastos de envío',
};
