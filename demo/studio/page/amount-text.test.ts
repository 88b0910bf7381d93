import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf, rateOf } from './amount-text.ts';

it.each([
  ['78.99', 'EUR', 7899],
  ['78,9', 'EUR', 7890],
  [' 79 ', 'EUR', 7900],
  ['0', 'EUR', 0],
  ['500', 'JPY', 500],
  ['1.234', 'KWD', 1234],
])('%j in %s is %i minor units', (text, currency, minor) => {
  expect(amountOf(text, currency)).toBe(minor);
});

it.each(['', 'x', '-1', '1.234', '1.234,00', '1e3', '1.', '78.99 €', '9999999999'])('%j is no amount in euros', (text) => {
  expect(amountOf(text, 'EUR')).toBeUndefined();
});

it('reads back every amount it could have been shown', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999_999), fc.constantFrom('.', ','), (minor, point) => {
      const text = `${Math.floor(minor / 100)}${point}${String(minor % 100).padStart(2, '0')}`;
      expect(amountOf(text, 'EUR')).toBe(minor);
    }),
  );
});

it.each([
  ['10%', 1000],
  ['12,5 %', 1250],
  ['0.25%', 25],
  ['100%', 10_000],
])('%j is %i basis points', (text, rate) => {
  expect(rateOf(text)).toBe(rate);
});

it.each(['', '10', '101%', '100.01%', '-5%', '1.234%'])('%j is no rate', (text) => {
  expect(rateOf(text)).toBeUndefined();
});
