import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawOn } from './law-on.ts';
import type { LawParameter } from './law-parameter.ts';

const row = (from: string, value: number, until?: string): LawParameter<number> => ({
  id: 'eu.example',
  value,
  unit: 'months',
  from,
  ...(until !== undefined && { until }),
  source: 'Dir. 2000/1/EC art. 1',
  checkedOn: '2026-11-20',
  verified: true,
});

const rows = [row('2022-01-01', 24, '2027-12-31'), row('2028-01-01', 36)];

describe('the law of a day', () => {
  it.each([
    ['2021-12-31', undefined],
    ['2022-01-01', 24],
    ['2027-12-31', 24],
    ['2028-01-01', 36],
    ['2050-06-01', 36],
  ])('on %s is %s', (day, value) => {
    expect(lawOn(rows, day)?.value).toBe(value);
    expect(lawOn([...rows].reverse(), day)?.value).toBe(value);
  });

  it('is that of the row that began last, where an older one was left open', () => {
    expect(lawOn([row('2022-01-01', 24), row('2028-01-01', 36)], '2028-01-01')?.value).toBe(36);
    expect(lawOn([row('2028-01-01', 36), row('2022-01-01', 24)], '2028-01-01')?.value).toBe(36);
  });

  it('does not change for a day that is past when a row is added', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (past, from) => {
        fc.pre(past < from);
        expect(lawOn([...rows, row(from, 99)], past)).toEqual(lawOn(rows, past));
      }),
    );
  });
});
