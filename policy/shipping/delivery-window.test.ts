import { expect, it } from 'vitest';
import type { WorkCalendar } from '../calendar.ts';
import { deliveryWindow } from './delivery-window.ts';
import type { ShippingProfile } from './shipping-profile.ts';

const italy: WorkCalendar = { countries: ['IT'] };
const rovigo: WorkCalendar = { countries: ['IT'], localHolidays: ['11-26'] };
const elsewhere: WorkCalendar = { countries: ['DE'] };

const inDays = (minDays: number, maxDays: number, rules: Partial<ShippingProfile> = {}) => ({
  profile: { home: 'IT', services: [], zones: [], ...rules } satisfies ShippingProfile,
  service: { service: 'standard', fee: { amount: 500 }, transit: { minDays, maxDays } },
});

it.each([
  ['from the day of the order', inDays(2, 5), '2026-11-23', italy, '2026-11-25', '2026-11-30'],
  ['without a local holiday', inDays(2, 5), '2026-11-23', rovigo, '2026-11-25', '2026-12-01'],
  ['over a national holiday', inDays(2, 5), '2026-12-04', italy, '2026-12-09', '2026-12-14'],
  ['where that day is no holiday', inDays(2, 5), '2026-12-04', elsewhere, '2026-12-08', '2026-12-11'],
  ['ordered on a Saturday', inDays(1, 1), '2026-11-21', italy, '2026-11-23', '2026-11-23'],
  [
    'after the dispatch time',
    inDays(2, 5, { dispatchWithin: { amount: 5, unit: 'workingDays', from: 'payment' } }),
    '2026-11-23',
    italy,
    '2026-11-25',
    '2026-12-07',
  ],
  [
    'after 48 working hours',
    inDays(2, 5, { dispatchWithin: { amount: 48, unit: 'workingHours', from: 'order' } }),
    '2026-11-23',
    italy,
    '2026-11-25',
    '2026-12-02',
  ],
  [
    'after a begun working day, which counts whole',
    inDays(2, 5, { dispatchWithin: { amount: 49, unit: 'workingHours', from: 'order' } }),
    '2026-11-23',
    italy,
    '2026-11-25',
    '2026-12-03',
  ],
  [
    'after calendar days',
    inDays(2, 5, { dispatchWithin: { amount: 2, unit: 'calendarDays', from: 'order' } }),
    '2026-11-20',
    italy,
    '2026-11-24',
    '2026-11-27',
  ],
  ['never after the promised days', inDays(2, 5, { maxDays: { days: 6 } }), '2026-11-23', italy, '2026-11-25', '2026-11-29'],
  ['and never from a day after its end', inDays(8, 9, { maxDays: { days: 2 } }), '2026-11-23', italy, '2026-11-25', '2026-11-25'],
  ['never after the thirty days of the law', inDays(2, 40), '2026-11-23', italy, '2026-11-25', '2026-12-23'],
])('%s', (_title, { profile, service }, today, calendar, from, to) => {
  expect(deliveryWindow(profile, service, { today, calendar })).toEqual({ from, to });
});

it('is not shown where the terms give no time', () => {
  const { profile } = inDays(0, 0);
  expect(deliveryWindow(profile, { service: 'standard', fee: { amount: 500 } }, { today: '2026-11-23', calendar: italy })).toBeUndefined();
});
