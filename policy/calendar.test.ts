import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, endOfDay, epochMs, extendToWorkingDay, isWorkingDay, legalDay } from './calendar.ts';

const italy = { countries: ['IT'] };
const day = (iso: string) => Temporal.PlainDate.from(iso);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => day('2024-01-01').add({ days }));

describe('legalDay', () => {
  it.each([
    ['2026-10-13T22:20:00Z', '2026-10-14'],
    ['2026-10-13T21:59:59.999Z', '2026-10-13'],
    ['2026-11-17T22:59:59Z', '2026-11-17'],
    ['2026-11-17T23:00:00Z', '2026-11-18'],
    ['2027-03-28T00:30:00Z', '2027-03-28'],
    ['2027-03-28T22:00:00Z', '2027-03-29'],
  ])('%s is %s in Italy', (instant, date) => {
    expect(legalDay(epochMs(instant), 'Europe/Rome')).toBe(date);
  });

  it('does not depend on what was asked before', () => {
    const zones = fc.constantFrom('Europe/Rome', 'America/Sao_Paulo', 'Pacific/Apia', 'Europe/London');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4_102_444_800_000 }), zones), { maxLength: 10 }), (asked) => {
        for (const [ms, zone] of asked) {
          const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
          expect(legalDay(ms, zone)).toBe(local.toString());
        }
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2026-11-03', '2026-11-17'],
    ['2026-11-07', '2026-11-23'],
    ['2027-03-15', '2027-03-30'],
    ['2026-08-01', '2026-08-17'],
    ['2027-08-01', '2027-08-16'],
    ['2028-08-01', '2028-08-16'],
    ['2026-12-11', '2026-12-28'],
  ])('fourteen days from %s end on %s', (from, last) => {
    expect(extendToWorkingDay(day(from).add({ days: 14 }), italy).toString()).toBe(last);
  });

  it.each([
    ['2026-12-03', 5, [], '2026-12-11'],
    ['2026-11-24', 5, ['11-26'], '2026-12-02'],
    ['2026-11-24', 5, [], '2026-12-01'],
    ['2026-12-10', 15, [], '2027-01-04'],
    ['2026-10-02', 1, [], '2026-10-05'],
  ])('%s plus %i working days, without %j, is %s', (from, days, localHolidays, last) => {
    expect(addWorkingDays(day(from), days, { ...italy, localHolidays }).toString()).toBe(last);
  });

  it.each([
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2027-03-30', '2027-03-30T22:00:00Z'],
    ['2026-10-28', '2026-10-28T23:00:00Z'],
  ])('%s is over at %s', (date, instant) => {
    expect(endOfDay(day(date), 'Europe/Rome')).toBe(instant);
  });

  it('an extended day is a working day and skips only days that are not', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const extended = extendToWorkingDay(date, italy);
        expect(isWorkingDay(extended, italy)).toBe(true);
        for (let skipped = date; !skipped.equals(extended); skipped = skipped.add({ days: 1 }))
          expect(isWorkingDay(skipped, italy)).toBe(false);
      }),
    );
  });

  it('counts working days one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (date, days) => {
        const last = addWorkingDays(date, days, italy);
        const passed = Array.from({ length: date.until(last).days }, (_, index) => date.add({ days: index + 1 }));
        expect(passed.filter((candidate) => isWorkingDay(candidate, italy)).length).toBe(days);
      }),
    );
  });
});
