import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderMoves, type OrderMoveEvent, type OrderState } from '../../policy/index.ts';
import { sweep } from '../jobs/sweep.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { possessedAt } from '../parcels/possessed-at.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { getOrder } from './orders.store.ts';
import { TestMerchant, type TestOrder } from './test-merchant.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 15);
const day = 86_400_000;
/** Where the orders stood at some time. */
const seen = new Set<OrderState>();
let now = Date.parse('2026-10-05T10:00:00.000Z');
const apis: TestApi[] = [];
const shops: TestMerchant[] = [];
beforeAll(async () => {
  for (const profile of ['backboneprostore', 'impronta', 'drop', 'restelli']) {
    const api = await createTestApi({ profile, now: () => new Date(now).toISOString() });
    apis.push(api);
    const shop = new TestMerchant(api);
    await shop.sells({ A: 5900, B: 2900 });
    shops.push(shop);
  }
});
afterAll(async () => {
  for (const api of apis) await api.stop();
});

interface Model {
  parcels: string[];
}

interface Real {
  readonly shop: TestMerchant;
  readonly order: TestOrder;
}

type Do = (real: Real, model: Model) => Promise<number | void>;

/** Something somebody does; whatever the answer, what must hold holds afterwards. */
class Act implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly name: string,
    readonly act: Do,
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const status = await this.act(real, model);
    if (status !== undefined && status >= 500) throw new Error(`${this.name}: ${status}`);
    await holds(real);
  }
  toString = () => this.name;
}

const kinds = ['attempted', 'atPickupPoint', 'delivered', 'notCollected', 'returned', 'lost'] as const;

const acts = [
  ...(['accepted', 'documentsAsked', 'documentsShown', 'documentRejected', 'documentsMissing', 'restGoesOn', 'settled'] as const).map(
    (event) => fc.constant(new Act(event, async ({ shop, order }) => (await shop.does(order, 'moves', { event })).status)),
  ),
  fc
    .constantFrom('obviousError', 'documentsMissing', 'shippingLimits')
    .map(
      (ground) =>
        new Act(`refused ${ground}`, async ({ shop, order }) => (await shop.does(order, 'moves', { event: 'refused', ground })).status),
    ),
  fc.record({ sku: fc.constantFrom('A', 'B'), quantity: fc.integer({ min: 1, max: 2 }) }).map(
    ({ sku, quantity }) =>
      new Act(`ship ${quantity} ${sku}`, async ({ shop, order }, model) => {
        const { status, body } = await shop.does(order, 'parcels', { lines: [{ line: order.line[sku], quantity }] });
        if (status === 201) model.parcels.push(body.id);
        return status;
      }),
  ),
  fc.constant(
    new Act('ship all', async ({ shop, order }, model) => {
      const { status, body } = await shop.does(order, 'parcels');
      if (status === 201) model.parcels.push(body.id);
      return status;
    }),
  ),
  fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 2 })).map(
    ([kind, at]) =>
      new Act(`parcel ${at} ${kind}`, async ({ shop }, { parcels }) => {
        const id = parcels[at % (parcels.length || 1)];
        return id === undefined ? undefined : (await shop.parcel({ id }, { kind })).status;
      }),
  ),
  fc
    .constantFrom('A', 'B')
    .map(
      (sku) =>
        new Act(
          `unavailable ${sku}`,
          async ({ shop, order }) => (await shop.does(order, 'unavailability', { units: [{ line: order.line[sku], quantity: 1 }] })).status,
        ),
    ),
  fc.constant(new Act('uncollected-refund', async ({ shop, order }) => (await shop.does(order, 'uncollected-refund')).status)),
  fc.constantFrom('terminate', 'extraTerm').map(
    (remedy) =>
      new Act(`late ${remedy}`, async ({ shop, order }) => {
        const until = new Date(now + 2 * day).toISOString().slice(0, 10);
        return (await shop.asks(order, 'late-delivery', { remedy, ...(remedy === 'extraTerm' && { until }) })).status;
      }),
  ),
  fc.constant(
    new Act('withdraw', async ({ shop, order }) => {
      const body = { name: 'Anna Rossi', contract: order.wire.number, email: 'anna@example.com' };
      const { status } = await shop.api.call('POST', '/v1/withdrawals', { body });
      while (await readWithdrawals(shop.api.deps));
      return status;
    }),
  ),
  fc.constant(
    new Act('a transfer arrives', async ({ shop, order }) => {
      if (order.wire.payment.method !== 'bankTransfer') return;
      await shop.shopper.bank.moveTransfer(order.paymentRef, 'now').catch(() => undefined);
      await settlePayment(shop.api.deps, { merchantId: shop.api.keys.merchantId, provider: 'sandbox', paymentRef: order.paymentRef });
    }),
  ),
  fc
    .constantFrom('reinstatement', 'refund')
    .map(
      (choice) => new Act(`choose ${choice}`, async ({ shop, order }) => (await shop.asks(order, 'transfer-choice', { choice })).status),
    ),
  fc.constantFrom(1, 4, 20).map(
    (days) =>
      new Act(`${days} days pass`, async ({ shop }) => {
        now += days * day;
        await sweep(shop.api.deps);
      }),
  ),
];

/** What must hold whatever happened. */
async function holds({ shop, order }: Real): Promise<void> {
  const { db } = shop.api.database;
  const record = await getOrder(db, shop.api.keys.merchantId, order.wire.id);
  const state = record.events.reduce<OrderState>((at, { kind }) => orderMoves[at][kind as OrderMoveEvent]?.to ?? at, 'received');
  expect(record.state).toBe(state);
  seen.add(state);

  if (state === 'delivered') expect(possessedAt(record, await listParcels(db, record.merchantId, record.id))).not.toContain(null);

  const money = await db
    .selectFrom('refunds')
    .select(({ fn }) => fn.sum('amount').as('sum'))
    .where('order_id', '=', order.wire.id)
    .executeTakeFirst();
  expect(Number(money?.sum ?? 0)).toBeLessThanOrEqual(record.total);

  const { rows } = await sql<{ sku: string; stock: number; moved: number; kept: number }>`
    select v.sku, v.stock, sum(m.change)::int as moved, coalesce(-sum(m.change) filter (where m.order_id = ${order.wire.id}), 0)::int as kept
    from variants v join stock_movements m on m.merchant_id = v.merchant_id and m.sku = v.sku group by v.sku, v.stock`.execute(db);
  for (const { stock, moved, kept } of rows) {
    expect(moved).toBe(stock);
    expect(kept).toBeGreaterThanOrEqual(0);
  }
  const { body } = await shop.api.call('GET', `/v1/orders/${order.wire.id}`, { headers: { 'Cassa-Order': order.token } });
  expect(body.state).toBe(state);
}

test(
  'no order leaves the table, pays back more than it got, or loses a piece of the stock, whatever is done to it',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.commands(acts, { maxCommands: 14, size: 'max' }), async (which, commands) => {
        now += day;
        const shop = shops[which]!;
        const payment = which === 3 ? 'bankTransfer' : 'card';
        await fc.asyncModelRun(
          async () => ({ model: { parcels: [] }, real: { shop, order: await shop.paidOrder({ A: 2, B: 1 }, { payment }) } }),
          commands,
        );
      }),
      { numRuns: runs },
    );
    expect(seen.size).toBeGreaterThan(3);
  },
  60_000 + runs * 6000,
);
