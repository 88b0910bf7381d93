import type { Temporal } from 'temporal-polyfill';
import type { Country } from '../../iso-countries.ts';
import { holdsIn, type HolidayRule } from './holiday-rule.ts';

/** The first and last year of a table. */
export interface TableReach {
  readonly first: number;
  readonly last: number;
}

/**
 * A country's holidays as rows of years and days: the days of every year first, then those that move. Of the moving ones only
 * Mondays to Fridays are kept, since nobody works on the others anyway.
 *
 * @returns rows like `2026-2037 10-04` and `2026 04-06`
 */
export function holidayRows(rules: readonly HolidayRule[], { first, last }: TableReach): readonly string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lasting = rules.filter(({ fixed, years }) => fixed !== undefined && years.except === undefined);
  const moving = rules.filter((rule) => !lasting.includes(rule));
  const dated = [...moving.flatMap((rule) => heldDays(rule, years)), ...substitutes(rules, [...years, last + 1])];
  const rows = lasting.map(
    ({ fixed, years }) => `${span(Math.max(years.from ?? first, first), Math.min(years.until ?? last, last))} ${fixed!.join(' ')}`,
  );
  const movingRows = years.map((year) => [year, ...monthDays(dated.filter((day) => day.year === year))].join(' '));
  return [...merged(rows), ...movingRows.filter((row) => row.includes(' '))];
}

/** The table as a module: one entry a country, its rows parted by commas and wrapped. @param version a digest of all rows */
export function writeHolidayTable(
  countries: Readonly<Record<Country, readonly HolidayRule[]>>,
  reach: TableReach,
  version: string,
): string {
  const entries = Object.entries(countries).map(
    ([country, rules]) => `    ${country}: \`\n${wrapped(holidayRows(rules, reach)).join('\n')}\n    \`,\n`,
  );
  return `/**
 * Public holidays by country, made from \`holiday-rules.ts\` and never changed by hand. A row names a year or the first and last of
 * several, and the days of each. Days that move are there when they fall on Monday to Friday.
 */
export const holidayTable = {
  /** A digest of the rows, kept with every deadline: which table it was reckoned with. */
  version: '${version}',
  first: ${reach.first},
  last: ${reach.last},
  countries: {
${entries.join('')}  },
} as const;
`;
}

const widest = 132;

function wrapped(rows: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + row.length + 2 <= widest) lines[lines.length - 1] = `${last}, ${row}`;
    else lines.push(row);
  }
  return lines.map((line, index) => `      ${line}${index < lines.length - 1 ? ',' : ''}`);
}

const span = (from: number, until: number) => (from === until ? String(from) : `${from}-${until}`);

const heldDays = (rule: HolidayRule, years: readonly number[]) =>
  years.filter((year) => holdsIn(rule, year)).flatMap((year) => rule.days(year).filter(({ dayOfWeek }) => dayOfWeek <= 5));

function monthDays(days: readonly Temporal.PlainDate[]): readonly string[] {
  return [...new Set(days.map((day) => day.toString().slice(5)))].sort();
}

/** Days off in place of those that fall on a weekend. One that is a holiday already is passed over. */
function substitutes(rules: readonly HolidayRule[], years: readonly number[]): readonly Temporal.PlainDate[] {
  const held = years.flatMap((year) => rules.filter((rule) => holdsIn(rule, year)).flatMap((rule) => rule.days(year)));
  const taken = new Set(held.map(String));
  const owed = years.flatMap((year) =>
    rules
      .filter((rule) => rule.substitute !== undefined && holdsIn(rule, year))
      .flatMap((rule) => rule.days(year).map((day) => ({ day, before: rule.substitute === 'nearest' && day.dayOfWeek === 6 }))),
  );
  return owed
    .filter(({ day }) => day.dayOfWeek > 5)
    .map(({ day, before }) => {
      let off = day;
      while (off.dayOfWeek > 5 || taken.has(off.toString())) off = off.add({ days: before ? -1 : 1 });
      taken.add(off.toString());
      return off;
    });
}

/** Rows of the same years in one. */
function merged(rows: readonly string[]): readonly string[] {
  const byYears = new Map<string, string[]>();
  for (const row of rows) {
    const [years = '', ...days] = row.split(' ');
    byYears.set(years, [...(byYears.get(years) ?? []), ...days].sort());
  }
  return [...byYears].map(([years, days]) => `${years} ${days.join(' ')}`);
}
