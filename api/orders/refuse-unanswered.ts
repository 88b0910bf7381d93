import { orderSilence } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { moveOrder } from './move-order.ts';
import { historyOf } from './order-history-of.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';

/** The merchant's time to answer is over: the order counts as refused, and what was paid goes back. Does nothing to one that was answered. */
export async function refuseUnanswered(tx: Db, deps: Deps, order: OrderRecord, actor: string): Promise<void> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const parcels = await listParcels(tx, order.merchantId, order.id);
  const { value } = orderSilence(profile, historyOf(order, parcels), order.agreed.billingAddress.country, deps.now());
  if (value.state !== 'refused') return;
  const moved = await moveOrder(tx, deps, order, 'unanswered', { actor, role: 'clock' });
  if (moved) await refundEndedOrder(tx, deps, moved, 'orderRefused', actor);
}
