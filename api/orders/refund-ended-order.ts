import { endedOrderRefund } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { RefundReason } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * Owes back what is there of an order that ended before anything was handed over; nothing where no money came, or it is on its way
 * back already. The order's row must be locked.
 */
export async function refundEndedOrder(tx: Db, deps: Deps, order: OrderRecord, reason: RefundReason, actor: string): Promise<void> {
  const paid = moneyLeft(order, await listRefunds(tx, order.merchantId, order.id));
  if (paid <= 0) return;
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const { amount } = endedOrderRefund(profile, refundOrderOf(order, []), { endedAt: deps.now(), paid }).value;
  await oweRefund(tx, deps, { order, amount, source: 'order', sourceId: order.id, reason, actor });
  await recomputeDeadlines(tx, deps, order);
}
