import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorkingDay } from '../calendar.ts';
import { deadlineSteps, type DeadlineStep } from './deadline-steps.ts';
import { deadline, monthsAfter, withReckonings, type LegalPlace, type Period } from './deadline.ts';

const italy: LegalPlace = { timeZone: 'Europe/Rome', calendar: { countries: ['IT'] } };

function stepsOf(event: string, period: Period, place = italy): readonly DeadlineStep[] {
  const { reckonings } = withReckonings(() => deadline(event, period, place));
  return deadlineSteps(reckonings[0]!);
}

it('counts from the day after the event, and on over Christmas', () => {
  expect(stepsOf('2026-12-11T10:00:00Z', { days: 14, kind: 'calendar' })).toEqual([
    { step: 'event', day: '2026-12-11', instant: '2026-12-11T10:00:00Z' },
    { step: 'counted', days: 14, kind: 'calendar', from: '2026-12-12', to: '2026-12-25', without: [] },
    {
      step: 'extended',
      over: [
        { day: '2026-12-25', why: 'holiday', countries: ['IT'] },
        { day: '2026-12-26', why: 'saturday' },
        { day: '2026-12-27', why: 'sunday' },
      ],
      to: '2026-12-28',
    },
    { step: 'ends', day: '2026-12-28', endsAt: '2026-12-28T23:00:00Z', timeZone: 'Europe/Rome', holidays: expect.any(String) },
  ]);
});

it('names the days that working days leave out, local ones too', () => {
  const rovigo = { ...italy, calendar: { countries: ['IT', 'FR'], localHolidays: ['11-26'] } };
  const [, counted] = stepsOf('2026-11-24', { days: 5, kind: 'working' }, rovigo);
  expect(counted).toMatchObject({
    from: '2026-11-25',
    to: '2026-12-02',
    without: [
      { day: '2026-11-26', why: 'localHoliday' },
      { day: '2026-11-28', why: 'saturday' },
      { day: '2026-11-29', why: 'sunday' },
    ],
  });
});

it('says that two days are two working days', () => {
  expect(stepsOf('2025-12-31', { days: 2, kind: 'calendar' })).toContainEqual({
    step: 'secondWorkingDay',
    over: [
      { day: '2026-01-03', why: 'saturday' },
      { day: '2026-01-04', why: 'sunday' },
    ],
    to: '2026-01-05',
  });
});

it('goes on from another deadline by months', () => {
  const { reckonings } = withReckonings(() => monthsAfter(deadline('2026-12-18', { days: 14, kind: 'calendar' }, italy), 11, italy));
  expect(reckonings).toHaveLength(2);
  expect(deadlineSteps(reckonings[1]!).slice(0, 2)).toEqual([
    { step: 'months', months: 11, from: '2027-01-04', to: '2027-12-04' },
    { step: 'extended', over: [expect.anything(), expect.anything()], to: '2027-12-06' },
  ]);
});

it('heeds each deadline every time, nested or not, and none after an error', () => {
  const ask = () => deadline('2026-11-03', { days: 3, kind: 'calendar' }, italy);
  const outer = withReckonings(() => [ask(), withReckonings(ask), ask()]);
  expect(outer.reckonings).toHaveLength(2);
  expect(() => withReckonings(() => deadline('2026-11-03', { days: -1, kind: 'calendar' }, italy))).toThrow(RangeError);
  expect(withReckonings(ask).result).toEqual(ask());
});

it('every step follows from the one before it and from a calendar', () => {
  const place = fc.record({
    timeZone: fc.constantFrom('Europe/Rome', 'Europe/London', 'America/New_York', 'Pacific/Apia'),
    calendar: fc.record({ countries: fc.uniqueArray(fc.constantFrom('IT', 'DE', 'FR', 'ES'), { minLength: 1, maxLength: 2 }) }),
  });
  const period = fc.record({ days: fc.integer({ min: 0, max: 90 }), kind: fc.constantFrom('calendar' as const, 'working' as const) });
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }).toString());
  fc.assert(
    fc.property(day, period, place, (event, some, where) => {
      const steps = stepsOf(event, some, where);
      const { lastDay, rawLastDay, endsAt } = deadline(event, some, where);
      expect(steps.at(-1)).toMatchObject({ day: lastDay, endsAt });
      const counted = steps.find((step) => step.step === 'counted')!;
      expect(counted.to).toBe(rawLastDay);
      const length = Temporal.PlainDate.from(event).until(counted.to).total('days');
      expect(length - counted.without.length).toBe(some.days);
      const moves = steps.filter((step) => step.step === 'extended' || step.step === 'secondWorkingDay');
      expect(moves.at(-1)?.to ?? rawLastDay).toBe(lastDay);
      for (const { day: off } of moves.flatMap(({ over }) => over)) {
        expect(isWorkingDay(Temporal.PlainDate.from(off), where.calendar)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
