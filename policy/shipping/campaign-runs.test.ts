import { expect, it } from 'vitest';
import { runsOn } from './campaign-runs.ts';

it.each([
  [{}, '2026-11-20', true],
  [{ from: '2026-11-20', until: '2026-11-27' }, '2026-11-19', false],
  [{ from: '2026-11-20', until: '2026-11-27' }, '2026-11-20', true],
  [{ from: '2026-11-20', until: '2026-11-27' }, '2026-11-27', true],
  [{ from: '2026-11-20', until: '2026-11-27' }, '2026-11-28', false],
  [{ everyYear: { from: '12-01', until: '01-06' } }, '2029-01-06', true],
  [{ everyYear: { from: '12-01', until: '01-06' } }, '2029-01-07', false],
  [{ everyYear: { from: '12-01', until: '01-06' } }, '2028-12-01', true],
  [{ everyYear: { from: '02-14', until: '02-14' } }, '2027-02-14', true],
  [{ weekdays: [1, 5] }, '2026-11-20', true],
  [{ weekdays: [1, 5] }, '2026-11-21', false],
  [{ from: '2026-11-01', weekdays: [5] }, '2026-10-30', false],
])('%j on %s: %s', (when, day, runs) => {
  expect(runsOn(when, day)).toBe(runs);
});
