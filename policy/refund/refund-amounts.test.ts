import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refundAmounts } from './refund-amounts.ts';

const gift = { id: 'gift', quantity: 1, net: 0 };
const samples = { id: 'samples', quantity: 3, net: 0 };
const order = {
  placedAt: '2026-10-20T09:00:00Z',
  destination: { country: 'IT' },
  lines: [gift, samples],
  delivery: { paid: 1000, cheapestStandard: 1000 },
};
const claim = (line: typeof gift, quantity: number) => ({
  pieces: [{ line, quantity, lossBps: 0, refused: false }],
  undelivered: false,
  deliveryWhenAll: false,
  deliveryInProportion: true,
  costs: [],
});

it('delivery of goods that cost nothing comes back by their number', () => {
  const amounts = refundAmounts(order, [claim(samples, 1), claim(gift, 1), claim(samples, 2)]);
  expect(amounts.map(({ delivery }) => delivery)).toEqual([250, 250, 500]);
  expect(amounts.map(({ total }) => total)).toEqual([250, 250, 500]);
});

const cents = fc.integer({ min: 1, max: 20_000 });
const lossBps = fc.constantFrom(0, 0, 2500, 10_000);

/** A line some of whose pieces came to cost less, and in which portions its pieces go back. */
const reducedLine = fc
  .record({ quantity: fc.integer({ min: 1, max: 6 }), net: cents, part: fc.integer({ min: 0, max: 100 }), cuts: fc.array(fc.nat()) })
  .chain(({ quantity, net, part, cuts }) =>
    fc.record({
      quantity: fc.constant(quantity),
      net: fc.constant(net),
      cuts: fc.constant(cuts),
      reduced: fc.integer({ min: 1, max: quantity }).map((pieces) => ({
        quantity: pieces,
        amount: Math.floor((net * pieces * part) / (quantity * 100)),
      })),
    }),
  );

/** Sizes that add up to the whole. */
function portions(quantity: number, cuts: readonly number[]): number[] {
  let left = quantity;
  const sizes = cuts.flatMap((cut) => {
    const size = left === 0 ? 0 : 1 + (cut % left);
    left -= size;
    return size > 0 ? [size] : [];
  });
  return left > 0 ? [...sizes, left] : sizes;
}

const goodsOf = (line: Parameters<typeof refundAmounts>[0]['lines'][number], sizes: readonly number[], losses: readonly number[] = []) =>
  refundAmounts(
    { ...order, lines: [line] },
    sizes.map((quantity, index) => ({
      ...claim(gift, 1),
      pieces: [{ line, quantity, lossBps: losses[index] ?? 0, refused: false }],
    })),
  ).map(({ goods }) => goods[0]!);

it('a price that came down comes back as what is left of it, and what went back before stays as it was', () => {
  fc.assert(
    fc.property(reducedLine, ({ cuts, reduced, ...line }) => {
      const sizes = portions(line.quantity, cuts);
      const [before, after] = [goodsOf({ id: 'a', ...line }, sizes), goodsOf({ id: 'a', ...line, reduced }, sizes)];
      expect(after.reduce((sum, amount) => sum + amount, 0)).toBe(line.net - reduced.amount);
      expect(after.every((amount) => amount >= 0)).toBe(true);
      const upTo = (amounts: readonly number[], count: number) => amounts.slice(0, count).reduce((sum, amount) => sum + amount, 0);
      const whole = sizes.findLastIndex((_, index) => upTo(sizes, index + 1) <= line.quantity - reduced.quantity) + 1;
      const first = Math.min(upTo(before, whole), line.net - reduced.amount);
      expect(upTo(after, whole)).toBe(first);
    }),
  );
});

it('of pieces that are worth less, the price that came down and the loss of value are both taken off, once', () => {
  const line = { id: 'a', quantity: 2, net: 10_000 };
  expect(goodsOf({ ...line, reduced: { quantity: 1, amount: 1500 } }, [1, 1])).toEqual([5000, 3500]);
  expect(goodsOf({ ...line, reduced: { quantity: 1, amount: 1500 } }, [2], [4000])).toEqual([5100]);
  fc.assert(
    fc.property(reducedLine, fc.array(lossBps), ({ cuts, reduced, ...each }, losses) => {
      const goods = goodsOf({ id: 'a', ...each, reduced }, portions(each.quantity, cuts), losses);
      expect(goods.every((amount) => amount >= 0)).toBe(true);
      expect(goods.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(each.net - reduced.amount);
    }),
  );
});

it('the delivery is shared out by what was paid for the goods, whatever their price came down by later', () => {
  const [a, b] = [
    { id: 'a', quantity: 1, net: 4000, reduced: { quantity: 1, amount: 2000 } },
    { id: 'b', quantity: 1, net: 3000 },
  ];
  const paid = { ...order, lines: [a, b], delivery: { paid: 690, cheapestStandard: 690 } };
  const amounts = refundAmounts(paid, [claim(b, 1), claim(a, 1)]);
  expect(amounts.map(({ total, delivery }) => [total, delivery])).toEqual([
    [3296, 296],
    [2394, 394],
  ]);
});

it('the delivery shared out to some goods stays when others, and their share, are gone for another reason; all shares sum to it', () => {
  const shares = (fees: object, ...lines: readonly (typeof gift)[]) =>
    refundAmounts(
      { ...order, lines, delivery: { paid: 690, cheapestStandard: 690, ...fees } },
      lines.map((each) => claim(each, each.quantity)),
    ).map(({ delivery }) => delivery);
  fc.assert(
    fc.property(cents, cents, cents, (a, b, c) => {
      const [first, second, third] = [a, b, c].map((net, index) => ({ id: `line ${index}`, quantity: 1, net }));
      const value = a + b + c;
      const gone = Math.round((690 * b) / value);
      const left = { paid: 690 - gone, cheapestStandard: 690 - gone, shared: { paid: 690, cheapestStandard: 690, value } };
      const [before] = shares({}, first!, second!, third!);
      const after = shares(left, first!, third!);
      expect(after[0]).toBe(Math.min(before!, 690 - gone));
      expect(after.reduce((sum, amount) => sum + amount, gone)).toBeLessThanOrEqual(690);
    }),
  );
});
