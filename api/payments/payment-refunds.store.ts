import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { RefundReason } from '../db/schema.ts';

export interface OwedRefund {
  readonly merchantId: string;
  readonly provider: string;
  readonly paymentRef: string;
  readonly checkoutId: string;
  readonly amount: number;
  readonly reason: RefundReason;
  /** The order it concerns, if there is one. */
  readonly orderId: string | null;
}

/** Writes the debt down; false when it stands there already. */
export async function insertPaymentRefund(tx: Db, refund: OwedRefund, owedAt: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payment_refunds')
    .values({
      merchant_id: refund.merchantId,
      provider: refund.provider,
      payment_ref: refund.paymentRef,
      checkout_id: refund.checkoutId,
      amount: refund.amount,
      reason: refund.reason,
      owed_at: owedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Marks a debt as paid; false when it was already. */
export async function markRefundPaid(
  tx: Db,
  { merchantId, provider, paymentRef }: Pick<OwedRefund, 'merchantId' | 'provider' | 'paymentRef'>,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payment_refunds')
    .set({ paid_at: at })
    .where('merchant_id', '=', merchantId)
    .where('provider', '=', provider)
    .where('payment_ref', '=', paymentRef)
    .where('paid_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Debts not paid yet, the oldest first. */
export async function findOwedRefunds(db: Db): Promise<OwedRefund[]> {
  const { rows } = await sql<OwedRefund>`
    select r.merchant_id as "merchantId", r.provider, r.payment_ref as "paymentRef", r.checkout_id as "checkoutId", r.amount, r.reason,
      k.order_id as "orderId"
    from payment_refunds r join checkouts k on k.merchant_id = r.merchant_id and k.id = r.checkout_id
    where r.paid_at is null order by r.owed_at limit 200`.execute(db);
  return rows;
}
