import { expect, test } from 'vitest';
import { guaranteeRefundBy } from './guarantee-refund-by.ts';

const calendar = { timeZone: 'Europe/Rome', country: 'IT' } as const;
const owed = { owedAt: '2026-11-05T23:30:00Z', country: 'IT' } as const;

test.each([
  ['terms that name no day: fourteen days from the decision', undefined, '2026-11-20'],
  ['terms that are as quick', { days: 14, kind: 'calendar', from: 'notice' }, '2026-11-20'],
  ['terms that are quicker count', { days: 2, kind: 'working', from: 'receipt' }, '2026-11-10'],
  ['terms that are slower do not', { days: 30, kind: 'calendar', from: 'notice' }, '2026-11-20'],
] as const)('%s', (_, within, dueBy) => {
  const refund = within === undefined ? {} : { within };
  expect(guaranteeRefundBy({ refund, calendar }, owed).value.dueBy).toBe(dueBy);
});
