import { Temporal } from 'temporal-polyfill';
import {
  addCalendarDays,
  addWorkingDays,
  endOfDay,
  epochMs,
  extendToWorkingDay,
  isWorkingDay,
  legalDay,
  type WorkCalendar,
} from '../calendar.ts';
import { legalCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { periods } from '../law/eu.ts';
import type { Profile } from '../profile.ts';
import type { Country } from '../quote-input.ts';
import { because } from '../reason/because.ts';

/** Until when a bank transfer may be ordered. */
export interface TransferDeadline {
  /** Last local date on which the transfer may be ordered, ISO 8601. */
  readonly dueDate: string;
  /** The instant it is over (exclusive), ISO 8601 in UTC. */
  readonly endsAt: string;
  /** Local date of the reminder. */
  readonly reminderOn: string;
}

/**
 * The deadline of a bank transfer; null when the terms set none. The order's own day is not counted, and the period ends on a working day. Without a day of its own the reminder goes out on
 * the last working day before the deadline, or on the last day itself where that leaves no day after the order.
 *
 * @param orderedAt ISO 8601 instant
 * @source Reg. 1182/71 art. 3, R2, matrix Q10
 */
export function transferDeadline(
  profile: Pick<Profile, 'payment' | 'calendar'>,
  orderedAt: string,
  buyerCountry: Country,
): Decision<TransferDeadline | null> {
  const rule = profile.payment.bankTransfer;
  if (rule?.within === undefined) return decide(null, because('payment.transferNoDeadline', rule));
  const { within, reminderAfterDays } = rule;
  const { timeZone } = profile.calendar;
  const calendar = legalCalendar(profile.calendar, buyerCountry);
  const ordered = Temporal.PlainDate.from(legalDay(epochMs(orderedAt), timeZone));
  const add = within.kind === 'working' ? addWorkingDays : addCalendarDays;
  const raw = add(ordered, within.days, calendar);
  const due = extendToWorkingDay(raw, calendar);
  const reminder = reminderAfterDays === undefined ? lastWorkingDayBefore(due, calendar) : add(ordered, reminderAfterDays, calendar);
  const reminderOn = Temporal.PlainDate.compare(reminder, ordered) > 0 ? reminder : due;
  const extended = !due.equals(raw);
  return decide(
    { dueDate: due.toString(), endsAt: endOfDay(due, timeZone), reminderOn: reminderOn.toString() },
    because('payment.transferDeadline', within, { ambiguity: within.ambiguity, figures: { days: within.days, dueDate: due.toString() } }),
    ...(extended ? [because('payment.transferExtended', undefined, { law: periods.id, figures: { rawDate: raw.toString() } })] : []),
  );
}

function lastWorkingDayBefore(date: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  let day = date.subtract({ days: 1 });
  while (!isWorkingDay(day, calendar)) day = day.subtract({ days: 1 });
  return day;
}
