import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalAmount } from './decimal-amount.ts';

test.each([
  ['98,50', 9850],
  ['98.50', 9850],
  ['98,5', 9850],
  ['98', 9800],
  ['0,01', 1],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1 234,56 €', 123_456],
  ["1'234.56", 123_456],
  ['1.234', 123_400],
  ['1,234,567', 123_456_700],
  ['-98,50', -9850],
  ['−98,50', -9850],
  ['98,50-', -9850],
  ['+98,50', 9850],
  ['EUR 98,50', 9850],
])('%s is %i', (text, minor) => {
  expect(decimalAmount(text)).toBe(minor);
});

test.each(['', '-', 'x', '1.23.45', '1,2345', '12.34,567', '-98-', '1e3', '98,50 CR', '9'.repeat(40)])('%s is no amount', (text) => {
  expect(decimalAmount(text)).toBeNull();
});

test('whatever is printed in Italy or Britain is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom('it-IT', 'en-GB', 'de-CH', 'fr-FR', 'es-ES'), (minor, locale) => {
      expect(decimalAmount((minor / 100).toLocaleString(locale, { minimumFractionDigits: 2 })) ?? NaN).toBe(minor === 0 ? 0 : minor);
    }),
  );
});
