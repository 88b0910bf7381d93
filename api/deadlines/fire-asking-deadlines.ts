import type { Deps } from '../deps.ts';
import { inMerchantLanes } from '../jobs/merchant-lanes.ts';
import { askingKinds } from './deadline-actions.ts';
import { claimDue, listMerchantsOfDue } from './deadlines.store.ts';
import { fireDeadline } from './fire-deadline.ts';

/**
 * Does what the clocks that are over call for, of those that ask payment providers. Each is put off as it is taken in hand, so that no
 * two servers ask at once. With the first that fails the rest of that merchant's waits for the next time.
 */
export async function fireAskingDeadlines(deps: Deps): Promise<void> {
  const merchants = await listMerchantsOfDue(deps.db, askingKinds, deps.now());
  await inMerchantLanes(merchants, async (merchantId) => {
    for (let key; (key = await claimDue(deps.db, { merchantId, kinds: askingKinds, now: deps.now() }));)
      if ((await fireDeadline(deps, key)) === 'failed') return;
  });
}
