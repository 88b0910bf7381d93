import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderMoves } from '../../policy/index.ts';
import { stories } from './life-stories.ts';
import { ModelShop } from './model-shop.ts';
import { orderActs } from './order-acts.ts';
import { brokenTruths, whatStaysOpen } from './order-truths.ts';
import { SoldOrder } from './sold-order.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 15);

let shops: { bb: ModelShop; drop: ModelShop; impronta: ModelShop; restelli: ModelShop; automatic: ModelShop };
beforeAll(async () => {
  shops = {
    bb: await ModelShop.open('backboneprostore'),
    drop: await ModelShop.open('drop'),
    impronta: await ModelShop.open('impronta'),
    restelli: await ModelShop.open('restelli'),
    automatic: await ModelShop.open('restelli', 'automatic'),
  };
}, 60_000);
afterAll(async () => {
  for (const { api } of Object.values(shops)) await api.stop();
});

/** Where the orders of the stories stood at some time. */
const stood = new Set<string>();

describe('every state is reached, and left again', () => {
  test.each(Object.entries(stories))('%s', async (_, story) => {
    const sold = await story(shops);
    expect(await brokenTruths(sold)).toEqual([]);
    await noteWhere(sold);
    expect(await whatStaysOpen(sold)).toEqual([]);
    expect(await brokenTruths(sold)).toEqual([]);
    await noteWhere(sold);
  });

  test('none is left out', () => {
    expect([...stood].sort()).toEqual(
      [
        ...Object.keys(orderMoves).map((state) => `order ${state}`),
        ...['requested', 'approved', 'declined', 'received', 'resolved', 'lapsed', 'cancelled'].map((state) => `return ${state}`),
        ...['owed', 'stuck', 'paid'].map((state) => `refund ${state}`),
        ...['running', 'fired', 'met'].map((state) => `clock ${state}`),
        ...['unmatched', 'unverified', 'matched', 'matched in time', 'matched late'].map((reading) => `statement ${reading}`),
      ].sort(),
    );
  });
});

test.each(['bb', 'drop', 'impronta', 'restelli', 'automatic'] as const)('%s pays what was shown before anything was sent', async (name) => {
  const shop = shops[name];
  const sold = await SoldOrder.open(shop, { A: 2, B: 1, C: 3 }, 'paypal');
  await sold.ship();
  await sold.deliverAll();
  await shop.pay();
  const given = async () => (await sold.bank()).reduce((sum, { amount }) => sum + amount, 0);
  for (const pieces of [[{ sku: 'A', quantity: 1 }], [{ sku: 'C', quantity: 2 }], [{ sku: 'B', quantity: 1 }]]) {
    const before = await given();
    const nth = (await sold.returns()).length;
    const outcome = (await sold.ask(pieces))!;
    expect(outcome.made).toBe(outcome.shown);
    await sold.receive(nth);
    await sold.desk(nth, 'refund', { evenIfWithheld: true });
    await shop.pay();
    expect((await given()) - before, JSON.stringify(pieces)).toBe(outcome.shown);
  }
});

test('a reservation that ends before a withdrawal is settled leaves nothing open', async () => {
  const sold = await SoldOrder.open(shops.bb, { A: 2, B: 1, C: 3 }, 'card');
  await sold.stateAs({});
  await shops.bb.read(2);
  await shops.bb.pass(385);
  expect(await whatStaysOpen(sold)).toEqual([]);
});

async function noteWhere(sold: SoldOrder): Promise<void> {
  const { rows } = await sql<{ where: string }>`
    select 'return ' || state as where from returns where order_id = ${sold.id}
    union select 'return approved' from return_events e join returns r on r.id = e.return_id where r.order_id = ${sold.id} and e.kind = 'approved'
    union select 'refund ' || case when paid_at is not null then 'paid' when stuck_at is not null then 'stuck' else 'owed' end
      from refunds where order_id = ${sold.id}
    union select 'clock ' || state from deadlines where order_id = ${sold.id}
    union select 'clock fired' from deadlines where order_id = ${sold.id} and fired_for is not null
    union select 'statement ' || match || coalesce(case timely when 'inTime' then ' in time' else ' ' || timely end, '') from withdrawal_readings`.execute(
    sold.shop.api.database.db,
  );
  for (const { where } of rows) stood.add(where);
  for (const state of await sold.states()) stood.add(`order ${state}`);
}

/** Paid for in every way there is; a transfer arrives, or not, in time or late, as the model goes. */
const payments: Readonly<Record<string, readonly string[]>> = { restelli: ['bankTransfer', 'card', 'paypal'] };

const beginning = fc.record({ shop: fc.nat({ max: 4 }), payment: fc.nat({ max: 5 }), came: fc.boolean() });

test(
  'whatever is done to an order in whatever order, the money adds up, no statement is lost, and the order can be closed',
  { timeout: 60_000 + runs * 6000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.commands(orderActs, { maxCommands: 16, size: 'max' }), async (begins, acts) => {
        const shop = Object.values(shops)[begins.shop]!;
        const ways = payments[shop.name] ?? ['card', 'paypal'];
        const sold = await SoldOrder.open(shop, { A: 2, B: 1, C: 3 }, ways[begins.payment % ways.length]!);
        if (begins.came) {
          await sold.ship();
          await sold.deliverAll();
        }
        await fc.asyncModelRun(() => ({ model: { statements: new Map() }, real: sold }), acts);
        expect(await whatStaysOpen(sold), shop.name).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
);
