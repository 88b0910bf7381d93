import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { isWorkingDay } from '../calendar.ts';
import type { PaymentProfile } from './payment-profile.ts';
import { transferDeadline } from './transfer-deadline.ts';

const instant = fc.integer({ min: 1_760_000_000_000, max: 1_900_000_000_000 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const zone = fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Tokyo');
const italy = { countries: ['IT'] };

const days = (days: number, kind: 'calendar' | 'working' = 'calendar') => ({ days, kind, from: 'order' as const });

const deadline = (ordered: Temporal.Instant, timeZone: string, bankTransfer: PaymentProfile['bankTransfer']) =>
  transferDeadline({ payment: { methods: [], bankTransfer }, calendar: { timeZone, country: 'IT' } }, ordered.toString(), 'IT');

it('ends at the local midnight after a working day, never before the days of the terms are over', () => {
  fc.assert(
    fc.property(instant, zone, fc.integer({ min: 1, max: 30 }), (ordered, timeZone, length) => {
      const { dueDate, endsAt, reminderOn } = deadline(ordered, timeZone, { within: days(length) }).value!;
      const day = ordered.toZonedDateTimeISO(timeZone).toPlainDate();
      const due = Temporal.PlainDate.from(dueDate);
      expect(isWorkingDay(due, italy)).toBe(true);
      expect(day.until(due).days).toBeGreaterThanOrEqual(length);
      expect(Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()).toBe(
        `${due.add({ days: 1 })}T00:00:00`,
      );
      expect(reminderOn > day.toString() && reminderOn <= dueDate).toBe(true);
    }),
  );
});

it.each([
  ['2026-11-09T10:00:00Z', { within: days(5, 'working') }, '2026-11-16', '2026-11-13'],
  ['2026-12-03T10:00:00Z', { within: days(5, 'working') }, '2026-12-11', '2026-12-10'],
  ['2026-11-09T10:00:00Z', { within: days(3) }, '2026-11-12', '2026-11-11'],
  ['2026-11-09T10:00:00Z', { within: days(10), reminderAfterDays: 7 }, '2026-11-19', '2026-11-16'],
  ['2026-10-01T10:00:00Z', { within: days(3) }, '2026-10-05', '2026-10-02'],
])('ordered at %s under %j: until %s, reminder on %s', (ordered, rule, dueDate, reminderOn) => {
  expect(deadline(Temporal.Instant.from(ordered), 'Europe/Rome', rule).value).toMatchObject({ dueDate, reminderOn });
});
