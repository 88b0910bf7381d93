import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { PriceChange } from '../quote-input.ts';
import { crossedPrice } from './crossed-price.ts';

const start = Temporal.Instant.from('2026-01-01T00:00:00Z');
const hours = (count: number) => start.add({ hours: count });

/** Prices that change after 1 to 600 hours each. */
const history = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 600 }), amount: fc.constantFrom(3000, 4000, 5000, 6000) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((changes) => {
    let at = 0;
    return changes.map(({ after, amount }): PriceChange & { readonly hour: number } => ({
      hour: (at += after),
      from: hours(at).toString(),
      amount,
    }));
  });

const priceAt = (changes: readonly (PriceChange & { readonly hour: number })[], hour: number) =>
  changes.findLast((change) => change.hour <= hour)?.amount;

it('is the lowest price of every single hour of the thirty days before the price in force, when all are known and it was higher', () => {
  fc.assert(
    fc.property(history, (changes) => {
      const unit = changes.at(-1)!.amount;
      const now = changes.at(-1)!.hour + 1;
      let reduced = now;
      while (priceAt(changes, reduced - 1) === unit) reduced -= 1;
      const before = Array.from({ length: 30 * 24 }, (_, index) => priceAt(changes, reduced - 1 - index));
      const known = before.every((amount) => amount !== undefined);
      const lowest = known ? Math.min(...before.map(Number)) : 0;

      const line = { id: 'a', sku: 'A', quantity: 1, price: unit, listPrice: 9900, priceHistory: changes };
      const crossed = crossedPrice({ currency: 'EUR' }, line, unit, hours(now).epochMilliseconds).value;
      expect(crossed).toBe(known && lowest > unit ? lowest : null);
    }),
    { numRuns: 1000 },
  );
});
