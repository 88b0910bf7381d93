import { calendarDays, deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { undeliveredRefund } from '../law/it.ts';
import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { allUnits, type RefundOrder } from '../refund/refund-order.ts';
import { refundPlan } from '../refund/refund-plan.ts';

/** How an order ended before anything was handed over. */
export interface OrderEnd {
  /** ISO 8601 instant. */
  readonly endedAt: string;
  /** Minor units that arrived; absent: the whole price. */
  readonly paid?: Minor | undefined;
}

/** What goes back on it. */
export interface EndedOrderRefund {
  /** Minor units. */
  readonly amount: Minor;
  readonly due: Duty;
  readonly by: 'sameMeans';
  readonly payee: 'payer';
}

/**
 * What goes back when an order is refused, lapses or is terminated before delivery: every cent that was paid, to whoever paid it.
 * Where the law only says without undue delay, the days of a withdrawal are the target.
 *
 * @source `order.refusedRefund`, `payment.fraud.onFail`; `it.undeliveredRefund`, R5
 */
export function endedOrderRefund(profile: Profile, order: RefundOrder, { endedAt, paid }: OrderEnd): Decision<EndedOrderRefund> {
  const place = legalPlace(profile.calendar, order.destination.country);
  const due = merchantDuty(deadline(endedAt, calendarDays(withdrawalRefundDays.value), place));
  const amount = paid ?? wholePrice(profile, order, endedAt);
  const rule = profile.order.refusedRefund ?? profile.payment.fraud?.onFail;
  return decide(
    { amount, due, by: 'sameMeans', payee: 'payer' },
    because('order.refundInFull', rule, { law: undeliveredRefund.id, figures: { amount, dueBy: due.dueBy } }),
  );
}

/** What an order cost, as the refund plan reckons it when nothing of it comes. Minor units. */
export function wholePrice(profile: Profile, order: RefundOrder, at: string): Minor {
  return refundPlan(profile, order, [{ kind: 'statement', id: 'whole', at, ground: 'unavailable', units: allUnits(order) }]).total;
}
