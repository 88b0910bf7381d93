import type { OrderPageWords } from '../order-page-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { words as orderWords } from './order.ts';

export const words: OrderPageWords = {
  ...formWords,
  ...accessWords,
  ...orderWords,
  reportProblem: 'Report a problem',
  parcels: 'Parcels',
  track: 'Track the parcel',
  deadlines: 'Deadlines',
  reckoned: 'How it is reckoned',
  statements: 'Statements of withdrawal',
  receipt: 'Receipt (PDF)',
  returnsSoFar: 'Returns',
  claims: 'Reports',
  refunds: 'Refunds',
  otherOrder: 'Open another order',
};
