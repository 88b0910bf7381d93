import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundRecordJson } from './refunds.store.ts';

/** What went back, or is to, of the payment of a checkout, oldest first. */
export async function listCheckoutRefunds(
  db: Db,
  { merchantId, checkoutId, paymentRef }: { readonly merchantId: string; readonly checkoutId: string; readonly paymentRef: string },
): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} and r.checkout_id = ${checkoutId} and r.payment_ref = ${paymentRef} order by r.owed_at, r.id`.execute(
    db,
  );
  return rows.map(({ refund }) => refund);
}

/** A refund that was made at the provider itself, by the provider's name for it. */
export async function findOutsideRefund(
  db: Db,
  { merchantId, provider, ref }: { readonly merchantId: string; readonly provider: string; readonly ref: string },
): Promise<RefundRecord | undefined> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.outside_ref = ${ref} and r.provider = ${provider} and r.merchant_id = ${merchantId}`.execute(db);
  return rows[0]?.refund;
}

/** Notes that a refund was made at the provider itself. */
export async function setOutsideRef(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>, ref: string): Promise<void> {
  await tx.updateTable('refunds').set({ outside_ref: ref }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}
