import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShopper } from '../checkouts/test-shopper.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { readWithdrawals } from './read-withdrawals.ts';
import { verifyChain } from './verify-chain.ts';

let api: TestApi;
let shopper: TestShopper;
let clock = Date.parse('2026-11-02T09:00:00Z');
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => new Date(clock).toISOString() });
  shopper = new TestShopper(api);
  await api.putProduct('shirt', plainProduct('SHIRT', 5000, { stock: 100_000 }));
  await api.putProduct('cap', plainProduct('CAP', 3000, { stock: 100_000 }));
});
afterAll(() => api.stop());

const bought = { SHIRT: 3, CAP: 2 } as const;
const skus = Object.keys(bought) as (keyof typeof bought)[];

/** What people and machines do around one order, in any order. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('state' as const),
    /** Few keys, so that retries are many. */
    key: fc.integer({ min: 0, max: 5 }),
    units: fc.option(
      fc.array(fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 3 }),
    ),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('read' as const), workers: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: -2, max: 800 }) }),
);

test('however statements come, each is recorded once and acknowledged, and no piece goes back twice', { timeout: 120_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      run += 1;
      clock = Date.parse('2026-11-02T09:00:00Z') + run * 60_000;
      const cart = await shopper.cart(...skus.map((sku) => ({ sku, quantity: bought[sku] })));
      const checkout = await shopper.started(cart);
      await shopper.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
      const { order, orderToken } = (await shopper.confirm(checkout)).body;
      const { quote } = await api.database.db.selectFrom('orders').select('quote').where('id', '=', order!.id).executeTakeFirstOrThrow();
      const lineOf = (sku: string) => quote.lines.find((line) => line.sku === sku)!.id;
      const accepted = new Map<string, Set<string>>();
      const statuses = new Set<number>();

      for (const each of steps) {
        if (each.kind === 'wait') clock += each.hours * 3_600_000;
        else if (each.kind === 'read') await Promise.all(Array.from({ length: each.workers }, () => readWithdrawals(api.deps)));
        else {
          const units = each.units?.map(({ sku, quantity }) => ({ line: lineOf(sku), quantity }));
          const body = { name: 'Anna', contract: order!.number, email: 'anna@example.com', orderId: order!.id, ...(units && { units }) };
          const key = `${run} ${each.key} ${JSON.stringify(each.units)}`;
          const send = () => api.call('POST', '/v1/withdrawals', { body, key, headers: { 'Cassa-Order': orderToken! } });
          const answers = await Promise.all(Array.from({ length: each.times }, send));
          for (const { status } of answers) statuses.add(status);
          accepted.set(key, new Set([...(accepted.get(key) ?? []), ...answers.map(({ body: receipt }) => receipt.id as string)]));
        }
      }
      while (await readWithdrawals(api.deps));

      const { rows } = await sql<{ id: string; acknowledged: number; readings: number }>`
        select s.id, (select count(*)::int from notices n where n.subject_id = s.id and n.step = 'withdrawalReceived') as acknowledged,
          (select count(*)::int from withdrawal_readings r where r.statement_id = s.id and r.match = 'matched') as readings
        from withdrawal_statements s where s.order_id = ${order!.id}`.execute(api.database.db);
      expect([...statuses].filter((status) => status !== 201)).toEqual([]);
      expect(rows.map(({ id }) => id).sort()).toEqual([...accepted.values()].flatMap((ids) => [...ids]).sort());
      expect(rows).toHaveLength(accepted.size);
      expect(rows.every(({ acknowledged, readings }) => acknowledged === 1 && readings === 1)).toBe(true);

      const returns = await api.database.db.selectFrom('returns').select('units').where('order_id', '=', order!.id).execute();
      const back = (sku: string) =>
        returns.flatMap(({ units }) => units).reduce((sum, { line, quantity }) => sum + (line === lineOf(sku) ? quantity : 0), 0);
      for (const sku of skus) expect(back(sku)).toBeLessThanOrEqual(bought[sku]);
      const { state } = await api.database.db.selectFrom('orders').select('state').where('id', '=', order!.id).executeTakeFirstOrThrow();
      expect(state === 'terminated').toBe(skus.every((sku) => back(sku) === bought[sku]));
    }),
    { numRuns: 25 },
  );
  expect((await verifyChain(api.database.db, api.keys.merchantId)).broken).toBeNull();
});
