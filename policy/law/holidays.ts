import type { Country } from '../quote-input.ts';
import { italianHolidays } from './it-holidays.ts';

/** Who can name the public holidays of a year. A country that is absent has no table yet. */
const tables: Readonly<Record<string, (year: number) => readonly string[]>> = { IT: italianHolidays };

const known = new Map<string, ReadonlySet<string>>();

/** Whether a date (ISO 8601) is a public holiday in a country; false where the country has no table. */
export function isPublicHoliday(country: Country, day: string): boolean {
  const table = tables[country];
  if (table === undefined) return false;
  const key = country + day.slice(0, 4);
  let days = known.get(key);
  if (days === undefined) {
    days = new Set(table(Number(day.slice(0, 4))));
    known.set(key, days);
  }
  return days.has(day);
}
