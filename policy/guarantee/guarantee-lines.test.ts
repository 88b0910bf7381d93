import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guaranteeLines } from './guarantee-lines.ts';

const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), net: fc.integer({ min: 0, max: 100_000 }) }), {
  minLength: 1,
  maxLength: 5,
});

it('splits what was paid for a line without losing or making a cent, whatever was claimed before', () => {
  fc.assert(
    fc.property(lines, fc.nat(9), fc.nat(9), (drawn, first, second) => {
      const paid = drawn.map((line, index) => ({ ...line, id: `L${index}` }));
      const gone = paid.map(({ id, quantity }) => ({ line: id, quantity: Math.min(first, quantity) }));
      const claimed = paid.map(({ id, quantity }, index) => ({ line: id, quantity: Math.min(second, quantity - gone[index]!.quantity) }));
      const parts = guaranteeLines(paid, claimed, gone, { ends: 'termination' });
      for (const { id, net } of paid) expect(parts.filter(({ line }) => line === id).reduce((sum, part) => sum + part.paid, 0)).toBe(net);
      expect(parts.every((part) => part.paid >= 0)).toBe(true);
    }),
  );
});

it('gives back piece by piece what all pieces together cost', () => {
  const line = { id: 'A', quantity: 3, net: 200 };
  const ended = [0, 1, 2].map((before) =>
    guaranteeLines([line], [{ line: 'A', quantity: 1 }], [{ line: 'A', quantity: before }], { ends: 'termination' }).find(
      ({ ends }) => ends,
    ),
  );
  expect(ended.map((part) => part?.paid)).toEqual([67, 66, 67]);
});

it('does not know pieces that were never bought', () => {
  expect(() => guaranteeLines([{ id: 'A', quantity: 1, net: 100 }], [{ line: 'A', quantity: 2 }], [], {})).toThrow(RangeError);
});
