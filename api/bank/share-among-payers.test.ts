import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareAmongPayers } from './share-among-payers.ts';

const paid = [
  { payer: 'Anna', amount: 6000 },
  { payer: 'Berta', amount: 3900 },
];

test.each([
  ['all of it', 0, 9900, paid],
  ['a part that one of them covers', 0, 1000, [{ payer: 'Anna', amount: 1000 }]],
  [
    'one that goes on where the refund before ended',
    5000,
    2000,
    [
      { payer: 'Anna', amount: 1000 },
      { payer: 'Berta', amount: 1000 },
    ],
  ],
  ['one that is all the second’s', 6000, 100, [{ payer: 'Berta', amount: 100 }]],
])('%s', (_, before, amount, parts) => {
  expect(shareAmongPayers(paid, before, amount)).toEqual(parts);
});

test('whatever refunds there are, they sum, and nobody gets more than they paid', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, amounts, (payments, wanted) => {
      const all = payments.map((amount, payer) => ({ payer, amount }));
      const got = payments.map(() => 0);
      let left = payments.reduce((sum, amount) => sum + amount, 0);
      let before = 0;
      for (const want of wanted) {
        const amount = Math.min(want, left);
        const parts = shareAmongPayers(all, before, amount);
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        for (const part of parts) got[part.payer]! += part.amount;
        before += amount;
        left -= amount;
      }
      for (const [payer, amount] of payments.entries()) expect(got[payer]).toBeLessThanOrEqual(amount);
    }),
  );
});
