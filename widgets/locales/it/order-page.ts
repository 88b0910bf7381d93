import type { OrderPageWords } from '../order-page-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { words as orderWords } from './order.ts';

export const words: OrderPageWords = {
  ...formWords,
  ...accessWords,
  ...orderWords,
  reportProblem: 'Segnalare un problema',
  parcels: 'Pacchi',
  track: 'Segui il pacco',
  deadlines: 'Termini',
  reckoned: 'Come si calcola',
  statements: 'Dichiarazioni di recesso',
  receipt: 'Ricevuta (PDF)',
  returnsSoFar: 'Resi',
  claims: 'Segnalazioni',
  refunds: 'Rimborsi',
  otherOrder: 'Apri un altro ordine',
};
