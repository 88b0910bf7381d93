import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochMs, legalDay } from '../calendar.ts';
import { statementInTime } from './statement-in-time.ts';
import { withdrawalPeriod, type WithdrawalFacts } from './withdrawal-period.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';

const calendar = { timeZone: 'Europe/Rome', country: 'IT' };

const periodOf = (facts: Partial<WithdrawalFacts>, period?: WithdrawalProfile['period']) =>
  withdrawalPeriod({ withdrawal: { period }, calendar }, { possessedAt: [], country: 'IT', ...facts });

const lastDayOf = (facts: Partial<WithdrawalFacts>, period?: WithdrawalProfile['period']) => periodOf(facts, period).value!.lastDay;

const instant = fc.integer({ min: Date.UTC(2020, 0, 2), max: Date.UTC(2035, 11, 1) }).map((ms) => new Date(ms).toISOString());
const parcels = fc.array(instant, { minLength: 1, maxLength: 5 });
const terms = fc.option(
  fc.record({ days: fc.integer({ min: 0, max: 90 }), kind: fc.constantFrom('calendar' as const, 'working' as const) }),
  {
    nil: undefined,
  },
);
const informed = fc.option(fc.option(instant, { nil: null }), { nil: undefined });
const facts = fc.record({ possessedAt: parcels, informedAt: informed, country: fc.constantFrom('IT', 'FR', 'US', 'JP') });

const daysAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

describe('withdrawalPeriod', () => {
  it('never gives less than fourteen days from the last parcel, nor less than the terms', () => {
    fc.assert(
      fc.property(facts, terms, (given, period) => {
        const last = given.possessedAt
          .map((at) => legalDay(epochMs(at), calendar.timeZone))
          .sort()
          .at(-1)!;
        const lastDay = lastDayOf(given, period);
        expect(lastDay >= daysAfter(last, 14)).toBe(true);
        expect(lastDay >= daysAfter(last, period?.days ?? 0)).toBe(true);
        expect(lastDay >= lastDayOf(given)).toBe(true);
      }),
    );
  });

  it('never gives more to those who were told than to those who never were, and ends a year later at most', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const told = lastDayOf({ ...given, informedAt: undefined });
        const never = lastDayOf({ ...given, informedAt: null });
        const lastDay = lastDayOf(given);
        expect(told <= lastDay && lastDay <= never).toBe(true);
        expect(never >= Temporal.PlainDate.from(told).add({ months: 12 }).toString()).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the parcels, and has not begun while one is missing', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, position) => {
        const { possessedAt } = given;
        expect(periodOf({ ...given, possessedAt: possessedAt.toReversed() })).toEqual(periodOf(given));
        const missing = possessedAt.toSpliced(position % (possessedAt.length + 1), 0, null as never);
        expect(periodOf({ ...given, possessedAt: missing }).value).toBeNull();
      }),
    );
  });

  it('a statement is in time up to the end of the last day in the zone', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -200, max: 200 }), (given, minutes) => {
        const period = periodOf(given).value!;
        const sentAt = new Date(Date.parse(period.endsAt) + minutes * 60_000).toISOString();
        expect(statementInTime(period, sentAt).value).toBe(legalDay(epochMs(sentAt), calendar.timeZone) <= period.lastDay);
      }),
    );
  });

  it.each([
    ['on the last day of twelve months', '2027-11-02T22:59:59Z', '2027-11-16'],
    ['a second later', '2027-11-02T23:00:00Z', '2027-11-16'],
    ['the day after the parcel', '2026-11-03T10:00:00Z', '2026-11-17'],
    ['before the parcel', '2026-11-01T10:00:00Z', '2026-11-16'],
    ['within the first period', '2026-11-10T10:00:00Z', '2026-11-24'],
  ])('informed %s', (_title, informedAt, lastDay) => {
    expect(lastDayOf({ possessedAt: ['2026-11-02T10:00:00Z'], informedAt })).toBe(lastDay);
  });

  it('twelve months more are counted from the extended end, and end on a working day themselves', () => {
    const { value, because } = periodOf({ possessedAt: ['2026-12-11T10:00:00Z'], informedAt: null });
    expect(value).toMatchObject({ rawLastDay: '2027-12-28', lastDay: '2027-12-28' });
    expect(because.map(({ code }) => code)).toEqual(['withdrawal.until', 'withdrawal.uninformed']);
    expect(lastDayOf({ possessedAt: ['2027-12-04T10:00:00Z'], informedAt: null })).toBe('2028-12-20');
  });

  it('information on the day of the last parcel is in time and no reason', () => {
    const { because } = periodOf({ possessedAt: ['2026-11-02T10:00:00Z'], informedAt: '2026-11-02T18:00:00Z' });
    expect(because.map(({ code }) => code)).toEqual(['withdrawal.until']);
  });

  it.each([
    ['2027-11-02T10:00:00Z', 'withdrawal.informedLate'],
    ['2027-11-03T10:00:00Z', 'withdrawal.uninformed'],
  ])('information at %s, around the last day of the twelve months: %s', (informedAt, code) => {
    expect(periodOf({ possessedAt: ['2026-11-02T10:00:00Z'], informedAt }).because[1]?.code).toBe(code);
  });

  it('says what the terms alone would have given only where the law gives more', () => {
    const possessedAt = ['2026-11-03T10:00:00Z'];
    expect(periodOf({ possessedAt }, { days: 7, kind: 'calendar', clause: '3' }).because[0]).toMatchObject({
      clause: '3',
      clauseWouldGive: '2026-11-10',
    });
    expect(periodOf({ possessedAt }, { days: 14, kind: 'calendar', clause: '3' }).because[0]).not.toHaveProperty('clauseWouldGive');
  });
});
