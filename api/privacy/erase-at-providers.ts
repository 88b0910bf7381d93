import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { providerOf } from '../payments/provider-of.ts';
import { claimErasures, deleteErasure, type OwedErasure } from './provider-erasures.store.ts';

/** Has payment providers forget whoever is forgotten here. What fails comes again. */
export async function eraseAtProviders(deps: Deps, limit: number): Promise<void> {
  for (const owed of await claimErasures(deps.db, deps.now(), limit)) {
    await erase(deps, owed).catch((error: unknown) =>
      deps.log.error({ checkout: owed.id, provider: owed.provider, error: describeError(error) }, 'the provider will forget later'),
    );
  }
}

async function erase(deps: Deps, owed: OwedErasure): Promise<void> {
  const { merchantId, id: checkoutId, since, until } = owed;
  await providerOf(deps, owed.provider).forgetShopper?.({ merchantId, checkoutId, since, until });
  await deleteErasure(deps.db, owed);
}
