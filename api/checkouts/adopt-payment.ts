import { insertAudit } from '../audit/audit.store.ts';
import { renewalHours } from '../captures/renewal-patience.ts';
import type { Deps } from '../deps.ts';
import type { PaymentProvider, ProviderPayment } from '../payments/payment-provider.ts';
import { payRefund } from '../refunds/pay-refund.ts';
import { insertRefund } from '../refunds/refunds.store.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import { adoptedPayment, findCheckout } from './checkouts.store.ts';
import { confirmCheckout } from './confirm-checkout.ts';

export interface StrayPayment {
  readonly merchantId: string;
  readonly provider: PaymentProvider;
  readonly payment: ProviderPayment;
  /** Since when it is known, ISO 8601 instant. */
  readonly knownSince: string;
}

/**
 * Draws the consequences of a payment that no checkout knows: whoever made it broke off before it was written down. The checkout it
 * was made for takes it on and is settled by it; where that has another one, or is not there, it is let go or paid back. A payment that
 * was not made through this server is left alone.
 *
 * @returns false where it is too early to say
 */
export async function adoptPayment(deps: Deps, stray: StrayPayment): Promise<boolean> {
  const { merchantId, provider, payment, knownSince } = stray;
  const { checkoutId, ref, state } = payment;
  if (checkoutId === undefined) return true;
  const checkout = await findCheckout(deps.db, merchantId, checkoutId);
  const isOther = !checkout || (checkout.paymentRef !== null && checkout.paymentRef !== ref);
  if (isOther && state === 'cancelled') return true;
  if (checkout && checkout.paymentRef === null && checkout.provider === provider.name) {
    // The shopper of an open attempt may still be waiting for it.
    const paid = state === 'authorised' || state === 'captured';
    if (checkout.state === 'open' && !paid) return false;
    if (!(await adoptedPayment(deps.db, { merchantId, id: checkoutId, paymentRef: ref }))) return false;
  } else if (isOther) {
    const hours = (Date.parse(deps.now()) - Date.parse(knownSince)) / 3_600_000;
    if (checkout?.order?.paymentState === 'authorised' && hours < renewalHours) return false;
    await giveUp(deps, stray, checkout);
    return true;
  }
  await confirmCheckout(deps, { merchantId, checkoutId, actor: 'sweep' });
  return true;
}

/** Lets go of what is reserved, and owes back what was taken, once. */
async function giveUp(deps: Deps, { merchantId, provider, payment }: StrayPayment, checkout: CheckoutRecord | undefined): Promise<void> {
  const key = { merchantId, ref: payment.ref };
  const ended = payment.state === 'captured' || payment.state === 'cancelled' ? payment : await provider.cancelPayment(key);
  if (ended.state === 'cancelled') return;
  if (ended.state !== 'captured') throw new Error('The payment still stands');
  const owed = await deps.db.transaction().execute(async (tx) => {
    const refund = await insertRefund(
      tx,
      {
        merchantId,
        provider: provider.name,
        paymentRef: payment.ref,
        checkoutId: payment.checkoutId!,
        orderId: null,
        source: 'payment',
        sourceId: payment.ref,
        amount: ended.capturedAmount,
        currency: ended.currency,
        reason: 'replaced',
        means: 'same',
        consent: null,
        owedBy: 'sweep',
        released: false,
      },
      deps.now(),
    );
    if (refund) await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'refundPayment', subject: payment.checkoutId! });
    return refund;
  });
  if (!owed) return;
  deps.log.error({ merchant: merchantId, checkout: payment.checkoutId, known: checkout !== undefined }, 'a payment nobody knew goes back');
  await payRefund(deps, owed);
}
