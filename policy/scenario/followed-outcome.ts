import type { Decision, Reason } from '../decision.ts';
import { deliveryTerm, type DeliveryTermFacts } from '../delivery/delivery-term.ts';
import { endedOrderRefund } from '../order/ended-order-refund.ts';
import type { Profile } from '../profile.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import type { FollowedGiven } from './followed-scenario-schema.ts';
import type { Outcome } from './run-scenario.ts';
import { written } from './written-amount.ts';

/** What a scenario follows, by what it is about. */
export type Followed<About extends FollowedGiven['about']> = Extract<FollowedGiven, { about: About }>;

/** Where a scenario stands: its merchant, the order money comes back on, and the instant it is asked about, ISO 8601. */
export interface FollowedOrder {
  readonly profile: Profile;
  readonly order: RefundOrder | undefined;
  readonly now: string;
}

/** By when goods are to be delivered. */
export function deliveryBy(profile: Profile, facts: DeliveryTermFacts): Outcome {
  const { value, because } = deliveryTerm(profile, facts);
  const duty = value && { dueBy: value.dueBy, legalLimit: value.legalLimit };
  return { values: { deliveryBy: duty }, reasons: { deliveryBy: because } };
}

/** All that comes back; nothing to show where the scenario names no order. */
export function fullRefund({ profile, order }: FollowedOrder, endedAt: string): Outcome {
  if (order === undefined) return nothing;
  const { value, because } = endedOrderRefund(profile, order, { endedAt });
  return { values: { comesBack: written(value.amount), comesBackBy: value.due }, reasons: { comesBack: because } };
}

/** @throws RangeError for a scenario that is about an order and names none */
export function named<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new RangeError('The scenario names no order');
  return thing;
}

/** Nothing more to say. */
export const nothing: Outcome = { values: {}, reasons: {} };

/** An outcome whose main decision is `follows`. */
export function follows({ because }: Decision<unknown>, value: unknown, more: Readonly<Record<string, unknown>> = {}): Outcome {
  return { values: { ...more, follows: value }, reasons: { follows: because } };
}

/** Several outcomes as one. */
export function joined(...outcomes: readonly Outcome[]): Outcome {
  const values: Record<string, unknown> = {};
  const reasons: Record<string, readonly Reason[]> = {};
  for (const outcome of outcomes) {
    Object.assign(values, outcome.values);
    Object.assign(reasons, outcome.reasons);
  }
  return { values, reasons };
}
