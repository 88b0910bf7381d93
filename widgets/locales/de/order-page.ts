import type { OrderPageWords } from '../order-page-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { words as orderWords } from './order.ts';

export const words: OrderPageWords = {
  ...formWords,
  ...accessWords,
  ...orderWords,
  reportProblem: 'Ein Problem melden',
  parcels: 'Pakete',
  track: 'Paket verfolgen',
  deadlines: 'Fristen',
  reckoned: 'So wird gerechnet',
  statements: 'Widerrufserklärungen',
  receipt: 'Eingangsbestätigung (PDF)',
  returnsSoFar: 'Rücksendungen',
  claims: 'Meldungen',
  refunds: 'Erstattungen',
  otherOrder: 'Eine andere Bestellung öffnen',
};
