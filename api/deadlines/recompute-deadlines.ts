import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { readDossier } from '../orders/dossiers.store.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { changeDeadlines, listDeadlines } from './deadlines.store.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { logUnknown } from './log-unknown.ts';
import { nextDeadlines } from './next-deadlines.ts';
import { warnMerchant } from './warn-merchant.ts';

/**
 * Sets every clock of an order anew by what the books say, in the transaction that changed them. The order's row must be locked. Done
 * again, it changes nothing.
 *
 * A clock that cannot be reckoned, because the holiday table does not reach so far, is left open, logged and told to the merchant.
 */
export async function recomputeDeadlines(tx: Db, deps: Deps, { merchantId, id }: Pick<OrderRecord, 'merchantId' | 'id'>): Promise<void> {
  const order = await getOrder(tx, merchantId, id);
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const now = deps.now();
  const found = deadlinesOf(profile, { order, ...(await readDossier(tx, order)) }, now);
  const changes = nextDeadlines(await listDeadlines(tx, order), found, now);
  await changeDeadlines(tx, order, changes, now);
  logUnknown(deps, order, changes.lost);
  if (changes.lost.length > 0) await warnMerchant(tx, deps, order);
}
