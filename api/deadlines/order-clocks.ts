import { carrierClaim, dispatchBy, epochMs, nextOrderState, orderSilence } from '../../policy/index.ts';
import { deliveryTermOf } from '../orders/delivery-term-of.ts';
import { isAllUndone } from '../orders/is-all-undone.ts';
import { lateDelivery } from '../orders/late-delivery.ts';
import { historyOf } from '../orders/order-history-of.ts';
import { unshippedUnits } from '../orders/unshipped-units.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { orderWithdrawalPeriod } from '../withdrawals/judge-statement.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted, type Clock, type WantedDeadline } from './wanted-deadline.ts';

/** An order on its way: the answer to it, its dispatch and delivery, and what the buyer can do once it is there. */
export function orderClocks(scene: ClockScene): ClockRule[] {
  const { order, profile, parcels, now } = scene;
  const { id: subjectId, events } = order;
  const history = historyOf(order, parcels);
  const ended = history.endedAt !== undefined || order.state === 'uncollected' || order.state === 'closed';
  const country = order.agreed.shippingAddress.country;
  const leftAt = unshippedUnits(order, parcels).length === 0 ? parcels.at(-1)?.createdAt : undefined;
  const clock = (kind: Clock['kind'], reckon: () => readonly WantedDeadline[], done = false): ClockRule => ({
    kinds: [kind],
    subjectId,
    done,
    reckon,
  });
  const common = { subjectId, profile, country };
  return [
    clock('acceptance', () => {
      const from = reckoned(() => orderSilence(profile, history, order.agreed.billingAddress.country, now));
      const { state, answerBy } = from.value;
      const metAt = state === 'answered' ? (history.acceptedAt ?? history.shipmentMailAt ?? history.endedAt) : undefined;
      if (answerBy === null || (metAt === undefined && nextOrderState(order.state, 'unanswered', 'clock').value === null)) return [];
      return [wanted({ ...common, kind: 'acceptance', from, ...answerBy, acts: 'end', metAt })];
    }),
    clock(
      'dispatch',
      () => {
        if (ended || order.state === 'suspended') return [];
        const { paidAt } = history;
        const from = reckoned(() => dispatchBy(profile, { orderedAt: order.placedAt, paidAt, method: order.method ?? undefined, country }));
        if (from.value === null) return [];
        return [wanted({ ...common, kind: 'dispatch', from, ...dutyDays(from.value), acts: 'end', metAt: leftAt })];
      },
      leftAt !== undefined,
    ),
    clock(
      'delivery',
      () => {
        if (ended || (history.deliveredAt === undefined && isAllUndone(order))) return [];
        const from = reckoned(() => deliveryTermOf(profile, order, parcels));
        if (from.value === null) return [];
        return [wanted({ ...common, kind: 'delivery', from, ...dutyDays(from.value), acts: 'end', metAt: history.deliveredAt })];
      },
      history.deliveredAt !== undefined,
    ),
    clock('extraTerm', () => {
      const lastDay = events.findLast(({ kind }) => kind === 'extraTermGiven')?.reason;
      if (ended || !lastDay) return [];
      const from = reckoned(() => lateDelivery(profile, order, parcels, now) ?? { value: null, because: [] });
      if (from.value === null) return [];
      return [
        wanted({ ...common, kind: 'extraTerm', from: { ...from, reckonings: [] }, lastDay, acts: 'end', metAt: history.deliveredAt }),
      ];
    }),
    clock('withdrawalEnd', () => {
      const withdrawable = order.quote.lines.some(({ withdrawal }) => withdrawal.value !== 'excluded');
      if (!withdrawable || refundOrderOf(order, []).buyer === 'professional') return [];
      const from = reckoned(() => orderWithdrawalPeriod(profile, order, parcels));
      if (from.value === null) return [];
      return [over(wanted({ ...common, kind: 'withdrawalEnd', from, ...from.value, acts: 'end' }), now)];
    }),
    ...parcels.flatMap(({ id, deliveredAt }): ClockRule[] => {
      if (deliveredAt === null) return [];
      const reckon = () => {
        const facts = { kind: 'hiddenDamage', deliveredAt, placedAt: order.placedAt, reportedAt: deliveredAt, country } as const;
        const from = reckoned(() => carrierClaim(profile, facts));
        if (from.value.reportBy === null) return [];
        const damage = { ...common, subjectId: id, kind: 'damageReport', from, acts: 'end' } as const;
        return [over(wanted({ ...damage, ...from.value.reportBy }), now)];
      };
      return [{ kinds: ['damageReport'], subjectId: id, reckon }];
    }),
  ];
}

/** The last day of a duty is that of the law; its target, as counted, comes before. */
function dutyDays({ dueBy, legalLimit }: { readonly dueBy: string; readonly legalLimit: string }) {
  return { rawLastDay: dueBy, lastDay: legalLimit };
}

/** A right that nobody has to use is over with its last day, and nothing more comes of it. */
function over(deadline: WantedDeadline, now: string): WantedDeadline {
  return epochMs(now) >= epochMs(deadline.endsAt) ? { ...deadline, metAt: deadline.endsAt } : deadline;
}
