import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { inMerchantLanes } from '../jobs/merchant-lanes.ts';
import { ProviderReach } from '../jobs/provider-reach.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import {
  claimEndedReservation,
  claimOpenPayment,
  findOverdueCheckouts,
  listMerchantsOfEndedReservations,
  listMerchantsOfOpenPayments,
  markAnswered,
  type CheckoutName,
} from './checkouts.store.ts';
import { confirmCheckout, settle } from './confirm-checkout.ts';
import { expireOpenCheckout } from './holds.store.ts';

/**
 * Gives up the checkouts whose hold has run out, after a last look at the provider: one that was paid at the last second
 * becomes an order. Then the unpaid payment is taken back; should it have gone through meanwhile, it is settled all the same. Of a
 * merchant whose provider does not answer all the others are given up without that look, so that none of its stock waits for it.
 */
export async function expireCheckouts(deps: Deps): Promise<void> {
  const overdue = await findOverdueCheckouts(deps.db, deps.now());
  const merchants = new Set(overdue.map(({ merchantId }) => merchantId));
  await inMerchantLanes([...merchants], async (merchantId) => {
    const reach = new ProviderReach(deps);
    for (const checkout of overdue) if (checkout.merchantId === merchantId) await expireCheckout(deps, checkout, reach);
  });
}

/** Gives one checkout up. A provider that cannot be reached does not keep the stock: its payment is settled later. */
async function expireCheckout(deps: Deps, { merchantId, checkoutId }: CheckoutName, reach: ProviderReach): Promise<void> {
  const report = (error: unknown) =>
    deps.log.warn({ checkout: checkoutId, error: describeError(error) }, 'a checkout could not be settled; its stock is free');
  if (!reach.isLost) await reach.asking(() => lookAndExpire(deps, { merchantId, checkoutId })).catch(report);
  await expireOpenCheckout(deps.db, merchantId, checkoutId).catch(report);
}

async function lookAndExpire(deps: Deps, { merchantId, checkoutId }: CheckoutName): Promise<void> {
  const input = { merchantId, checkoutId, actor: 'sweep' };
  const { checkout } = await confirmCheckout(deps, input);
  if (checkout.state !== 'open') return;
  await expireOpenCheckout(deps.db, merchantId, checkoutId);
  const { paymentRef } = checkout;
  if (paymentRef === null) return;
  await askProvider(deps, providerOf(deps, checkout.provider), (provider) => provider.cancelPayment({ merchantId, ref: paymentRef }));
  await settle(deps, { ...checkout, state: 'expired' }, input);
}

/**
 * Asks the providers about every payment still open for more than a minute, ever more rarely as it ages, and about every reservation
 * that should have ended: an event that never came is made up for here. Where there is no answer it is asked again soon, and the rest of
 * that merchant's waits for the next time if the answer was long in failing to come.
 */
export async function reconcilePayments(deps: Deps): Promise<void> {
  const { db } = deps;
  const dueBy = deps.now();
  const merchants = new Set([...(await listMerchantsOfOpenPayments(db, dueBy)), ...(await listMerchantsOfEndedReservations(db, dueBy))]);
  await inMerchantLanes([...merchants], async (merchantId) => {
    const reach = new ProviderReach(deps);
    for (const claim of [claimOpenPayment, claimEndedReservation]) {
      while (!reach.isLost) {
        const claimed = await claim(db, { merchantId, dueBy, now: deps.now() });
        if (!claimed) break;
        await reach
          .asking(() => reconcile(deps, claimed))
          .catch((error: unknown) =>
            deps.log.warn({ checkout: claimed.checkoutId, error: describeError(error) }, 'a payment could not be reconciled'),
          );
      }
    }
  });
}

async function reconcile(deps: Deps, name: CheckoutName): Promise<void> {
  await confirmCheckout(deps, { ...name, actor: 'sweep' });
  await markAnswered(deps.db, name, deps.now());
}
