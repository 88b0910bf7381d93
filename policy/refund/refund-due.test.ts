import { expect, it } from 'vitest';
import type { RefundCase } from './refund-case.ts';
import { refundDue } from './refund-due.ts';
import type { RefundOrder } from './refund-order.ts';

const order: RefundOrder = {
  placedAt: '2026-10-20T09:00:00Z',
  destination: { country: 'IT' },
  lines: [],
  delivery: { paid: 0, cheapestStandard: 0 },
};
const withdrawal: RefundCase = {
  statement: { kind: 'statement', id: 'only', at: '2026-11-02T09:00:00Z', ground: 'withdrawal', units: [] },
  pieces: [],
  sentAt: undefined,
  receivedAt: undefined,
  charges: [],
  giftsKept: [],
};

it.each([
  [30, '2026-11-16'],
  [14, '2026-11-16'],
  [5, '2026-11-07'],
])('terms that promise a refund in %i days from the notice: due by %s', (days, dueBy) => {
  const profile = {
    refund: { within: { days, kind: 'calendar', from: 'notice' } },
    order: { conclusion: { when: 'receipt' } },
    calendar: { timeZone: 'Europe/Rome', country: 'IT' },
  } as const;
  expect(refundDue(profile, order, withdrawal, false).value?.dueBy).toBe(dueBy);
});
