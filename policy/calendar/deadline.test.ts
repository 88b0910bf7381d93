import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayTableVersion } from '../law/holidays.ts';
import { deadline, merchantDuty, monthsAfter, type LegalPlace } from './deadline.ts';

const place = (calendar: LegalPlace['calendar'], timeZone = 'Europe/Rome'): LegalPlace => ({ timeZone, calendar });
const italy = place({ countries: ['IT'] });
const rovigo = place({ countries: ['IT'], localHolidays: ['11-26'] });

describe('of the scenarios', () => {
  it.each([
    ['S22 answer', '2026-12-03T10:00:00Z', 5, 'working', italy, '2026-12-11', '2026-12-11'],
    ['S22 notice', '2026-12-11', 5, 'working', italy, '2026-12-18', '2026-12-18'],
    ['S23 delivery', '2026-11-18T10:00:00Z', 30, 'calendar', italy, '2026-12-18', '2026-12-18'],
    ['S24 transfer', '2026-11-09T10:00:00Z', 5, 'calendar', italy, '2026-11-14', '2026-11-16'],
    ['S27 dispatch', '2026-11-24T10:00:00Z', 5, 'working', rovigo, '2026-12-02', '2026-12-02'],
    ['S27 elsewhere', '2026-11-24T10:00:00Z', 5, 'working', italy, '2026-12-01', '2026-12-01'],
    ['S30 refund', '2026-12-10T10:00:00Z', 15, 'working', italy, '2027-01-04', '2027-01-04'],
    ['S30 target', '2026-12-10T10:00:00Z', 14, 'calendar', italy, '2026-12-24', '2026-12-24'],
    ['S86 refund', '2026-11-02T10:00:00Z', 14, 'calendar', italy, '2026-11-16', '2026-11-16'],
  ] as const)('%s', (_id, event, days, kind, where, dueBy, legalLimit) => {
    expect(merchantDuty(deadline(event, { days, kind }, where))).toEqual({ dueBy, legalLimit });
  });
});

it.each([
  ['Thursday before Easter: Tuesday is the first working day, Wednesday the second', '2026-04-02', 4, ['DE'], '2026-04-08'],
  ['one day needs no second working day', '2026-04-02', 1, ['DE'], '2026-04-07'],
  ['a working day before a Sunday', '2026-11-20', 3, ['IT'], '2026-11-24'],
  ['the second working day after a weekend', '2025-12-31', 2, ['IT'], '2026-01-05'],
  ['the fourth of October counts', '2027-10-01', 3, ['IT'], '2027-10-06'],
  ['and did not before', '2024-10-01', 3, ['IT'], '2024-10-04'],
  ['either country', '2027-06-30', 14, ['IT', 'FR'], '2027-07-15'],
])('%s', (_title, event, days, countries, lastDay) => {
  expect(deadline(event, { days, kind: 'calendar' }, place({ countries })).lastDay).toBe(lastDay);
});

it('says what it was reckoned from and with', () => {
  expect(deadline('2026-10-13T22:20:00Z', { days: 14, kind: 'calendar' }, italy)).toEqual({
    eventDay: '2026-10-14',
    rawLastDay: '2026-10-28',
    lastDay: '2026-10-28',
    endsAt: '2026-10-28T23:00:00Z',
    holidays: holidayTableVersion,
  });
});

it('moves on by months, and on to a working day', () => {
  const initial = deadline('2026-12-18', { days: 14, kind: 'calendar' }, italy);
  expect(initial).toMatchObject({ rawLastDay: '2027-01-01', lastDay: '2027-01-04' });
  expect(monthsAfter(initial, 11, italy)).toMatchObject({ eventDay: '2026-12-18', rawLastDay: '2027-12-04', lastDay: '2027-12-06' });
});

it.each([
  ['2037-12-30', 14],
  ['2019-12-01', 14],
  ['2026-11-03', 40_000],
])('%s and %i days: what no table tells is an error', (event, days) => {
  expect(() => deadline(event, { days, kind: 'calendar' }, italy)).toThrow(/table reaches from/);
});

