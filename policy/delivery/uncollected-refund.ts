import type { z } from 'zod';
import { calendarDays, deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, lawWins, type Decision } from '../decision.ts';
import { withdrawalCost, withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { undeliveredRefund, unfairTerms } from '../law/it.ts';
import { sum, type Minor } from '../money.ts';
import { wholePrice } from '../order/ended-order-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { allUnits, type RefundOrder } from '../refund/refund-order.ts';
import { refundPlan } from '../refund/refund-plan.ts';
import type { uncollectedCost } from './delivery-profile.ts';

export type UncollectedCost = Exclude<z.infer<typeof uncollectedCost>, 'outboundFee'>;

/** A parcel that came back because nobody took it. */
export interface UncollectedFacts {
  /** When the buyer was told that the order is over, ISO 8601 instant. */
  readonly toldAt: string;
  /** The buyer turned the parcel away at the door. */
  readonly turnedAway?: boolean | undefined;
  /** What it cost the merchant, minor units; without a document nothing is kept. */
  readonly costs: readonly { readonly kind: UncollectedCost; readonly amount: Minor; readonly documented: boolean }[];
  /** When the buyer declared a withdrawal, ISO 8601 instant. */
  readonly withdrawnAt?: string | undefined;
}

/** What comes back for it; amounts in minor units. */
export interface UncollectedRefund {
  /** `withdrawal`: the buyer declared one, and its refund is no less than that of the terms. */
  readonly ground: 'withdrawal' | 'uncollected';
  readonly amount: Minor;
  readonly kept: readonly { readonly kind: UncollectedCost | 'outboundFee'; readonly amount: Decision<Minor> }[];
  readonly due: Duty;
}

/**
 * What comes back for a parcel nobody took: all that was paid, less the costs the terms name and a document shows. Whoever declared a
 * withdrawal meanwhile gets the refund of a withdrawal, unless the terms give more.
 *
 * @returns never less than nothing, nor more than was paid
 * @throws RangeError for an amount that is no whole number of minor units
 * @source `delivery.uncollected`, `delivery.refusedByBuyer`; `eu.withdrawal.cost`, `it.unfairTerms`, matrix Q13
 */
export function uncollectedRefund(profile: Profile, order: RefundOrder, facts: UncollectedFacts): Decision<UncollectedRefund> {
  if (facts.costs.some(({ amount }) => !Number.isSafeInteger(amount) || amount < 0)) throw new RangeError('A cost has no such amount');
  const paid = wholePrice(profile, order, facts.toldAt);
  const kept = keptCosts(profile, order, facts, paid);
  const amount = paid - sum(kept.map((each) => each.amount.value));
  const withdrawn = facts.withdrawnAt === undefined ? undefined : withdrawnMeanwhile(profile, order, facts.withdrawnAt, amount);
  if (withdrawn !== undefined && withdrawn.value.amount >= amount) return withdrawn;
  const rule = profile.delivery.uncollected;
  const origin = facts.turnedAway === true ? (profile.delivery.refusedByBuyer ?? rule?.outcome) : rule?.outcome;
  const due = dueBy(profile, order, facts.toldAt);
  return decide(
    { ground: 'uncollected', amount, kept, due: due.value },
    because(facts.turnedAway === true ? 'delivery.turnedAway' : 'delivery.uncollected', origin, { figures: { amount } }),
    ...due.because,
  );
}

/** The costs in the order of the terms, each as far as the money reaches. */
function keptCosts(profile: Profile, order: RefundOrder, { costs }: UncollectedFacts, paid: Minor): UncollectedRefund['kept'] {
  const rule = profile.delivery.uncollected?.deductions;
  const fee =
    rule?.costs.includes('outboundFee') === true ? [{ kind: 'outboundFee' as const, amount: order.delivery.paid, documented: true }] : [];
  let left = paid;
  return [...fee, ...costs].map(({ kind, amount, documented }) => {
    if (rule?.costs.includes(kind) !== true) return { kind, amount: decide(0, because('delivery.costNotNamed', rule)) };
    if (!documented) {
      const overruled = rule.documentedOnly === true ? {} : lawWins('Q13', amount);
      return { kind, amount: decide(0, because('delivery.costNotShown', rule, { law: unfairTerms.id, ...overruled })) };
    }
    const keeps = Math.min(amount, left);
    left -= keeps;
    return { kind, amount: decide(keeps, because('delivery.costKept', rule, { warning: 'Q13', figures: { amount: keeps } })) };
  });
}

/** Nothing was ever in the buyer's hands, so nothing has to travel back at the buyer's cost. */
function withdrawnMeanwhile(profile: Profile, order: RefundOrder, at: string, clauseWouldGive: Minor): Decision<UncollectedRefund> {
  const plan = refundPlan(profile, order, [
    { kind: 'statement', id: 'withdrawal', at, ground: 'withdrawal', units: allUnits(order), neverHeld: true },
  ]);
  const { total, due } = plan.refunds[0]!;
  const overruled = clauseWouldGive < total.value ? lawWins('Q13', clauseWouldGive) : {};
  return decide(
    { ground: 'withdrawal', amount: total.value, kept: [], due: due.value! },
    because('delivery.withdrawnMeanwhile', profile.delivery.uncollected?.outcome, { law: withdrawalCost.id, ...overruled }),
    ...total.because,
    ...due.because,
  );
}

/** The days of the terms; where they name none, those of a withdrawal are the target for without undue delay. */
function dueBy(profile: Profile, order: RefundOrder, toldAt: string): Decision<Duty> {
  const rule = profile.delivery.uncollected?.refundWithin;
  const place = legalPlace(profile.calendar, order.destination.country);
  const due = merchantDuty(deadline(toldAt, rule ?? calendarDays(withdrawalRefundDays.value), place));
  return decide(due, because('refund.due', rule, { law: undeliveredRefund.id, figures: { dueBy: due.dueBy } }));
}
