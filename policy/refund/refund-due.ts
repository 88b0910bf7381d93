import { Temporal } from 'temporal-polyfill';
import { addCalendarDays, addWorkingDays, epochMs, extendToWorkingDay, legalDay, type WorkCalendar } from '../calendar.ts';
import { legalCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import { withdrawalRefundDays } from '../law/eu-consumer-rights.ts';
import { undeliveredRefund } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { RefundCase } from './refund-case.ts';
import type { RefundOrder } from './refund-order.ts';

/** Until when money goes back; local dates, ISO 8601. */
export interface RefundDue {
  /** The safe target: never extended. */
  readonly dueBy: string;
  /** The last lawful day, extended to a working day. */
  readonly legalLimit: string;
}

type DueProfile = Pick<Profile, 'refund' | 'order' | 'calendar'>;
type Period = { readonly days: number; readonly kind: 'calendar' | 'working' };

/**
 * Until when the refund of a statement is due; null while it is withheld, or where neither terms nor law set a day.
 *
 * @param withheld as `refundWithheld` decided
 * @source `refund.within`; `eu.withdrawal.refundDays`, R5, matrix Q15, Q25
 */
export function refundDue(profile: DueProfile, order: RefundOrder, each: RefundCase, withheld: boolean): Decision<RefundDue | null> {
  const days = legalCalendar(profile.calendar, order.destination.country);
  const dayOf = (instant: string) => Temporal.PlainDate.from(legalDay(epochMs(instant), profile.calendar.timeZone));
  if (withheld) return decide(null, because('refund.dueOnceReleased', profile.refund.within));
  if (each.statement.ground === 'unavailable') return dueForUnavailable(profile, dayOf(order.placedAt), days);
  const promised = promisedDay(profile, each, dayOf, days);
  if (each.statement.ground === 'voluntaryReturn') {
    if (promised === undefined) return decide(null, because('refund.noDate', profile.refund.within));
    return dueOn(promised, promised, days, because('refund.due', profile.refund.within, { figures: { dueBy: promised.toString() } }));
  }
  return dueForWithdrawal(profile, each, dayOf, { promised, days });
}

function dueForWithdrawal(
  { refund: { within, longerFor, bankDelay } }: DueProfile,
  { statement, sentAt, receivedAt }: RefundCase,
  dayOf: (instant: string) => Temporal.PlainDate,
  { promised, days }: { readonly promised: Temporal.PlainDate | undefined; readonly days: WorkCalendar },
): Decision<RefundDue> {
  const lawful = addCalendarDays(dayOf(statement.at), withdrawalRefundDays.value);
  const sooner = promised !== undefined && isBefore(promised, lawful);
  const released = [sentAt, receivedAt]
    .flatMap((instant) => (instant === undefined ? [] : [dayOf(instant)]))
    .sort(Temporal.PlainDate.compare)[0];
  const late = released !== undefined && statement.neverHeld !== true && isBefore(lawful, released);
  const dueBy = late ? released : sooner ? promised : lawful;
  const slower = within !== undefined && (within.from !== 'notice' || (promised !== undefined && isBefore(lawful, promised)));
  const bankWaits = bankDelay?.maxDays !== undefined;
  const overruled = slower || longerFor !== undefined || bankWaits ? { floor: 'Q15' } : {};
  const gives = promised !== undefined && isBefore(lawful, promised) ? { clauseWouldGive: promised.toString() } : {};
  const reason = because(late ? 'refund.dueAtRelease' : 'refund.due', within, {
    law: withdrawalRefundDays.id,
    ambiguity: within?.ambiguity,
    ...overruled,
    ...gives,
    figures: { dueBy: dueBy.toString() },
  });
  return dueOn(dueBy, late ? released : lawful, days, reason);
}

/** Money for what never comes: fourteen days are the target, a longer term of the clauses the limit. */
function dueForUnavailable(
  { order: { unavailable } }: DueProfile,
  placed: Temporal.PlainDate,
  days: WorkCalendar,
): Decision<RefundDue> {
  const rule = unavailable?.some?.refundWithin ?? unavailable?.all?.refundWithin;
  const target = addCalendarDays(placed, undeliveredRefund.value);
  const promised = rule === undefined ? undefined : end(placed, rule, days);
  const dueBy = promised !== undefined && isBefore(promised, target) ? promised : target;
  const reason = because('refund.due', rule, { law: undeliveredRefund.id, warning: 'Q25', figures: { dueBy: dueBy.toString() } });
  return dueOn(dueBy, promised ?? target, days, reason);
}

function promisedDay(
  { refund: { within } }: DueProfile,
  each: RefundCase,
  dayOf: (instant: string) => Temporal.PlainDate,
  days: WorkCalendar,
) {
  const start = within?.from === 'notice' ? each.statement.at : each.receivedAt;
  return within === undefined || start === undefined ? undefined : end(dayOf(start), within, days);
}

function dueOn(dueBy: Temporal.PlainDate, limit: Temporal.PlainDate, days: WorkCalendar, reason: Reason): Decision<RefundDue> {
  return decide({ dueBy: dueBy.toString(), legalLimit: extendToWorkingDay(limit, days).toString() }, reason);
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0;
const end = (start: Temporal.PlainDate, { days, kind }: Period, calendar: WorkCalendar) =>
  kind === 'working' ? addWorkingDays(start, days, calendar) : addCalendarDays(start, days);
