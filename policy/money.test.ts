import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, roundHalfUp, share } from './money.ts';

const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 });

describe('allocate', () => {
  it.each([
    [1000, [2999, 1999, 999], [500, 333, 167]],
    [690, [1, 1, 1, 1, 1, 1, 1], [99, 98, 99, 98, 99, 98, 99]],
    [690, [2990, 3500, 1990], [243, 285, 162]],
    [0, [0, 0], [0, 0]],
    [-5, [1, 1], [-3, -2]],
  ])('spreads %i over %j as %j', (total, over, parts) => {
    expect(allocate(total, over)).toEqual(parts);
  });

  it('conserves the total, whatever the weights', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), weights, (total, over) => {
        fc.pre(over.some((weight) => weight > 0));
        expect(allocate(total, over).reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });

  it('never gives a part more than its weight, nor less than nothing, while the total fits', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (over, fraction) => {
        const total = Math.floor(over.reduce((sum, weight) => sum + weight, 0) * fraction);
        for (const [index, part] of allocate(total, over).entries()) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(over[index]!);
        }
      }),
    );
  });

  it('refuses to lose an amount that has nothing to go to', () => {
    expect(() => allocate(1, [0, 0])).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    [5, 10, 1],
    [4, 10, 0],
    [-5, 10, -1],
    [-4, 10, 0],
    [15, 10, 2],
    [9_007_199_254_740_991, 2, 4_503_599_627_370_496],
  ])('%d / %d is %d', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  it('shares exactly where the product leaves the safe integers', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (amount, part, whole) => {
          fc.pre(part <= whole);
          const twice = BigInt(Math.abs(amount)) * BigInt(part) * 2n + BigInt(whole);
          const exact = Number(twice / (BigInt(whole) * 2n)) * (amount < 0 ? -1 : 1);
          expect(share(amount, part, whole) + 0).toBe(exact + 0);
        },
      ),
    );
  });
});
