import { expect, it } from 'vitest';
import { daysToWithdraw } from './days-to-withdraw.ts';

it.each([
  [undefined, 14, undefined],
  [{ days: 14, kind: 'calendar' }, 14, undefined],
  [{ days: 30, kind: 'calendar' }, 30, undefined],
  [{ days: 7, kind: 'calendar' }, 14, 7],
  [{ days: 10, kind: 'working' }, 14, undefined],
] as const)('under %j there are %d days', (period, days, clauseWouldGive) => {
  const { value, because } = daysToWithdraw({ period });
  expect(value).toBe(days);
  expect(because[0]).toMatchObject({ law: 'eu.withdrawal', figures: { days } });
  expect(because[0]?.clauseWouldGive).toBe(clauseWouldGive);
});
