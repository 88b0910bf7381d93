import type { DisabledWhy } from '../db/event-tables.ts';

/** Where a merchant's systems want to be told; instants are ISO 8601. */
export interface EndpointRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  /** `order.accepted`, or `order.*` for all about orders; empty: all. */
  readonly types: readonly string[];
  readonly createdAt: string;
  /** Until when the secret before this one signs too; null: there is none. */
  readonly oldSecretUntil: string | null;
  /** Nothing is sent, and nothing new is written down for it. */
  readonly disabledAt: string | null;
  readonly disabledWhy: DisabledWhy | null;
  /** First failure since something was last delivered. */
  readonly failingSince: string | null;
  /** The last one. */
  readonly failure: string | null;
}
