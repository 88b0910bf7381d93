import type { Country } from '../iso-countries.ts';
import { holidayTable } from './holidays/holiday-table.ts';

/** The version of the table every deadline is reckoned with. */
export const holidayTableVersion: string = holidayTable.version;

const { first, last } = holidayTable;
const tables: Readonly<Record<Country, string>> = holidayTable.countries;
const known = new Map<Country, ReadonlySet<string>>();

/** Whether the holidays of a country are known at all. */
export function hasHolidayTable(country: Country): boolean {
  return Object.hasOwn(tables, country);
}

/** A day cannot be reckoned: the holiday table does not reach so far. */
export class HolidaysNotReached extends RangeError {}

/**
 * Whether a date from Monday to Friday is a public holiday in a whole country; false where the country has no table.
 *
 * @param day ISO 8601 date
 * @throws RangeError when the table does not reach the day's year: a deadline is never guessed
 * @source Reg. 1182/71 art. 2(1); `holiday-rules.ts` names each country's act
 */
export function isPublicHoliday(country: Country, day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (!(year >= first && year <= last)) {
    throw new HolidaysNotReached(`The public holidays of ${day} are not known: the table reaches from ${first} to ${last}`);
  }
  return daysOf(country).has(day);
}

const none: ReadonlySet<string> = new Set();

function daysOf(country: Country): ReadonlySet<string> {
  let days = known.get(country);
  if (days === undefined) {
    if (!hasHolidayTable(country)) return none;
    days = new Set(tables[country]!.split(',').flatMap(readRow));
    known.set(country, days);
  }
  return days;
}

/** The dates of a row like `2026-2037 10-04`. */
function readRow(row: string): readonly string[] {
  const [years = '', ...days] = row.trim().split(' ');
  const [from = 0, until = from] = years.split('-').map(Number);
  return Array.from({ length: until - from + 1 }, (_, index) => from + index).flatMap((year) => days.map((day) => `${year}-${day}`));
}
