import fc from 'fast-check';
import { expect, it } from 'vitest';
import { epochMs, legalDay } from '../calendar.ts';
import type { Profile } from '../profile.ts';
import { recordsKeptUntil, recordsMayBeOver } from './records-kept-until.ts';

const instant = fc.integer({ min: 0, max: 24 * 3650 }).map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString());
const zone = fc.constantFrom('Europe/Rome', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC');
const keptUntil = (timeZone: string, touchedAt: string) =>
  recordsKeptUntil({ calendar: { timeZone } as Profile['calendar'] }, touchedAt).value;

it.each([
  ['2026-11-12T10:00:00Z', '2036-11-12'],
  // In Rome the day after has begun.
  ['2026-11-12T23:30:00Z', '2036-11-13'],
  ['2028-02-29T12:00:00Z', '2038-02-28'],
])('records touched at %s are kept until %s', (touchedAt, day) => {
  expect(keptUntil('Europe/Rome', touchedAt)).toBe(day);
});

it('nothing is over that was touched at or after the instant from which nothing can be', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: 0, max: 48 }), (timeZone, now, hours) => {
      const later = new Date(Date.parse(recordsMayBeOver(now)) + hours * 3_600_000).toISOString();
      expect(keptUntil(timeZone, later) >= legalDay(epochMs(now), timeZone)).toBe(true);
    }),
  );
});

it('what is over was touched before that instant', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: -72, max: 72 }), (timeZone, now, hours) => {
      const touchedAt = new Date(Date.parse(recordsMayBeOver(now)) + hours * 3_600_000).toISOString();
      const isOver = keptUntil(timeZone, touchedAt) < legalDay(epochMs(now), timeZone);
      expect(!isOver || hours < 0).toBe(true);
    }),
  );
});
