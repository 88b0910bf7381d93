import type { PlannedRefund, RefundPlan } from '../../policy/index.ts';
import { moneyLeft, type OrderMoney } from './money-left.ts';
import type { RefundRecord } from './refund-record.ts';

/** A plan beside the money that moves. */
export interface PlannedMoney {
  readonly order: OrderMoney;
  readonly plan: RefundPlan;
  readonly refunds: readonly RefundRecord[];
}

/** What is on its way back for a return, or went; minor units. */
export function owedFor(refunds: readonly RefundRecord[], returnId: string): number {
  return refunds.reduce((sum, { source, sourceId, amount }) => (source === 'return' && sourceId === returnId ? sum + amount : sum), 0);
}

/** What the plan says of a return. Undefined where it brings nothing: not agreed to, or not meant any more. */
export function plannedFor({ refunds }: RefundPlan, returnId: string): PlannedRefund | undefined {
  return refunds.find(({ statement }) => statement === returnId);
}

/**
 * What can be approved for a return, minor units: what the plan gives it and what all returns together have left, whichever is less.
 * Delivery that comes back once may count for one return and then, when goods turn out worn, for another: the plan's sum is what holds.
 *
 * @param evenIfWithheld pay although the terms let the merchant wait for the goods
 */
export function payableFor({ order, plan, refunds }: PlannedMoney, returnId: string, evenIfWithheld = false): number {
  const planned = plannedFor(plan, returnId);
  if (!planned || (planned.withheld.value && !evenIfWithheld)) return 0;
  const free = plan.refunds.reduce((sum, { statement, total, withheld }) => {
    const waits = withheld.value && statement !== returnId;
    return sum + (waits ? Math.min(total.value, owedFor(refunds, statement)) : total.value);
  }, 0);
  return Math.max(0, Math.min(planned.total.value - owedFor(refunds, returnId), free - plan.refunded, moneyLeft(order, refunds)));
}
