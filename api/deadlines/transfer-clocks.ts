import { epochMs, transferDeadline } from '../../policy/index.ts';
import { owesMail } from '../notices/owed-notice.ts';
import { chooseBy } from '../orders/choose-by.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

/** An order by bank transfer: the reminder, the last day to pay, and the day by which late money is sent back. */
export function transferClocks({ order, profile, now }: ClockScene): ClockRule[] {
  if (order.paymentDue === null) return [];
  const country = order.agreed.billingAddress.country;
  const common = { subjectId: order.id, profile, country };
  const at = (kind: string) => order.events.findLast((event) => event.kind === kind)?.at;
  const awaited = order.state === 'awaitingPayment';
  const paidAt = awaited ? undefined : at('paymentArrived');
  const until = () => reckoned(() => transferDeadline(profile, order.placedAt, country));
  return [
    {
      kinds: ['transferUnpaid'],
      subjectId: order.id,
      reckon() {
        const from = until();
        if (from.value === null || !(awaited || paidAt)) return [];
        return [wanted({ ...common, kind: 'transferUnpaid', from, lastDay: from.value.dueDate, acts: 'end', metAt: paidAt })];
      },
    },
    {
      kinds: ['transferReminder'],
      subjectId: order.id,
      reckon() {
        const from = until();
        const metAt = at('paymentReminded');
        if (from.value === null || !owesMail(profile, 'paymentReminder')) return [];
        // Nobody is reminded of what is too late.
        const useful = awaited && epochMs(now) < epochMs(from.value.endsAt);
        if (!useful && metAt === undefined) return [];
        return [wanted({ ...common, kind: 'transferReminder', from, lastDay: from.value.reminderOn, acts: 'start', metAt })];
      },
    },
    {
      kinds: ['transferChoice'],
      subjectId: order.id,
      reckon() {
        const from = reckoned(() => ({ value: chooseBy(profile, order, now), because: [] }));
        return from.value === null ? [] : [wanted({ ...common, kind: 'transferChoice', from, lastDay: from.value, acts: 'start' })];
      },
    },
  ];
}
