import { endedOrderRefund, uncollectedRefund } from '../../policy/index.ts';
import { isAllUndone } from '../orders/is-all-undone.ts';
import { uncollectedMoney } from '../orders/uncollected-money.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { paidFor } from './paid-for.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

/** Money that goes back because an order ended, or nobody took its parcels. That of returns runs with them. */
export function refundClocks(scene: ClockScene): ClockRule[] {
  return [
    { kinds: ['refundDue', 'refundLimit'], subjectId: scene.order.id, reckon: () => endedOrder(scene) },
    { kinds: ['uncollectedRefund', 'refundLimit'], subjectId: scene.order.id, reckon: () => uncollected(scene) },
  ];
}

const isUncollected = ({ source, reason }: RefundRecord) => source === 'order' && reason === 'uncollected';
const isOfEnd = ({ source, reason }: RefundRecord) => source === 'order' && reason !== 'uncollected';

/** Counted from the first refund: with it the order ended. */
function endedOrder({ order, profile, refunds }: ClockScene) {
  const owed = refunds.filter(isOfEnd);
  if (owed.length === 0) return [];
  const amount = owed.reduce((sum, refund) => sum + refund.amount, 0);
  const refundOrder = refundOrderOf(order, []);
  const from = reckoned(() => endedOrderRefund(profile, refundOrder, { endedAt: owed[0]!.owedAt, paid: amount }));
  const { dueBy, legalLimit } = from.value.due;
  const metAt = paidFor(refunds, isOfEnd, amount);
  const common = { subjectId: order.id, profile, country: refundOrder.destination.country, from, metAt };
  return [
    wanted({ ...common, kind: 'refundDue', lastDay: dueBy, acts: 'warning' }),
    wanted({ ...common, kind: 'refundLimit', lastDay: legalLimit, rawLastDay: dueBy, acts: 'end' }),
  ];
}

/** Whoever withdraws from all of it meanwhile is paid by that. */
function uncollected(scene: ClockScene) {
  const { order, profile, parcels, refunds } = scene;
  const told = order.events.findLast(({ kind }) => kind === 'notCollected');
  const isOwed = refunds.some(isUncollected) || (uncollectedMoney(scene)?.open ?? 0) > 0;
  if (!told || isAllUndone(order) || !isOwed) return [];
  const refundOrder = refundOrderOf(order, parcels);
  // The day does not depend on what the failed delivery cost.
  const from = reckoned(() => uncollectedRefund(profile, refundOrder, { toldAt: told.at, costs: [] }));
  const { dueBy, legalLimit } = from.value.due;
  const owed = refunds.filter(isUncollected).reduce((sum, refund) => sum + refund.amount, 0);
  const metAt = owed > 0 ? paidFor(refunds, isUncollected, owed) : undefined;
  const because = from.because.filter(({ code }) => code === 'refund.due');
  const common = { subjectId: order.id, profile, country: refundOrder.destination.country, from: { ...from, because }, metAt };
  return [
    wanted({ ...common, kind: 'uncollectedRefund', lastDay: dueBy, acts: 'warning' }),
    wanted({ ...common, kind: 'refundLimit', lastDay: legalLimit, rawLastDay: dueBy, acts: 'end' }),
  ];
}
