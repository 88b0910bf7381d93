import { refundPlan, type Profile, type RefundEvent, type RefundOrder, type RefundPlan, type RefundStatement } from '../../policy/index.ts';
import type { Gift } from '../db/stored-shapes.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { refundEventsOf } from './refund-events-of.ts';
import { refundOrderOf } from './refund-order-of.ts';
import type { RefundRecord } from './refund-record.ts';

/** A plan with what it was made from. */
export interface PlanReading {
  readonly plan: RefundPlan;
  readonly refundOrder: RefundOrder;
  readonly events: readonly RefundEvent[];
}

/** What a plan is made from. */
export interface PlanFacts {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly order: OrderRecord;
  readonly parcels: readonly { readonly gifts: readonly Gift[] }[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
}

/**
 * What goes back on an order by the terms it was placed under. To show a refund, and to make it, is this same function.
 *
 * @param also statements nobody has made yet, as if they were made
 */
export function planOf({ profile, order, parcels, returns, refunds }: PlanFacts, also: readonly RefundStatement[] = []): PlanReading {
  const refundOrder = refundOrderOf(order, parcels);
  const events = refundEventsOf(returns, refunds, also);
  return { plan: refundPlan(profile, refundOrder, events), refundOrder, events };
}
