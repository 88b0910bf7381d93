import { insertAudit } from '../audit/audit.store.ts';
import { positionOf, type CheckoutRecord } from '../checkouts/checkout-record.ts';
import { closePayment, getCheckout } from '../checkouts/checkouts.store.ts';
import { expireOpenCheckout, lockCheckout } from '../checkouts/holds.store.ts';
import { newId } from '../db/new-id.ts';
import type { RefundReason } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import { insertPaymentRefund, markRefundPaid, type OwedRefund } from './payment-refunds.store.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { providerOf } from './provider-of.ts';

/**
 * Owes back all of a payment that no order can keep, tells the shopper, and pays. The debt is written down first: whatever
 * fails afterwards is tried again until the money is back. Owes nothing when the checkout does not stand where it was read any more.
 */
export async function refundPayment(
  deps: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment,
  reason: RefundReason,
  actor: string,
): Promise<void> {
  const { merchantId, id: checkoutId, order } = checkout;
  const refund: OwedRefund = {
    merchantId,
    provider: checkout.provider,
    paymentRef: payment.ref,
    checkoutId,
    amount: payment.amount,
    reason,
    orderId: order?.id ?? null,
  };
  const owed = await deps.db.transaction().execute(async (tx) => {
    await lockCheckout(tx, checkout);
    if (positionOf(await getCheckout(tx, merchantId, checkoutId)) !== positionOf(checkout)) return false;
    await expireOpenCheckout(tx, merchantId, checkoutId);
    if (!(await insertPaymentRefund(tx, refund, deps.now()))) return false;
    await closePayment(tx, merchantId, checkoutId);
    const subjectId = order?.id ?? checkoutId;
    if (order) await insertOrderEvents(tx, await lockOrder(tx, merchantId, order.id), ['refundOwed'], deps.now(), actor);
    const subject = order ? 'order' : 'checkout';
    await insertNotices(tx, merchantId, subjectId, [
      { id: newId('ntc'), step: 'refunded', recipient: checkout.agreed.email, language: checkout.language, subject, steps: ['refunded'] },
    ]);
    await insertAudit(tx, { merchantId, actor, verb: 'refundPayment', subject: checkoutId });
    return true;
  });
  if (!owed) return;
  const alert = reason === 'amountMismatch' ? 'error' : 'warn';
  deps.log[alert]({ merchant: merchantId, checkout: checkoutId, reason }, 'a payment goes back');
  await payRefund(deps, refund);
}

/** Pays a debt at the provider; repeated, it gives nothing twice. A provider that fails is asked again by the sweep. */
export async function payRefund(deps: Deps, refund: OwedRefund): Promise<void> {
  const { merchantId, paymentRef, amount, orderId } = refund;
  try {
    await providerOf(deps, refund.provider).refundPayment(paymentRef, amount, `refund:${paymentRef}`);
  } catch (error) {
    deps.log.error({ provider: refund.provider, error: describeError(error) }, 'a refund failed; it will be tried again');
    return;
  }
  await deps.db.transaction().execute(async (tx) => {
    if (!(await markRefundPaid(tx, refund, deps.now())) || !orderId) return;
    await insertOrderEvents(tx, await lockOrder(tx, merchantId, orderId), ['refunded'], deps.now(), refund.provider);
  });
}
