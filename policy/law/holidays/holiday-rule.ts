import { Temporal } from 'temporal-polyfill';
import { easterSunday, orthodoxEasterSunday } from './easter.ts';

/** The years in which a rule holds, both included; absent: always, for what matters here. */
interface Years {
  readonly from?: number;
  readonly until?: number;
  readonly except?: readonly number[];
}

/** Days that are public holidays by one rule of law. */
export interface HolidayRule {
  readonly years: Years;
  /** `MM-DD`, where the rule names the same days every year. */
  readonly fixed?: readonly string[];
  readonly days: (year: number) => readonly Temporal.PlainDate[];
  /** Where a day off goes that falls on a Saturday or Sunday: the next working day, or the Friday or Monday nearest to it. */
  readonly substitute?: 'next' | 'nearest';
}

/** ISO 8601: 1 is Monday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The same days every year: `on('01-01 12-25')`. */
export function on(days: string, years: Years = {}, substitute?: HolidayRule['substitute']): HolidayRule {
  const fixed = days.split(' ');
  return { years, fixed, days: (year) => fixed.map((day) => Temporal.PlainDate.from(`${year}-${day}`)), ...(substitute && { substitute }) };
}

/** Like `on`, and a day on a weekend is made up for on the next working day. */
export function onOrNext(days: string, years?: Years): HolidayRule {
  return on(days, years, 'next');
}

/** Like `on`, and a day on a weekend is made up for on the Friday before it or the Monday after. */
export function onOrNearest(days: string, years?: Years): HolidayRule {
  return on(days, years, 'nearest');
}

/** Single days, by their ISO dates: `once('2022-09-19')`. */
export function once(...dates: readonly string[]): HolidayRule {
  const days = dates.map((date) => Temporal.PlainDate.from(date));
  return { years: {}, days: (year) => days.filter((day) => day.year === year) };
}

/** Days counted from Easter Sunday: -2 is Good Friday, 1 Easter Monday, 39 Ascension, 50 Whit Monday, 60 Corpus Christi. */
export function easter(offsets: readonly number[], years: Years = {}): HolidayRule {
  return { years, days: (year) => offsets.map((days) => easterSunday(year).add({ days })) };
}

/** Days counted from Easter Sunday of the eastern churches: -48 is Clean Monday. */
export function orthodoxEaster(offsets: readonly number[]): HolidayRule {
  return { years: {}, days: (year) => offsets.map((days) => orthodoxEasterSunday(year).add({ days })) };
}

/** The first such weekday on or after a day of the year: `weekdayFrom(1, '05-01')` is the first Monday in May. */
export function weekdayFrom(weekday: Weekday, monthDay: string, years: Years = {}): HolidayRule {
  return { years, days: (year) => [onOrAfter(Temporal.PlainDate.from(`${year}-${monthDay}`), weekday)] };
}

/** Whether a rule holds in a year. */
export function holdsIn({ years }: HolidayRule, year: number): boolean {
  return year >= (years.from ?? year) && year <= (years.until ?? year) && years.except?.includes(year) !== true;
}

const onOrAfter = (date: Temporal.PlainDate, weekday: Weekday) => date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
