import { carrierClaim, dayBounds, epochMs, legalDay, nextOrderState, voluntaryReturn } from '../../policy/index.ts';
import { hasOpenMatters } from '../orders/open-matters.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { orderWithdrawalPeriod } from '../withdrawals/judge-statement.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

/** How long nothing may have happened to an order before it is closed, days: money that comes late still finds it open. */
const quietDays = 14;
const dayMs = 86_400_000;

/**
 * An order with nothing left to be done is closed once every right that is used by asking for something has run out: withdrawal, the
 * merchant's own offer to take goods back, a report to the carrier. The legal guarantee goes on; a claim under it needs no open order.
 */
export function closingClocks(scene: ClockScene): ClockRule[] {
  const { order } = scene;
  const closable = nextOrderState(order.state, 'settled', 'clock').value !== null;
  if (!closable || hasOpenMatters(order, scene)) return [];
  // Where a right cannot be reckoned its own clock says so.
  return [{ kinds: ['orderClosing'], subjectId: order.id, done: true, reckon: () => [closing(scene)] }];
}

function closing(scene: ClockScene) {
  const { order, profile } = scene;
  const country = order.quote.destination.country;
  const from = reckoned(() => ({ value: windowsOf(scene), because: [] }));
  const lastDay = [...from.value, quietUntil(scene)].toSorted().at(-1)!;
  return wanted({
    kind: 'orderClosing',
    subjectId: order.id,
    profile,
    country,
    from: { because: [], reckonings: [] },
    lastDay,
    acts: 'end',
  });
}

/** Last days of what the buyer can still ask for. @throws RangeError when the holiday table does not reach so far */
function windowsOf({ order, profile, parcels }: ClockScene): string[] {
  const country = order.quote.destination.country;
  const delivered = parcels.flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [deliveredAt]));
  const consumer = refundOrderOf(order, []).buyer !== 'professional';
  const withdrawable = consumer && order.quote.lines.some(({ withdrawal }) => withdrawal.value !== 'excluded');
  const withdrawal = withdrawable && delivered.length > 0 ? orderWithdrawalPeriod(profile, order, parcels).value : null;
  const offers = delivered.map((deliveredAt) => voluntaryReturn(profile, { deliveredAt, askedAt: deliveredAt, country }).value.until);
  const reports = delivered.map((deliveredAt) => {
    const facts = { kind: 'hiddenDamage', deliveredAt, placedAt: order.placedAt, reportedAt: deliveredAt, country } as const;
    return carrierClaim(profile, facts).value.reportBy;
  });
  return [withdrawal, ...offers, ...reports].flatMap((end) => (end === null ? [] : [end.lastDay]));
}

/** The day until which nothing more may happen, counted from the last thing that did. */
function quietUntil({ order, profile, parcels, returns, refunds, claims }: ClockScene): string {
  const happened = [
    ...order.events.map(({ at }) => at),
    ...parcels.flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [deliveredAt])),
    ...returns.flatMap(({ events }) => events.map(({ recordedAt }) => recordedAt)),
    ...refunds.flatMap(({ paidAt }) => (paidAt === null ? [] : [paidAt])),
    ...claims.flatMap(({ events }) => events.map(({ at }) => at)),
  ];
  const { timeZone } = profile.calendar;
  const last = legalDay(Math.max(...happened.map(epochMs)), timeZone);
  // Noon stays on the day it is counted to, whatever the clocks are put to.
  return legalDay(epochMs(dayBounds(last, timeZone).startsAt) + (quietDays + 0.5) * dayMs, timeZone);
}
