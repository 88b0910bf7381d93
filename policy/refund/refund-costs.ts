import { decide, lawWins, type Decision } from '../decision.ts';
import { isInUnion } from '../law/customs-territory.ts';
import { withdrawalCost } from '../law/eu-withdrawal-refund.ts';
import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { returnCost } from '../return/return-cost.ts';
import type { RefundCase } from './refund-case.ts';
import type { RefundCharge } from './refund-event.ts';
import type { RefundOrder } from './refund-order.ts';

export type RefundCostKind = 'returnLabel' | 'gift' | RefundCharge;

/** Something the merchant would keep of a refund; minor units. */
export interface RefundCost {
  readonly kind: RefundCostKind;
  /** What may be kept. */
  readonly amount: Decision<Minor>;
  /** What the clauses alone would keep. */
  readonly byClause: Minor;
}

/**
 * What may be kept of the refund of a statement: the direct cost of the way back, duties paid outside the customs territory,
 * and a gift that stays, at its declared value and once somebody looked at it. Nothing else, whatever the terms say.
 *
 * @source `refund.deductions`, `return.cost`, `return.gifts`; `eu.withdrawal.cost`, matrix Q15, Q18
 */
export function refundCosts(
  profile: Pick<Profile, 'refund' | 'return'>,
  order: RefundOrder,
  { statement, charges, giftsKept }: RefundCase,
): readonly RefundCost[] {
  if (statement.ground === 'unavailable') return [];
  const journey = {
    way: statement.way,
    country: order.destination.country,
    voluntary: statement.ground === 'voluntaryReturn',
    told: order.told?.returnCost !== false,
    neverHeld: statement.neverHeld === true,
  };
  const back = returnCost(profile.return, journey);
  const label: Decision<Minor> = { value: back.value.label, because: back.because };
  return [
    { kind: 'returnLabel', amount: label, byClause: returnCost(profile.return, { ...journey, told: true, neverHeld: false }).value.label },
    ...charges.map(({ charge, amount }) => chargeKept(profile, order, charge, amount, journey.voluntary)),
    ...giftsKept.map((gift) => giftDeducted(profile, gift)),
  ];
}

function chargeKept(
  { refund: { deductions } }: Pick<Profile, 'refund'>,
  order: RefundOrder,
  charge: RefundCharge,
  amount: Minor,
  voluntary: boolean,
): RefundCost {
  const byClause = deductions?.kinds.includes(charge) ? amount : 0;
  const duty = charge !== 'processing' && !isInUnion(order.destination);
  if (byClause > 0 && (duty || voluntary)) {
    return {
      kind: charge,
      amount: decide(amount, because('refund.charge', deductions, { ambiguity: deductions?.ambiguity, figures: { charge, amount } })),
      byClause,
    };
  }
  const overruled = byClause > 0 ? lawWins('Q15', byClause) : {};
  return {
    kind: charge,
    amount: decide(0, because('refund.chargeNotKept', deductions, { law: withdrawalCost.id, ...overruled })),
    byClause,
  };
}

function giftDeducted({ return: { gifts } }: Pick<Profile, 'return'>, { value, reviewed }: RefundCase['giftsKept'][number]): RefundCost {
  if (gifts?.mustReturn !== true) return { kind: 'gift', amount: decide(0, because('refund.giftStays', gifts)), byClause: 0 };
  const amount = reviewed
    ? decide(value, because('refund.giftKept', gifts, { warning: 'Q18', figures: { amount: value } }))
    : decide(0, because('refund.giftToReview', gifts, { warning: 'Q18', figures: { amount: value } }));
  return { kind: 'gift', amount, byClause: value };
}
