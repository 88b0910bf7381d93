import Holidays from 'date-holidays';
import { expect, it } from 'vitest';
import { italianHolidays } from './it-holidays.ts';

const library = new Holidays('IT');

/** Easter Sunday is a Sunday anyway, and our list leaves it out. */
const national = (year: number) =>
  library
    .getHolidays(year)
    .filter(({ type, rule }) => type === 'public' && rule !== 'easter')
    .map(({ date }) => date.slice(0, 10));

it.each(Array.from({ length: 43 }, (_, index) => 2012 + index))('agrees with an independent library on %i', (year) => {
  expect(italianHolidays(year)).toEqual([...new Set(national(year))].sort());
});

it('has the fourth of October from 2026 on', () => {
  expect(italianHolidays(2025)).not.toContain('2025-10-04');
  expect(italianHolidays(2026)).toContain('2026-10-04');
});
