import type { Generated } from 'kysely';
import type { EntryState, OpenReason } from '../bank/entry-record.ts';
import type { Instant } from './column-types.ts';

/** The merchant's own bank account. */
export interface BankTables {
  bank_accounts: { merchant_id: string; iban: string; set_at: Instant };
  transfers: {
    merchant_id: string;
    ref: string;
    checkout_id: string;
    method: string;
    amount: number;
    currency: string;
    iban: string;
    holder: string;
    bic: string | null;
    received: Generated<number>;
    settled_at: Instant | null;
    given_up_at: Instant | null;
    created_at: Instant;
  };
  refund_files: { merchant_id: string; message: string; ordered_at: Instant; refund_ids: string[]; content: Buffer };
  ordered_transfers: { merchant_id: string; reference: string; refund_id: string; message: string; ordered_at: Instant };
  bank_entries: {
    merchant_id: string;
    id: string;
    key: string;
    iban: string | null;
    source: 'camt' | 'csv';
    direction: 'credit' | 'debit';
    reversal: boolean;
    /** Read it as JSON or cast: the driver gives what is this large as text. */
    amount: number;
    currency: string;
    booked_on: string;
    ordered_by: string;
    reference: string | null;
    particulars: Buffer;
    state: EntryState;
    why: OpenReason | null;
    order_id: string | null;
    transfer_ref: string | null;
    applied: Generated<number>;
    refund_id: string | null;
    imported_at: Instant;
    resolved_at: Instant | null;
    resolved_by: string | null;
  };
}
