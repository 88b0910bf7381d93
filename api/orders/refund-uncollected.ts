import { uncollectedRefund, type Decision, type UncollectedRefund } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { readOrderCase } from '../returns/return-case.ts';
import type { OrderRecord } from './order-record.ts';

export interface RefundUncollected {
  /** The buyer turned the parcel away at the door. */
  readonly turnedAway?: boolean | undefined;
  readonly actor: string;
}

/**
 * Owes back what the terms leave of an order nobody collected: what was paid, less the costs entered with its parcels as far as the
 * terms name them and a paper shows them. Owes nothing twice.
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
  const told = order.events.findLast(({ kind }) => kind === 'notCollected');
  if (order.state !== 'uncollected' || !told) throw new ProblemError('order-move-impossible');
  const { profile, parcels, refunds, refundOrder } = await readOrderCase(tx, deps, order);
  const costs = parcels.flatMap(({ events }) => {
    const last = new Map(events.filter((event) => event.costs !== null).map(({ kind, costs: entered }) => [kind, entered!]));
    return [...last.values()].flat();
  });
  const refund = uncollectedRefund(profile, refundOrder, { toldAt: told.at, costs, turnedAway });
  const left = moneyLeft(order, refunds);
  // What went back before is counted as part of what goes back in all.
  const amount = refund.value.amount - (order.total - left);
  if (amount > 0) await oweRefund(tx, deps, { order, amount, source: 'order', sourceId: order.id, reason: 'uncollected', actor });
  await recomputeDeadlines(tx, deps, order);
  return refund;
}
