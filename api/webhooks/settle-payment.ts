import { confirmCheckout } from '../checkouts/confirm-checkout.ts';
import { findCheckoutByPayment } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { markEventsProcessed } from './payment-events.store.ts';

/**
 * Draws the consequences of whatever a provider told about a payment.
 *
 * @throws Error when no checkout knows the payment yet: the event was faster than our own answer, and comes again
 */
export async function settlePayment(deps: Deps, { provider, paymentRef }: { provider: string; paymentRef: string }): Promise<void> {
  const found = await findCheckoutByPayment(deps.db, provider, paymentRef);
  if (!found) throw new Error('No checkout has this payment yet');
  await confirmCheckout(deps, { merchantId: found.merchantId, checkoutId: found.id, actor: provider });
  await markEventsProcessed(deps.db, provider, paymentRef);
}
