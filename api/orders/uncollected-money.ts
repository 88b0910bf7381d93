import { uncollectedRefund, type Decision, type Profile, type UncollectedRefund } from '../../policy/index.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { owedFor } from '../refunds/payable-for.ts';
import { planOf } from '../refunds/plan-of.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import type { OrderRecord } from './order-record.ts';

/** An order nobody collected, as far as its money depends on it. */
export interface UncollectedOrder {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly order: OrderRecord;
  readonly parcels: readonly ParcelRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
}

/** What comes back of it. */
export interface UncollectedMoney {
  readonly refund: Decision<UncollectedRefund>;
  /** What of it has not gone back, is not on its way, and does not go back for pieces that were withdrawn from; minor units. */
  readonly open: number;
}

/**
 * What comes back of an order nobody collected: what was paid, less the costs entered with its parcels as far as the terms name them
 * and a paper shows them. Null for one that was collected, or has not come back.
 *
 * @param turnedAway the buyer turned the parcel away at the door
 */
export function uncollectedMoney(facts: UncollectedOrder, turnedAway?: boolean): UncollectedMoney | null {
  const { profile, order, parcels, refunds } = facts;
  const told = order.events.findLast(({ kind }) => kind === 'notCollected');
  if (order.state !== 'uncollected' || !told) return null;
  const costs = parcels.flatMap(({ events }) => {
    const last = new Map(events.filter((event) => event.costs !== null).map(({ kind, costs: entered }) => [kind, entered!]));
    return [...last.values()].flat();
  });
  const refund = uncollectedRefund(profile, refundOrderOf(order, parcels), { toldAt: told.at, costs, turnedAway });
  // What went back before, or goes back for another reason, is counted as part of what goes back in all.
  const gone = order.total - moneyLeft(order, refunds);
  const otherwise = planOf(facts).plan.refunds.reduce(
    (sum, { statement, total }) => sum + Math.max(0, total.value - owedFor(refunds, statement)),
    0,
  );
  return { refund, open: Math.max(0, refund.value.amount - gone - otherwise) };
}
