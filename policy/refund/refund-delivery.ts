import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import { withdrawalDeliveryRefund } from '../law/eu-withdrawal-refund.ts';
import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because, type RuleOrigin } from '../reason/because.ts';
import { deliveryBase, type RefundClaim } from './refund-amounts.ts';
import type { RefundGround } from './refund-event.ts';
import type { RefundOrder } from './refund-order.ts';

/** When the delivery fee comes back. */
export type DeliveryRules = Pick<RefundClaim, 'deliveryWhenAll' | 'deliveryInProportion'>;

/**
 * When the delivery fee comes back by the clauses alone; where they are silent on a withdrawal, as the law has it.
 *
 * @source `refund.delivery`, `order.unavailable`
 */
export function deliveryRulesByClause({ refund, order }: Pick<Profile, 'refund' | 'order'>, ground: RefundGround): DeliveryRules {
  if (ground === 'unavailable')
    return { deliveryWhenAll: true, deliveryInProportion: order.unavailable?.some?.delivery === 'proportional' };
  const rule = refund.delivery;
  return {
    deliveryWhenAll: rule === undefined ? ground === 'withdrawal' : rule.whenAllReturned !== 'none',
    deliveryInProportion: rule?.whenSomeReturned === 'proportional',
  };
}

/** The better of clauses and law: once a whole order is withdrawn its delivery comes back. @source `eu.withdrawal.deliveryRefund` */
export function deliveryRules(profile: Pick<Profile, 'refund' | 'order'>, ground: RefundGround): DeliveryRules {
  const byClause = deliveryRulesByClause(profile, ground);
  return { ...byClause, deliveryWhenAll: byClause.deliveryWhenAll || ground === 'withdrawal' };
}

/** What a statement brings of the delivery fee. */
export interface DeliveryPart {
  readonly ground: RefundGround;
  /** Minor units. */
  readonly amount: Minor;
  readonly byClause: Minor;
  /** Whether nothing of the order is left after it. */
  readonly complete: boolean;
}

/** The delivery that comes back with a statement, with its reasons. @source R7, matrix Q15, Q29 */
export function deliveryRefund(profile: Pick<Profile, 'refund' | 'order'>, order: RefundOrder, part: DeliveryPart): Decision<Minor> {
  const { ground, amount, byClause, complete } = part;
  const origin = ground === 'unavailable' ? profile.order.unavailable?.[complete ? 'all' : 'some'] : profile.refund.delivery;
  if (order.delivery.paid === 0) return decide(0, because('refund.deliveryWasFree', origin));
  if (amount === 0 && ground !== 'unavailable' && deliveryBase(order) === 0) return decide(0, ...dearerService(order, ground, origin));
  if (amount === 0)
    return decide(0, because(nothingYet(part), origin, { ...(ground === 'withdrawal' && !complete && { warning: 'Q29' }) }));
  const overruled = byClause < amount ? lawWins('Q15', byClause) : {};
  const law = ground === 'withdrawal' ? { law: withdrawalDeliveryRefund.id, ...overruled } : {};
  const { deliveryInProportion } = deliveryRules(profile, ground);
  return decide(
    amount,
    because(deliveryInProportion ? 'refund.deliveryInProportion' : 'refund.deliveryComplete', origin, {
      ...law,
      ambiguity: origin?.ambiguity,
      figures: { amount },
    }),
    ...dearerService(order, ground, origin),
  );
}

function nothingYet({ ground, complete }: DeliveryPart) {
  return complete || ground === 'voluntaryReturn' ? 'refund.deliveryStays' : 'refund.deliveryLater';
}

function dearerService(order: RefundOrder, ground: RefundGround, origin: RuleOrigin | undefined): readonly Reason[] {
  const extra = order.delivery.paid - deliveryBase(order);
  if (extra === 0 || ground === 'unavailable') return [];
  return [because('refund.dearerService', origin, { law: withdrawalDeliveryRefund.id, figures: { extra } })];
}
