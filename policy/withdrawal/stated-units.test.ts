import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { statedUnits, type LineUnits, type UnitsStatement } from './stated-units.ts';

const names = ['A', 'B', 'C'] as const;
const bought = fc.uniqueArray(fc.record({ line: fc.constantFrom(...names), quantity: fc.integer({ min: 1, max: 4 }) }), {
  selector: ({ line }) => line,
  minLength: 1,
});
const named = fc.array(fc.record({ line: fc.constantFrom(...names, 'Z'), quantity: fc.integer({ min: -1, max: 6 }), part: fc.boolean() }), {
  maxLength: 4,
});
const statements = fc
  .array(fc.option(named, { nil: undefined }), { maxLength: 6 })
  .map((each) => each.map((units, index): UnitsStatement => ({ key: `k${index}`, units })));

const sum = (units: readonly LineUnits[], line: string) =>
  units.filter((each) => each.line === line).reduce((total, { quantity }) => total + quantity, 0);

it('over any statements no piece is withdrawn twice, and one without lines takes all that is left', () => {
  fc.assert(
    fc.property(anyProfile, bought, statements, (profile, order, given) => {
      const added = given.flatMap((each, index) => statedUnits(profile, order, given.slice(0, index), each).value.units);
      for (const { line, quantity } of order) expect(sum(added, line)).toBeLessThanOrEqual(quantity);
      const rest = statedUnits(profile, order, given, { key: 'last' }).value.units;
      for (const { line, quantity } of order) expect(sum([...added, ...rest], line)).toBe(quantity);
      expect(added.every(({ line, quantity }) => quantity > 0 && order.some((each) => each.line === line))).toBe(true);
    }),
  );
});

it('a retry is the statement it repeats, however often it comes', () => {
  fc.assert(
    fc.property(anyProfile, bought, statements, (profile, order, given) => {
      for (const each of given) expect(statedUnits(profile, order, given, each).value).toEqual({ repeats: each.key, units: [] });
    }),
  );
});

it('part of a piece is the whole of it, however the part is written', () => {
  const order = [{ line: 'A', quantity: 2 }];
  fc.assert(
    fc.property(anyProfile, fc.double({ min: 0.01, max: 1, noNaN: true }), (profile, quantity) => {
      const { units } = statedUnits(profile, order, [], { key: 'part', units: [{ line: 'A', quantity, part: true }] }).value;
      expect(units).toEqual([{ line: 'A', quantity: 1 }]);
    }),
    { numRuns: 20 },
  );
});
