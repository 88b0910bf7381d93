import type { Db } from '../db/connect-database.ts';
import type { RefundRecord } from './refund-record.ts';
import { insertRefund, setAmount } from './refunds.store.ts';

/**
 * Owes back so much of what was let go: it was taken all the same. The rest stays let go.
 *
 * @param amount minor units, less than the refund's
 */
export async function splitReleased(tx: Db, refund: RefundRecord, amount: number, now: string): Promise<void> {
  await setAmount(tx, refund, refund.amount - amount);
  await insertRefund(tx, { ...refund, amount, released: false }, now);
}
