import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleProfile } from '../test-api.ts';
import { TestReturnWorld, type ReturnAct } from './test-return-world.ts';
import { TestReturns } from './test-returns.ts';

const profiles = ['backboneprostore', 'drop', 'impronta', 'restelli', 'automatic'] as const;
const shops = new Map<string, TestReturns>();
beforeAll(async () => {
  for (const name of profiles) {
    const shop = await TestReturns.open(name === 'automatic' ? 'restelli' : name);
    if (name === 'automatic') {
      const profile = exampleProfile('restelli');
      Object.assign(profile['refund'] as object, { approval: { by: 'automatic' } });
      await shop.api.call('PUT', '/v1/merchant/profile', { body: profile });
    }
    shops.set(name, shop);
  }
}, 60_000);
afterAll(async () => {
  for (const shop of shops.values()) await shop.stop();
});

const line = fc.integer({ min: 0, max: 2 });
const nth = fc.nat({ max: 5 });
const units = fc.uniqueArray(fc.record({ line, quantity: fc.integer({ min: 1, max: 2 }) }), {
  selector: (each) => each.line,
  minLength: 1,
});
const arrived = fc.record({
  line,
  quantity: fc.constant(1),
  outcome: fc.constantFrom('received' as const, 'partial' as const, 'lost' as const, 'collected' as const),
});

const kind = <Kind extends ReturnAct['kind']>(name: Kind) => fc.constant(name);
const act: fc.Arbitrary<ReturnAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('withdraw'), units: fc.option(units) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('request'), units, withdraw: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('way'), nth, way: fc.constantFrom('merchantLabel', 'ownCourier', 'merchantCollects') }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('dispatch'), nth }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('receive'), nth, units: fc.option(fc.array(arrived, { minLength: 1, maxLength: 2 })) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind('assess'), nth, line, lossBps: fc.integer({ min: 0, max: 10_000 }), seen: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('refuse'), nth, line }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('keepUnclaimed'), nth }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('charge'), nth, amount: fc.integer({ min: 1, max: 3000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('cancel'), nth, agreed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('decide'), nth, agree: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('approve'), nth, early: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('pay') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('fail'),
      fault: fc.constantFrom('timeout' as const, 'timeoutAfterSuccess' as const, 'refused' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('wait'), hours: fc.integer({ min: 1, max: 130 }) }) },
);

/** Which goods, and when: undelivered, in the time of the law, or nearly after it. */
const beginning = fc.record({ delivered: fc.boolean(), late: fc.boolean(), units: fc.option(units) });
const moments = fc.array(fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 3 }), twice: fc.boolean() }), {
  minLength: 4,
  maxLength: 14,
});

test('money out never exceeds money in, nothing is paid twice, every statement has its receipt, and nothing stays open', async () => {
  expect.hasAssertions();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...profiles), beginning, moments, async (name, begun, all) => {
      const world = await TestReturnWorld.open(shops.get(name)!, begun);
      expect(await world.askAsShown(begun.units ?? [{ line: 0, quantity: 2 }])).toEqual([]);
      for (const { acts, twice } of all) {
        await world.moment(acts, twice);
        expect(await world.broken()).toEqual([]);
      }
      expect(await world.askAsShown([{ line: 2, quantity: 1 }])).toEqual([]);
      expect(await world.unsettled()).toEqual([]);
      expect(await world.broken()).toEqual([]);
    }),
    { numRuns: 12, timeout: 60_000, interruptAfterTimeLimit: 150_000 },
  );
}, 240_000);
