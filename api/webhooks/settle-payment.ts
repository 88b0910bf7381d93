import { confirmCheckout } from '../checkouts/confirm-checkout.ts';
import { findCheckoutByPayment } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { claimReportedPayments, markEventsProcessed } from './payment-events.store.ts';

const batch = 10;

/**
 * Settles some of the payments that providers told of.
 *
 * @returns whether there may be more
 */
export async function settleReportedPayments(deps: Deps): Promise<boolean> {
  const claimed = await claimReportedPayments(deps.db, batch);
  for (const payment of claimed) {
    await settlePayment(deps, payment).catch((error: unknown) =>
      deps.log.warn({ provider: payment.provider, error: describeError(error) }, 'a payment will be settled later'),
    );
  }
  return claimed.length === batch;
}

/**
 * Draws the consequences of whatever a provider told about a payment.
 *
 * @throws Error when no checkout knows the payment yet: the event was faster than our own answer, and is looked at again
 */
export async function settlePayment(deps: Deps, { provider, paymentRef }: { provider: string; paymentRef: string }): Promise<void> {
  const found = await findCheckoutByPayment(deps.db, provider, paymentRef);
  if (!found) throw new Error('No checkout has this payment yet');
  await confirmCheckout(deps, { merchantId: found.merchantId, checkoutId: found.id, actor: provider });
  await markEventsProcessed(deps.db, provider, paymentRef);
}
