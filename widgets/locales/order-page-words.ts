import type { AccessWords } from './access-words.ts';
import type { FormWords } from './form-words.ts';
import type { OrderWords } from './order-words.ts';

/** Words of an order's page: the order, the way into it, and all that follows it. */
export interface OrderPageWords extends OrderWords, FormWords, AccessWords {
  readonly parcels: string;
  readonly track: string;
  readonly deadlines: string;
  readonly reckoned: string;
  readonly statements: string;
  readonly receipt: string;
  readonly returnsSoFar: string;
  readonly claims: string;
  readonly refunds: string;
  readonly reportProblem: string;
  readonly otherOrder: string;
}
