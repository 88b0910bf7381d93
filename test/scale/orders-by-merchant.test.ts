import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordersByMerchant } from './orders-by-merchant.ts';

test('orders are shared out unevenly, none is lost, and nobody goes without', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 50 }), (merchants, each) => {
      const shares = ordersByMerchant(merchants * each, merchants);
      expect(shares).toHaveLength(merchants);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(merchants * each);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }),
    { numRuns: 50 },
  );
  const [first, ...others] = ordersByMerchant(1_000_000, 1000);
  expect(first).toBeGreaterThan(80_000);
  expect(others.at(-1)).toBeLessThan(250);
});
