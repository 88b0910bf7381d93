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

it.each([
  ['all of the order', 2, '2026-10-25'],
  ['some of it', 1, '2026-10-23'],
])('%s is unavailable: the terms for that count', (_, quantity, dueBy) => {
  const terms = (days: number) =>
    ({ outcome: 'buyerMayTerminate', refundWithin: { days, kind: 'calendar', from: 'orderPlaced' } }) as const;
  const profile = {
    refund: {},
    order: { conclusion: { when: 'receipt' }, unavailable: { all: terms(5), some: terms(3) } },
    calendar: { timeZone: 'Europe/Rome', country: 'IT' },
  } as const;
  const line = { id: 'a', quantity: 2, net: 1000 };
  const accepted = { value: true, because: [{ code: 'refund.unavailable' }] } as const;
  const gone: RefundCase = {
    ...withdrawal,
    statement: { kind: 'statement', id: 'gone', at: '2026-10-21T09:00:00Z', ground: 'unavailable', units: [{ line: 'a', quantity }] },
    pieces: [{ line, quantity, accepted, assessment: undefined }],
  };
  expect(refundDue(profile, { ...order, lines: [line] }, gone, false).value?.dueBy).toBe(dueBy);
});

it('money for what never comes is not due before anybody knew: a contract that a late delivery ended counts from then', () => {
  const profile = {
    refund: {},
    order: { conclusion: { when: 'receipt' } },
    calendar: { timeZone: 'Europe/Rome', country: 'IT' },
  } as const;
  const ended = (at: string): RefundCase => ({ ...withdrawal, statement: { ...withdrawal.statement, at, ground: 'unavailable' } });
  const due = (at: string) => refundDue(profile, order, ended(at), false).value;
  expect(due('2026-11-03T22:59:59Z')).toEqual({ dueBy: '2026-11-03', legalLimit: '2026-11-03' });
  expect(due('2026-11-03T23:00:00Z')).toEqual({ dueBy: '2026-11-18', legalLimit: '2026-11-18' });
  expect(due('2026-12-11T09:00:00Z')).toEqual({ dueBy: '2026-12-25', legalLimit: '2026-12-28' });
});
