import { expect, it } from 'vitest';
import { dayBounds } from './day-bounds.ts';
import { warningDay } from './warning-day.ts';

const italy = { calendar: { timeZone: 'Europe/Rome', country: 'IT' } };

it.each([
  ['a working day', '2026-11-16', 'IT', '2026-11-16'],
  ['a Saturday', '2026-11-14', 'IT', '2026-11-13'],
  ['Christmas, after a working day', '2026-12-27', 'IT', '2026-12-24'],
  ["a holiday of the buyer's country alone", '2027-07-14', 'FR', '2027-07-13'],
])('%s', (_title, dueBy, country, warned) => {
  expect(warningDay(italy, dueBy, country)).toBe(warned);
});

it('a day is as long as its clocks make it', () => {
  expect(dayBounds('2026-10-25', 'Europe/Rome')).toEqual({ startsAt: '2026-10-24T22:00:00Z', endsAt: '2026-10-25T23:00:00Z' });
  expect(dayBounds('2027-03-28', 'Europe/Rome')).toEqual({ startsAt: '2027-03-27T23:00:00Z', endsAt: '2027-03-28T22:00:00Z' });
});
