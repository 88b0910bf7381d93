import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, endOfDay, epochMs, extendToWorkingDay, isWorkingDay, legalDay, type WorkCalendar } from '../calendar.ts';
import { holidayTableVersion } from '../law/holidays.ts';
import { memo } from '../memo.ts';

/** A length of time as a rule of the profile or the law states it. */
export interface Period {
  readonly days: number;
  readonly kind: 'calendar' | 'working';
}

/** A period of calendar days, as most laws count. */
export const calendarDays = (days: number): Period => ({ days, kind: 'calendar' });

/** When a period ends, and how that was reckoned. Dates are local, ISO 8601. */
export interface Deadline {
  /** The day of the event, which is not counted. */
  readonly eventDay: string;
  /** The last day as counted, working day or not. */
  readonly rawLastDay: string;
  /** The last day, a working day. */
  readonly lastDay: string;
  /** The instant the last day is over (exclusive), ISO 8601 in UTC. */
  readonly endsAt: string;
  /** The version of the holiday table. */
  readonly holidays: string;
}

/** What the merchant has to do by when. */
export interface Duty {
  /** The safe target, local date, ISO 8601. */
  readonly dueBy: string;
  /** After this local date the merchant is late. */
  readonly legalLimit: string;
}

/** A deadline as it was reckoned: a period from an event, or months from another deadline. */
export interface Reckoning {
  readonly deadline: Deadline;
  readonly place: LegalPlace;
  /** ISO 8601 instant or local date; of months, the last day of the deadline they follow. */
  readonly event: string;
  readonly period: Period | { readonly months: number };
}

/** Where a day begins and which days nobody works. */
export interface LegalPlace {
  /** IANA zone. */
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
}

const deadlines = memo<Deadline>(10_000);

let heed: ((reckoning: Reckoning) => void) | undefined;

/** What `run` gives, and every deadline reckoned for it, in order. To be heeded changes no deadline. */
export function withReckonings<T>(run: () => T): { readonly result: T; readonly reckonings: readonly Reckoning[] } {
  const reckonings: Reckoning[] = [];
  const before = heed;
  heed = (reckoning) => reckonings.push(reckoning);
  try {
    return { result: run(), reckonings };
  } finally {
    heed = before;
  }
}

/**
 * The deadline of a period that runs from an event. The event's day is not counted; the last day is over at its last hour, is a
 * working day, and has another working day before it in any period of two days or more.
 *
 * @param event ISO 8601 instant, or local date
 * @throws RangeError when the holiday table does not reach so far, or a period's length is no whole number of days
 * @source Reg. 1182/71 art. 3(1), (2), (4), (5), R2
 */
export function deadline(event: string, { days, kind }: Period, place: LegalPlace): Deadline {
  const { timeZone, calendar } = place;
  if (!(Number.isSafeInteger(days) && days >= 0)) throw new RangeError(`${days} is no number of days`);
  const eventDay = event.includes('T') ? legalDay(epochMs(event), timeZone) : event;
  const key = `${eventDay} ${days} ${kind} ${timeZone} ${calendar.countries.join()} ${calendar.localHolidays?.join() ?? ''}`;
  const found = deadlines(key, () => {
    const from = Temporal.PlainDate.from(eventDay);
    const raw = lastDayCounted(from, { days, kind }, calendar);
    return endingOn(from, raw, days < 2 ? extendToWorkingDay(raw, calendar) : twoWorkingDays(from, raw, calendar), timeZone);
  });
  heed?.({ deadline: found, place, event, period: { days, kind } });
  return found;
}

/** A deadline moved on by whole months from its last day, which is extended again. @source Reg. 1182/71 art. 3(2)(c), (4) */
export function monthsAfter(before: Deadline, months: number, place: LegalPlace): Deadline {
  const raw = Temporal.PlainDate.from(before.lastDay).add({ months });
  const found = endingOn(Temporal.PlainDate.from(before.eventDay), raw, extendToWorkingDay(raw, place.calendar), place.timeZone);
  heed?.({ deadline: found, place, event: before.lastDay, period: { months } });
  return found;
}

/** The deadline of a period of whole months that runs from an event. @source Reg. 1182/71 art. 3(2)(c), (4) */
export function monthsFrom(event: string, months: number, place: LegalPlace): Deadline {
  return monthsAfter(startingOn(event, place), months, place);
}

/** Whether an instant (ISO 8601) comes before a deadline is over. */
export function isBeforeEnd(instant: string, { endsAt }: Pick<Deadline, 'endsAt'>): boolean {
  return epochMs(instant) < epochMs(endsAt);
}

/** The last day of a period as counted, working day or not; the day of the event is not. @source Reg. 1182/71 art. 3(1), R2 */
export function lastDayCounted(event: Temporal.PlainDate, { days, kind }: Period, calendar: WorkCalendar): Temporal.PlainDate {
  return kind === 'working' ? addWorkingDays(event, days, calendar) : event.add({ days });
}

/** The same period as a duty of the merchant: nobody has to wait for a deadline that only a holiday moved. @source R5 */
export function merchantDuty({ rawLastDay, lastDay }: Deadline): Duty {
  return { dueBy: rawLastDay, legalLimit: lastDay };
}

/** The day itself if it is a working day and there is one before it since the event, else the first that is so. */
function twoWorkingDays(from: Temporal.PlainDate, raw: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  const last = extendToWorkingDay(raw, calendar);
  for (let day = last.subtract({ days: 1 }); Temporal.PlainDate.compare(day, from) > 0; day = day.subtract({ days: 1 })) {
    if (isWorkingDay(day, calendar)) return last;
  }
  return extendToWorkingDay(last.add({ days: 1 }), calendar);
}

/** The event's own day, before anything is counted. */
function startingOn(event: string, { timeZone }: LegalPlace): Deadline {
  const day = Temporal.PlainDate.from(event.includes('T') ? legalDay(epochMs(event), timeZone) : event);
  return endingOn(day, day, day, timeZone);
}

function endingOn(from: Temporal.PlainDate, raw: Temporal.PlainDate, last: Temporal.PlainDate, timeZone: string): Deadline {
  return {
    eventDay: from.toString(),
    rawLastDay: raw.toString(),
    lastDay: last.toString(),
    endsAt: endOfDay(last, timeZone),
    holidays: holidayTableVersion,
  };
}
