import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { adoptPayment } from './adopt-payment.ts';
import { claimWithoutPayment, closePayment, type CheckoutWithoutPayment } from './checkouts.store.ts';

/** How long a checkout is asked about whose provider knows no payment of it. */
const patienceMs = 3_600_000;
/** The provider's clock may be another. */
const skewMs = 5 * 60_000;

/**
 * Asks the providers about the checkouts that asked for a payment and never heard of it. One that is there is settled like any other;
 * of one that is not, after a while nobody asks any more.
 */
export async function findLostPayments(deps: Deps): Promise<void> {
  const claimed = await claimWithoutPayment(deps.db, deps.now());
  const groups = new Set(claimed.map(({ merchantId, provider }) => `${merchantId} ${provider}`));
  for (const name of groups) {
    const group = claimed.filter(({ merchantId, provider }) => `${merchantId} ${provider}` === name);
    await lookFor(deps, group).catch((error: unknown) =>
      deps.log.warn({ merchant: group[0]!.merchantId, error: describeError(error) }, 'lost payments could not be looked for'),
    );
  }
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
  for (const { checkoutId, createdAt, expiresAt } of checkouts) {
    const payment = payments.get(checkoutId);
    if (payment) await adoptPayment(deps, { merchantId, provider, payment, knownSince: createdAt });
    else if (now - Date.parse(expiresAt) > patienceMs) await closePayment(deps.db, merchantId, checkoutId);
  }
}

const instant = (epochMs: number) => new Date(epochMs).toISOString();
