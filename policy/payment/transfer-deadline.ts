import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, type WorkCalendar } from '../calendar.ts';
import { deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { periods } from '../law/eu.ts';
import type { Profile } from '../profile.ts';
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
 * The deadline of a bank transfer; null when the terms set none. Without a day of its own the reminder goes out on the last
 * working day before the deadline, or on the last day itself where that leaves no day after the order.
 *
 * @param orderedAt ISO 8601 instant
 * @source Reg. 1182/71 art. 3, R2, matrix Q10
 */
export function transferDeadline(
  profile: Pick<Profile, 'payment' | 'calendar'>,
  orderedAt: string,
  country: Country,
): Decision<TransferDeadline | null> {
  const rule = profile.payment.bankTransfer;
  if (rule?.within === undefined) return decide(null, because('payment.transferNoDeadline', rule));
  const { within, reminderAfterDays } = rule;
  const place = legalPlace(profile.calendar, country);
  const { eventDay, rawLastDay, lastDay, endsAt } = deadline(orderedAt, within, place);
  const reminder =
    reminderAfterDays === undefined
      ? lastWorkingDayBefore(lastDay, place.calendar)
      : deadline(orderedAt, { days: reminderAfterDays, kind: within.kind }, place).rawLastDay;
  return decide(
    { dueDate: lastDay, endsAt, reminderOn: reminder > eventDay ? reminder : lastDay },
    because('payment.transferDeadline', within, { ambiguity: within.ambiguity, figures: { days: within.days, dueDate: lastDay } }),
    ...(lastDay === rawLastDay
      ? []
      : [because('payment.transferExtended', undefined, { law: periods.id, figures: { rawDate: rawLastDay } })]),
  );
}

function lastWorkingDayBefore(date: string, calendar: WorkCalendar): string {
  let day = Temporal.PlainDate.from(date).subtract({ days: 1 });
  while (!isWorkingDay(day, calendar)) day = day.subtract({ days: 1 });
  return day.toString();
}
