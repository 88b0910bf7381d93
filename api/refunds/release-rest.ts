import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { listReturns } from '../returns/returns.store.ts';
import { endedUnsent } from '../returns/units-left.ts';
import { moneyLeft } from './money-left.ts';
import { oweRefund } from './owe-refund.ts';
import { listRefunds } from './refunds.store.ts';
import { openReturns } from '../returns/open-returns.ts';

/**
 * Lets go of what is still reserved for an order that ended before anything of it was sent, once nothing of it is open: whatever a
 * plan would keep of it, an order nobody sent is not charged. The order's row must be locked.
 */
export async function releaseRest(tx: Db, deps: Pick<Deps, 'now'>, order: OrderRecord, actor: string): Promise<void> {
  const { merchantId, id } = order;
  if (order.paymentState !== 'authorised' || !endedUnsent(order)) return;
  if ((await listReturns(tx, merchantId, id)).some(({ state }) => openReturns.has(state))) return;
  const amount = moneyLeft(order, await listRefunds(tx, merchantId, id));
  if (amount > 0) await oweRefund(tx, deps, { order, amount, source: 'order', sourceId: id, reason: 'orderTerminated', actor });
}
