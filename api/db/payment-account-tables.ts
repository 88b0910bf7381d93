import type { Generated } from 'kysely';
import type { Instant } from './column-types.ts';

/** Merchants' own keys at their payment providers. */
export interface PaymentAccountTables {
  payment_accounts: {
    merchant_id: string;
    provider: string;
    publishable_key: string;
    secret_key: Buffer;
    secret_key_last4: string;
    webhook_secret: Buffer | null;
    webhook_secret_last4: string | null;
    webhook_endpoint: string | null;
    previous_webhook_secret: Buffer | null;
    previous_webhook_secret_until: Instant | null;
    known_origins: string[];
    origins_due_at: Instant;
    attempts: Generated<number>;
    created_at: Instant;
    rotated_at: Instant;
  };
  payment_event_cursors: {
    merchant_id: string;
    provider: string;
    seen_until: Instant;
    attempts: Generated<number>;
    due_at: Instant;
  };
}
