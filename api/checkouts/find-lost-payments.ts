import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { inMerchantLanes } from '../jobs/merchant-lanes.ts';
import { ProviderReach } from '../jobs/provider-reach.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { adoptPayment } from './adopt-payment.ts';
import {
  claimWithoutPayment,
  closePayment,
  listMerchantsWithoutPayment,
  markAnswered,
  type CheckoutWithoutPayment,
} from './checkouts.store.ts';

/** How long a checkout is asked about whose provider knows no payment of it. */
const patienceMs = 3_600_000;
/** The provider's clock may be another. */
const skewMs = 5 * 60_000;

/**
 * Asks the providers about the checkouts that asked for a payment and never heard of it. One that is there is settled like any other;
 * of one that is not, after a while nobody asks any more.
 */
export async function findLostPayments(deps: Deps): Promise<void> {
  await inMerchantLanes(await listMerchantsWithoutPayment(deps.db, deps.now()), async (merchantId) => {
    const claimed = await claimWithoutPayment(deps.db, merchantId, deps.now());
    for (const provider of new Set(claimed.map((each) => each.provider))) {
      const group = claimed.filter((each) => each.provider === provider);
      await lookFor(deps, group).catch((error: unknown) =>
        deps.log.warn({ merchant: merchantId, error: describeError(error) }, 'lost payments could not be looked for'),
      );
    }
  });
}

/** Checkouts of one merchant with one provider. */
async function lookFor(deps: Deps, checkouts: readonly CheckoutWithoutPayment[]): Promise<void> {
  const { merchantId, provider: name } = checkouts[0]!;
  const provider = providerOf(deps, name);
  const search = {
    merchantId,
    since: instant(Math.min(...checkouts.map(({ createdAt }) => Date.parse(createdAt))) - skewMs),
    until: instant(Math.max(...checkouts.map(({ expiresAt }) => Date.parse(expiresAt))) + skewMs),
  };
  const payments = new Map((await askProvider(deps, provider, () => provider.listPayments(search))).map((each) => [each.checkoutId, each]));
  const now = Date.parse(deps.now());
  const reach = new ProviderReach(deps);
  const settle = async (checkout: CheckoutWithoutPayment) => {
    const { checkoutId, createdAt, expiresAt } = checkout;
    const payment = payments.get(checkoutId);
    if (payment) await adoptPayment(deps, { merchantId, provider, payment, knownSince: createdAt });
    else if (now - Date.parse(expiresAt) > patienceMs) await closePayment(deps.db, merchantId, checkoutId);
    await markAnswered(deps.db, checkout, deps.now());
  };
  for (const checkout of checkouts) {
    if (reach.isLost) return;
    await reach
      .asking(() => settle(checkout))
      .catch((error: unknown) =>
        deps.log.warn({ checkout: checkout.checkoutId, error: describeError(error) }, 'a lost payment could not be settled'),
      );
  }
}

const instant = (epochMs: number) => new Date(epochMs).toISOString();