it.each([-1, 1.5, NaN, Infinity, 2 ** 60])('%d is no number of days', (days) => {
  expect(() => deadline('2026-11-03', { days, kind: 'calendar' }, italy)).toThrow(RangeError);
});

/** Countries on which the table and the library agree without amendment. */
const countries = ['AT', 'DE', 'FR', 'HR', 'IT', 'NO', 'PL', 'PT', 'SE'] as const;
const zones = ['Europe/Rome', 'Europe/London', 'America/New_York', 'America/Havana', 'Africa/Cairo', 'Asia/Kolkata', 'Pacific/Apia'];
const from2020To2035 = fc.integer({ min: Date.UTC(2020, 0, 2), max: Date.UTC(2035, 11, 1) });
const somePlace = fc.record({
  timeZone: fc.constantFrom(...zones),
  calendar: fc.record({ countries: fc.uniqueArray(fc.constantFrom(...countries), { minLength: 1, maxLength: 2 }) }),
});
const somePeriod = fc.record({ days: fc.integer({ min: 0, max: 60 }), kind: fc.constantFrom('calendar' as const, 'working' as const) });

describe('in any zone and any two countries', () => {
  it('is what a clock, a calendar on paper and another list of holidays give', () => {
    fc.assert(
      fc.property(from2020To2035, somePeriod, somePlace, (ms, period, where) => {
        const { eventDay, lastDay, endsAt } = deadline(new Date(ms).toISOString(), period, where);
        expect(eventDay).toBe(dayAt(ms, where.timeZone));
        expect(lastDay).toBe(onPaper(eventDay, period, where.calendar.countries));
        const end = Date.parse(endsAt);
        expect(dayAt(end - 1, where.timeZone)).toBe(lastDay);
        expect(dayAt(end, where.timeZone) > lastDay).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('one holiday more never ends it earlier', () => {
    const monthDay = fc.integer({ min: 0, max: 364 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(5, 10));
    fc.assert(
      fc.property(from2020To2035, somePeriod, somePlace, monthDay, (ms, period, where, holiday) => {
        const event = new Date(ms).toISOString();
        const more = { ...where, calendar: { ...where.calendar, localHolidays: [holiday] } };
        expect(deadline(event, period, more).lastDay >= deadline(event, period, where).lastDay).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('one day more never ends it earlier, and neither does a later event', () => {
    fc.assert(
      fc.property(from2020To2035, somePeriod, somePlace, (ms, period, where) => {
        const { lastDay } = deadline(new Date(ms).toISOString(), period, where);
        expect(deadline(new Date(ms).toISOString(), { ...period, days: period.days + 1 }, where).lastDay >= lastDay).toBe(true);
        expect(deadline(new Date(ms + dayMs).toISOString(), period, where).lastDay >= lastDay).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

const dayMs = 86_400_000;
const formats = new Map(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })]),
);
const libraries = new Map(
  countries.map((country) => [
    country as string,
    new Set(
      Array.from({ length: 18 }, (_, index) => 2020 + index)
        .flatMap((year) => new Holidays(country).getHolidays(year))
        .filter(({ type, rule }) => type === 'public' || (country === 'SE' && type === 'bank' && rule !== undefined))
        .map(({ date }) => date.slice(0, 10)),
    ),
  ]),
);

const dayAt = (ms: number, timeZone: string) => formats.get(timeZone)!.format(ms);

/** The last day, counted one day after another without the code under test. */
function onPaper(eventDay: string, { days, kind }: { days: number; kind: string }, countries: readonly string[]): string {
  const start = Date.parse(`${eventDay}T12:00:00Z`);
  const iso = (offset: number) => new Date(start + offset * dayMs).toISOString().slice(0, 10);
  const works = (offset: number) =>
    new Date(start + offset * dayMs).getUTCDay() % 6 !== 0 && !countries.some((country) => libraries.get(country)!.has(iso(offset)));
  let last = 0;
  let worked = 0;
  for (let counted = 0; counted < days;) {
    last += 1;
    if (works(last)) worked += 1;
    if (kind === 'calendar' || works(last)) counted += 1;
  }
  while (!works(last) || (days >= 2 && worked < 2)) {
    last += 1;
    if (works(last)) worked += 1;
  }
  return iso(last);
}
