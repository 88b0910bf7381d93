import type { Decision, UncollectedRefund } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { readOrderCase } from '../returns/return-case.ts';
import type { OrderRecord } from './order-record.ts';
import { insertOrderEvents, getOrder } from './orders.store.ts';
import { settleOrderStock } from './settle-order-stock.ts';
import { uncollectedMoney } from './uncollected-money.ts';

export interface RefundUncollected {
  /** The buyer turned the parcel away at the door. */
  readonly turnedAway?: boolean | undefined;
  readonly actor: string;
}

/**
 * Owes back what the terms leave of an order nobody collected, which is not sent again from then on. Owes nothing twice.
 *
 * @param order its row must be locked
 * @throws ProblemError order-move-impossible for one that was collected, or has not come back
 */
export async function refundUncollected(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { turnedAway, actor }: RefundUncollected,
): Promise<Decision<UncollectedRefund>> {
  const money = uncollectedMoney(await readOrderCase(tx, deps, order), turnedAway);
  if (!money) throw new ProblemError('order-move-impossible');
  const { refund, open: amount } = money;
  if (amount > 0) await oweRefund(tx, deps, { order, amount, source: 'order', sourceId: order.id, reason: 'uncollected', actor });
  if (!order.events.some(({ kind }) => kind === 'uncollectedSettled')) {
    await insertOrderEvents(tx, order, ['uncollectedSettled'], deps.now(), actor);
    await settleOrderStock(tx, await getOrder(tx, order.merchantId, order.id), 'uncollectedSettled');
  }
  await recomputeDeadlines(tx, deps, order);
  return refund;
}
