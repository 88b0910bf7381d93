import type { OrderPageWords } from '../order-page-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { words as orderWords } from './order.ts';

export const words: OrderPageWords = {
  ...formWords,
  ...accessWords,
  ...orderWords,
  reportProblem: 'Signaler un problème',
  parcels: 'Colis',
  track: 'Suivre le colis',
  deadlines: 'Délais',
  reckoned: 'Comment il est calculé',
  statements: 'Déclarations de rétractation',
  receipt: 'Accusé de réception (PDF)',
  returnsSoFar: 'Retours',
  claims: 'Signalements',
  refunds: 'Remboursements',
  otherOrder: 'Ouvrir une autre commande',
};
