import { Temporal } from 'temporal-polyfill';
import type { Country } from './iso-countries.ts';
import { isPublicHoliday } from './law/holidays.ts';
import { memo } from './memo.ts';

/** Whose holidays interrupt the working week. */
export interface WorkCalendar {
  readonly countries: readonly Country[];
  /** Local holidays that come back every year, `MM-DD`. */
  readonly localHolidays?: readonly string[];
}

interface Day {
  readonly from: number;
  readonly until: number;
  readonly date: string;
}

/** The legal days met so far in each zone, by the day in UTC they touch: most instants asked about are near one another. */
const known = new Map<string, Map<number, Day[]>>();
const knownAtMost = 10_000;
const dayMs = 86_400_000;

/**
 * The local date of an instant, which is the legal day.
 *
 * @param epochMs milliseconds since 1970, UTC
 * @param timeZone IANA zone
 * @returns ISO 8601 date
 * @source R2
 */
export function legalDay(epochMs: number, timeZone: string): string {
  const touching = known.get(timeZone)?.get(Math.floor(epochMs / dayMs));
  return touching?.find(({ from, until }) => epochMs >= from && epochMs < until)?.date ?? learnDay(epochMs, timeZone);
}

function learnDay(epochMs: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  const start = local.startOfDay();
  const date = local.toPlainDate().toString();
  const utcDay = Math.floor(epochMs / dayMs);
  const day = { from: start.epochMilliseconds, until: start.add({ days: 1 }).startOfDay().epochMilliseconds, date };
  let days = known.get(timeZone);
  if (days === undefined || days.size >= knownAtMost) known.set(timeZone, (days = new Map()));
  days.set(utcDay, [...(days.get(utcDay) ?? []), day]);
  return date;
}

/** The instants read so far: those of an order are asked about again with every rule. */
const instants = memo<number>(knownAtMost);

/** Milliseconds since 1970 of an ISO 8601 instant. @throws RangeError when it is none */
export function epochMs(instant: string): number {
  return instants(instant, () => Temporal.Instant.from(instant).epochMilliseconds);
}

/** The instant at which a local date is over (exclusive end), ISO 8601 in UTC. */
export function endOfDay(date: Temporal.PlainDate, timeZone: string): string {
  return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}

/**
 * Whether people work on a date: Monday to Friday, and no holiday of the calendar.
 *
 * @source R2
 */
export function isWorkingDay(date: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  if (date.dayOfWeek > 5) return false;
  const iso = date.toString();
  if (calendar.localHolidays?.includes(iso.slice(5))) return false;
  return !calendar.countries.some((country) => isPublicHoliday(country, iso));
}

/** The date itself if it is a working day, else the next one. @source Reg. 1182/71 art. 3(4), R2 */
export function extendToWorkingDay(date: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = day.add({ days: 1 });
  return day;
}

/**
 * The last day of a period in working days; the day of the event is not counted.
 *
 * @param days zero or more; zero is the date itself
 * @source Reg. 1182/71 art. 3(1), R2
 */
export function addWorkingDays(date: Temporal.PlainDate, days: number, calendar: WorkCalendar): Temporal.PlainDate {
  let day = date;
  for (let left = days; left > 0; left -= 1) day = extendToWorkingDay(day.add({ days: 1 }), calendar);
  return day;
}
