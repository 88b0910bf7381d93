import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { confirmCheckout, settle } from './confirm-checkout.ts';
import { claimOpenPayments, findEndedReservations, findOverdueCheckouts } from './checkouts.store.ts';
import { expireOpenCheckout } from './holds.store.ts';

/**
 * Gives up the checkouts whose hold has run out, after a last look at the provider: one that was paid at the last second
 * becomes an order. Then the unpaid payment is taken back; should it have gone through meanwhile, it is settled all the same.
 */
export async function expireCheckouts(deps: Deps): Promise<void> {
  for (const { merchantId, checkoutId } of await findOverdueCheckouts(deps.db, deps.now()))
    await expireCheckout(deps, merchantId, checkoutId);
}

/** Gives one checkout up. A provider that cannot be reached does not keep the stock: its payment is settled later. */
async function expireCheckout(deps: Deps, merchantId: string, checkoutId: string): Promise<void> {
  const input = { merchantId, checkoutId, actor: 'sweep' };
  try {
    const { checkout } = await confirmCheckout(deps, input);
    if (checkout.state !== 'open') return;
    await expireOpenCheckout(deps.db, merchantId, checkoutId);
    const { paymentRef } = checkout;
    if (paymentRef === null) return;
    await askProvider(deps, providerOf(deps, checkout.provider), (provider) => provider.cancelPayment({ merchantId, ref: paymentRef }));
    await settle(deps, { ...checkout, state: 'expired' }, input);
  } catch (error) {
    deps.log.warn({ checkout: checkoutId, error: describeError(error) }, 'a checkout could not be settled; its stock is free');
    await expireOpenCheckout(deps.db, merchantId, checkoutId);
  }
}

/**
 * Asks the providers about every payment still open for more than a minute, ever more rarely as it ages, and about every reservation
 * that should have ended: an event that never came is made up for here.
 */
export async function reconcilePayments(deps: Deps): Promise<void> {
  const now = deps.now();
  for (const claimed of [...(await claimOpenPayments(deps.db, now)), ...(await findEndedReservations(deps.db, now))]) {
    await confirmCheckout(deps, { ...claimed, actor: 'sweep' }).catch((error: unknown) =>
      deps.log.warn({ checkout: claimed.checkoutId, error: describeError(error) }, 'a payment could not be reconciled'),
    );
  }
}
