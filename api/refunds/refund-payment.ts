import { insertAudit } from '../audit/audit.store.ts';
import { positionOf, type CheckoutRecord } from '../checkouts/checkout-record.ts';
import { closePayment, getCheckout } from '../checkouts/checkouts.store.ts';
import { expireOpenCheckout, lockCheckout } from '../checkouts/holds.store.ts';
import { newId } from '../db/new-id.ts';
import type { PaymentRefundReason } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import { payRefund } from './pay-refund.ts';
import { insertRefund } from './refunds.store.ts';

/**
 * Owes back all of a payment that no order can keep, tells the shopper, and pays. The debt is written down first: whatever
 * fails afterwards is tried again until the money is back. Owes nothing when the checkout does not stand where it was read any more.
 */
export async function refundPayment(
  deps: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment,
  reason: PaymentRefundReason,
  actor: string,
): Promise<void> {
  const { merchantId, id: checkoutId, order } = checkout;
  const refund = await deps.db.transaction().execute(async (tx) => {
    await lockCheckout(tx, checkout);
    if (positionOf(await getCheckout(tx, merchantId, checkoutId)) !== positionOf(checkout)) return undefined;
    await expireOpenCheckout(tx, merchantId, checkoutId);
    const owed = await insertRefund(
      tx,
      {
        merchantId,
        provider: checkout.provider,
        paymentRef: payment.ref,
        checkoutId,
        orderId: order?.id ?? null,
        source: 'payment',
        sourceId: payment.ref,
        amount: payment.state === 'captured' ? payment.capturedAmount : payment.amount,
        currency: payment.currency,
        reason,
        means: 'same',
        consent: null,
        owedBy: actor,
        released: payment.state === 'authorised',
      },
      deps.now(),
    );
    if (!owed) return undefined;
    await closePayment(tx, merchantId, checkoutId);
    const subjectId = order?.id ?? checkoutId;
    if (order) await insertOrderEvents(tx, await lockOrder(tx, merchantId, order.id), ['refundOwed'], deps.now(), actor);
    const subject = order ? 'order' : 'checkout';
    await insertNotices(tx, merchantId, subjectId, [
      { id: newId('ntc'), step: 'refunded', recipient: checkout.agreed.email, language: checkout.language, subject, steps: ['refunded'] },
    ]);
    await insertAudit(tx, { merchantId, actor, verb: 'refundPayment', subject: checkoutId });
    return owed;
  });
  if (!refund) return;
  const alert = reason === 'amountMismatch' ? 'error' : 'warn';
  deps.log[alert]({ merchant: merchantId, checkout: checkoutId, reason }, 'a payment goes back');
  await payRefund(deps, refund);
}
