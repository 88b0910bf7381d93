import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { inMerchantLanes } from '../jobs/merchant-lanes.ts';
import { ProviderReach } from '../jobs/provider-reach.ts';
import { openAccount } from '../payments/accounts/open-account.ts';
import { providerOf } from '../payments/provider-of.ts';
import { claimErasure, deleteErasure, listMerchantsOfErasures, markElsewhere, type OwedErasure } from './provider-erasures.store.ts';

/** The merchant may take up the account of before again. */
const againMs = 30 * 86_400_000;

/**
 * Has payment providers forget whoever is forgotten here. What fails comes again, and the rest of a merchant's waits for that too where
 * its provider does not answer.
 */
export async function eraseAtProviders(deps: Deps): Promise<void> {
  const dueBy = deps.now();
  await inMerchantLanes(await listMerchantsOfErasures(deps.db, dueBy), async (merchantId) => {
    const reach = new ProviderReach(deps);
    while (!reach.isLost) {
      const owed = await claimErasure(deps.db, { merchantId, dueBy, now: deps.now() });
      if (!owed) return;
      await reach
        .asking(() => erase(deps, owed))
        .catch((error: unknown) =>
          deps.log.error({ checkout: owed.id, provider: owed.provider, error: describeError(error) }, 'the provider will forget later'),
        );
    }
  });
}

async function erase(deps: Deps, owed: OwedErasure): Promise<void> {
  const { merchantId, id: checkoutId, since, until } = owed;
  if (!(await isInReach(deps, owed))) {
    await markElsewhere(deps.db, owed, new Date(Date.parse(deps.now()) + againMs).toISOString());
    return;
  }
  await providerOf(deps, owed.provider).forgetShopper?.({ merchantId, checkoutId, since, until });
  await deleteErasure(deps.db, owed);
}

/** Keys of another account would find nobody there to forget. */
async function isInReach(deps: Deps, { merchantId, provider, paymentRef }: OwedErasure): Promise<boolean> {
  const { accounts } = providerOf(deps, provider);
  if (!accounts || paymentRef === null) return true;
  return accounts.holds(await openAccount(deps, merchantId, provider, deps.now()), paymentRef);
}
