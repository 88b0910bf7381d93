import type { Generated } from 'kysely';
import type { Instant } from './column-types.ts';

/** Money that is taken later than it was reserved. */
export interface CaptureTables {
  captures: {
    merchant_id: string;
    id: string;
    order_id: string;
    cause: 'terms' | 'merchant';
    amount: number | null;
    payment_ref: string | null;
    currency: string;
    owed_at: Instant;
    owed_by: string;
    attempts: Generated<number>;
    due_at: Instant;
    failure: string | null;
    stuck_at: Instant | null;
    captured_at: Instant | null;
    dropped_at: Instant | null;
  };
}
