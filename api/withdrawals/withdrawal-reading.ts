import type { StatementMatch } from '../db/stored-shapes.ts';

/** What the books say to a statement: side facts, never gates. Of several the last one counts. */
export interface WithdrawalReading {
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /** `reader`, or the id of the secret key behind which somebody linked it. */
  readonly actor: string;
  readonly match: StatementMatch;
  /** The order that is meant, or, unverified, seems to be. */
  readonly orderId: string | null;
  /** Null without an order, and while the period has not begun. */
  readonly timely: 'inTime' | 'late' | null;
  /** The return that came of it, or of the statement it repeats. */
  readonly returnId: string | null;
}

/**
 * Whether somebody has to find the contract, to say which pieces the words mean, or to answer: nothing came of it by itself.
 * Before anybody has looked it is too early to say.
 */
export function needsSomebody(reading: WithdrawalReading | null): boolean {
  return reading !== null && (reading.match !== 'matched' || reading.returnId === null);
}
