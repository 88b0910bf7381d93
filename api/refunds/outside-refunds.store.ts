import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { OutsidePart } from './cover-debts.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundRecordJson } from './refunds.store.ts';

/** What went back, or is to, of the payment of a checkout, oldest first; until the transaction ends nobody takes any of it in hand. */
export async function lockCheckoutRefunds(
  tx: Db,
  { merchantId, checkoutId, paymentRef }: { readonly merchantId: string; readonly checkoutId: string; readonly paymentRef: string },
): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} and r.checkout_id = ${checkoutId} and r.payment_ref = ${paymentRef}
    order by r.owed_at, r.id for update`.execute(tx);
  return rows.map(({ refund }) => refund);
}

/** What stands for a refund that was made at the provider itself, by the provider's name for it: debts it settled, and what was beyond them. */
export async function listOutsideRefunds(
  db: Db,
  { merchantId, provider, ref }: { readonly merchantId: string; readonly provider: string; readonly ref: string },
): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.outside_ref = ${ref} and r.provider = ${provider} and r.merchant_id = ${merchantId}
    order by r.owed_at, r.id`.execute(db);
  return rows.map(({ refund }) => refund);
}

/** Notes that so much of a refund was made at the provider itself; what else there was of it is for the caller to keep. */
export async function setPaidOutside(
  tx: Db,
  { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>,
  { ref, amount }: OutsidePart,
): Promise<void> {
  await tx.updateTable('refunds').set({ outside_ref: ref, amount }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Takes away what stood for a refund made outside, all of which settles the debt `by`: the mail that tells of it is that debt's from then on. */
export async function replaceOutside(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>, by: string): Promise<void> {
  await tx.updateTable('notices').set({ subject_id: by }).where('merchant_id', '=', merchantId).where('subject_id', '=', id).execute();
  await tx.deleteFrom('refunds').where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Whether the mail that tells of a refund has gone. */
export async function isTold(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>): Promise<boolean> {
  const sent = await tx
    .selectFrom('notices')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('subject_id', '=', id)
    .where('step', '=', 'refunded')
    .where('sent_at', 'is not', null)
    .executeTakeFirst();
  return sent !== undefined;
}
