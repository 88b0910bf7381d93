import type { DeadlineKind } from './deadline-kinds.ts';

/** Which clock: one of a kind per subject. */
export interface DeadlineKey {
  readonly merchantId: string;
  readonly orderId: string;
  /** Id of the order, or of a parcel, return or claim of it. */
  readonly subjectId: string;
  readonly kind: DeadlineKind;
}

/** How a clock was reckoned. Dates are local, ISO 8601; instants ISO 8601 in UTC. */
export interface DeadlineDates {
  readonly eventDay: string;
  /** As counted, working day or not. */
  readonly rawLastDay: string;
  /** The day it is over with. */
  readonly lastDay: string;
  /** When its action falls due; a warning comes before the end. */
  readonly actsAt: string;
  /** Version of the holiday table. */
  readonly holidays: string;
}

/** `fired`: its action is done, what it is for is not. `unknown`: the holiday table does not reach so far. */
export type DeadlineState = 'running' | 'fired' | 'met' | 'unknown';

/** A clock as it is kept. */
export interface DeadlineRow extends Omit<DeadlineDates, 'holidays'>, Omit<DeadlineKey, 'merchantId' | 'orderId'> {
  readonly holidays: string;
  readonly state: Exclude<DeadlineState, 'unknown'>;
  readonly endedAt: string | null;
  readonly attempts: number;
  /** When its action is tried: when it acts, later where that failed. */
  readonly dueAt: string;
  /** The moment to act for which its action was done. */
  readonly firedFor: string | null;
}

/** A clock that runs, and to where nobody knows. */
export interface UnknownRow extends Omit<DeadlineKey, 'merchantId' | 'orderId'> {
  readonly state: 'unknown';
  readonly holidays: string;
  /** The moment to act for which its action was done, while it was known. */
  readonly firedFor: string | null;
}

export type StoredDeadline = DeadlineRow | UnknownRow;
