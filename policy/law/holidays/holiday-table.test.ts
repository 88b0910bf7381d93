import { createHash } from 'node:crypto';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isPublicHoliday } from '../holidays.ts';
import { easterSunday, orthodoxEasterSunday } from './easter.ts';
import { holidayRules } from './holiday-rules.ts';
import { holidayTable } from './holiday-table.ts';
import { holidayRows, writeHolidayTable } from './write-holiday-table.ts';

const reach = { first: 2020, last: 2037 };
const years = Array.from({ length: reach.last - reach.first + 1 }, (_, index) => reach.first + index);

it('is what the rules give; `vitest -u` writes it anew', async () => {
  const rows = Object.entries(holidayRules).map(([country, rules]) => [country, ...holidayRows(rules, reach)]);
  const version = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8);
  await expect(writeHolidayTable(holidayRules, reach, version)).toMatchFileSnapshot('./holiday-table.ts');
});

it('has the European Union, Switzerland, the United Kingdom, Norway and the United States', () => {
  const wanted = 'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK US';
  expect(Object.keys(holidayTable.countries).sort().join(' ')).toBe(wanted);
});

const weekdays = years.flatMap((year) =>
  Array.from({ length: 366 }, (_, days) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days }))
    .filter((day) => day.year === year && day.dayOfWeek <= 5)
    .map(String),
);
const libraries = new Map<string, ReadonlySet<string>>();

describe('agrees with an independent library, where that is amended,', () => {
  it.each(Object.keys(holidayRules))('on %s', (country) => {
    expect(disagreement(country)).toEqual({});
  });
});

const monday = 'if saturday then next monday if sunday then next monday';

/** Where the law says otherwise than the library: days it lacks, and days that are none, in its own words. */
const amendments: Readonly<Record<string, { readonly lacks?: readonly string[]; readonly invents?: readonly string[] }>> = {
  // Labour Code art. 154(2): a day off for each holiday on a weekend, but not for Easter
  BG: {
    lacks: [
      '12-26',
      ...['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22'].map((day) => `${day} and ${monday}`),
      '12-24 and if saturday then next tuesday if sunday then next wednesday',
      '12-25 and if saturday then next monday if sunday then next wednesday',
      '12-26 and if saturday then next monday if sunday then next tuesday',
      '2021-05-04',
      '2027-05-04',
      '2032-05-04',
    ],
  },
  // Clean Monday is a Monday; Whit Monday is one of the church holidays
  CY: { lacks: ['orthodox -48', 'orthodox 50'], invents: ['orthodox -47'] },
  // Sunday's holiday moves in some regions only
  ES: { invents: ['2022-12-26', '2033-12-26'] },
  // The act on legal terms has two eves, not three
  FI: { invents: ['12-31'] },
  IE: { lacks: ['2022-03-18'] },
  // Algemene termijnenwet art. 3
  NL: { lacks: ['easter -2', '05-05'] },
  // Holidays from 2024 on
  RO: { invents: ['2020-01-06', '2021-01-06', '2022-01-06', '2023-01-06', '2020-01-07', '2021-01-07', '2022-01-07'] },
  // Once, after the floods
  SI: { lacks: ['2023-08-14'] },
  // Working days in 2026 for certain; in doubt after that
  SK: { lacks: years.filter((year) => year > 2026).flatMap((year) => [`${year}-05-08`, `${year}-09-15`]) },
  // 5 U.S.C. § 6103(b)
  US: { lacks: ['11-11 and if saturday then previous friday if sunday then next monday'] },
};

/** Weekdays on which the library and the table differ, `theirs MM-DD` or `ours MM-DD` with the years. */
function disagreement(country: string): Record<string, string> {
  const found: Record<string, string[]> = {};
  for (const day of weekdays) {
    const [ours, theirs] = [isPublicHoliday(country, day), library(country).has(day)];
    if (ours !== theirs) (found[`${ours ? 'ours' : 'theirs'} ${day.slice(5)}`] ??= []).push(day.slice(0, 4));
  }
  return Object.fromEntries(Object.entries(found).map(([key, years]) => [key, years.join(' ')]));
}

/** The library's public holidays, amended, each with all the days it lasts. */
function library(country: string): ReadonlySet<string> {
  let days = libraries.get(country);
  if (days === undefined) {
    const holidays = country === 'GB' ? new Holidays('GB', 'ENG') : new Holidays(country);
    const { lacks = [], invents = [] } = amendments[country] ?? {};
    const named = daysOf(holidays, (holiday) => holiday.type === 'public' || endsNoTerm(country, holiday));
    const invented = datesOf(invents);
    days = new Set([...named.filter((day) => !invented.includes(day)), ...datesOf(lacks)]);
    libraries.set(country, days);
  }
  return days;
}

/** Bank holidays on which no legal term ends: the eves of the north, and days off in place of a weekend. */
const endsNoTerm = (country: string, { type, substitute }: HolidaysTypes.Holiday) =>
  type === 'bank' && (substitute === true || ['FI', 'SE'].includes(country));

/** The dates that rules in the library's words give. */
function datesOf(rules: readonly string[]): readonly string[] {
  const holidays = new Holidays();
  for (const rule of rules) holidays.setHoliday(rule, { name: rule, type: 'public' });
  return daysOf(holidays, () => true);
}

function daysOf(holidays: Holidays, counts: (holiday: HolidaysTypes.Holiday) => boolean): readonly string[] {
  return [...years, reach.last + 1]
    .flatMap((year) => holidays.getHolidays(year))
    .filter(counts)
    .flatMap(({ date, start, end }) =>
      Array.from({ length: Math.round((end.getTime() - start.getTime()) / 86_400_000) }, (_, days) =>
        Temporal.PlainDate.from(date.slice(0, 10)).add({ days }).toString(),
      ),
    );
}

it.each([
  [2024, '2024-03-31', '2024-05-05'],
  [2025, '2025-04-20', '2025-04-20'],
  [2026, '2026-04-05', '2026-04-12'],
  [2027, '2027-03-28', '2027-05-02'],
  [2035, '2035-03-25', '2035-04-29'],
  [2038, '2038-04-25', '2038-04-25'],
])('Easter of %i is on %s in the west and %s in the east', (year, west, east) => {
  expect(easterSunday(year).toString()).toBe(west);
  expect(orthodoxEasterSunday(year).toString()).toBe(east);
});

it('has the fourth of October in Italy from 2026 on', () => {
  expect(isPublicHoliday('IT', '2024-10-04')).toBe(false);
  expect(isPublicHoliday('IT', '2027-10-04')).toBe(true);
});

it.each(['2019-12-31', '2038-01-01', '9999-01-01'])('does not guess what %s is', (day) => {
  expect(() => isPublicHoliday('IT', day)).toThrow(/table reaches from 2020 to 2037/);
});

it('knows no holidays of a country without a table, not even by an odd name', () => {
  expect(['JP', '', 'constructor', '__proto__'].map((country) => isPublicHoliday(country, '2026-01-01'))).toEqual(Array(4).fill(false));
});
