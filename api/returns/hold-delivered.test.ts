import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDeadlines } from '../deadlines/test-deadlines.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import { TestReturns, type PlacedOrder } from './test-returns.ts';

let shop: TestReturns;
let clocks: TestDeadlines;
beforeAll(async () => {
  shop = await TestReturns.open('drop');
  clocks = new TestDeadlines(shop);
});
afterAll(() => shop.stop());

const goods = { A: { price: 5000, quantity: 4 } };
const placedAt = '2026-10-20T09:00:00+02:00';

/** Ships pieces, which are on their way from then on. */
async function ship({ id, lines }: PlacedOrder, quantity: number, at: string): Promise<string> {
  shop.at(at);
  const { body } = await shop.api.call('POST', `/v1/merchant/orders/${id}/parcels`, { body: { lines: [{ line: lines[0], quantity }] } });
  return body.id as string;
}

async function arrives(parcel: string, at: string, kind = 'delivered'): Promise<void> {
  shop.at(at);
  const { status, text } = await shop.api.call('POST', `/v1/merchant/parcels/${parcel}/events`, { body: { kind, source: 'carrier' } });
  expect(status, text).toBe(200);
}

const pieces = (each: { lines: readonly { quantity: number }[] }) => each.lines.reduce((sum, { quantity }) => sum + quantity, 0);
const standing = async (order: PlacedOrder) =>
  (await shop.returnsOf(order)).filter(({ state }) => state !== 'cancelled').map((each) => [each.neverHeld, pieces(each), each.state]);
const mailsAbout = async (subjectId: string) =>
  (await shop.api.database.db.selectFrom('notices').select('step').where('subject_id', '=', subjectId).execute()).map(({ step }) => step);

test('goods that were withdrawn from under way and come all the same are to go back, and the refund waits for them', async () => {
  const order = await shop.order({ goods, placedAt });
  const parcel = await ship(order, 4, '2026-10-22T10:00:00+02:00');
  shop.at('2026-10-23T10:00:00+02:00');
  const { id, refund } = await shop.withdraw(order);
  expect(refund!.withheld.value).toBe(false);
  expect(await mailsAbout(id)).toEqual([]);
  await arrives(parcel, '2026-10-24T10:00:00+02:00');
  const now = await shop.read(id);
  expect(now).toMatchObject({ neverHeld: false, state: 'approved', awaited: [{ quantity: 4 }], refund: { withheld: { value: true } } });
  expect(now.instructions.length).toBeGreaterThan(1);
  expect(await mailsAbout(id)).toEqual(['returnInstructions']);
  expect(await clocks.kept(order, 'returnSending')).toMatchObject({ state: 'running', lastDay: '2026-11-06' });
  await arrives(parcel, '2026-10-24T12:00:00+02:00');
  expect(await mailsAbout(id)).toEqual(['returnInstructions']);
  await shop.ask(order, `returns/${id}/dispatch`, { tracking: 'T1' });
  await shop.desk(id, 'refund');
  await shop.desk(id, 'reception');
  await shop.pay();
  expect(await shop.read(id)).toMatchObject({ state: 'resolved', overpaid: { amount: 0 } });
});

test('goods that come after they were paid back are awaited once more', async () => {
  const order = await shop.order({ goods, placedAt, payment: 'paypal' });
  const parcel = await ship(order, 4, '2026-10-22T10:00:00+02:00');
  const { id } = await shop.withdraw(order);
  await shop.desk(id, 'refund');
  await shop.pay();
  expect((await shop.read(id)).state).toBe('resolved');
  await arrives(parcel, '2026-10-24T10:00:00+02:00');
  expect(await shop.read(id)).toMatchObject({ state: 'approved', awaited: [{ quantity: 4 }], owed: { amount: 0 } });
  await shop.desk(id, 'reception');
  expect((await shop.read(id)).state).toBe('resolved');
});

test('each piece is in one case: of those that were there, under way and in the house, only what comes moves', async () => {
  const order = await shop.order({ goods, placedAt });
  await arrives(await ship(order, 1, '2026-10-22T10:00:00+02:00'), '2026-10-23T10:00:00+02:00');
  const under = await ship(order, 1, '2026-10-23T11:00:00+02:00');
  shop.at('2026-10-23T12:00:00+02:00');
  await shop.withdraw(order);
  expect(await standing(order)).toEqual([
    [false, 1, 'approved'],
    [true, 3, 'approved'],
  ]);
  await arrives(under, '2026-10-24T10:00:00+02:00');
  expect(await standing(order)).toEqual([
    [false, 2, 'approved'],
    [true, 2, 'approved'],
  ]);
  const { returns, state } = (await shop.api.call<OrderWire>('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } }))
    .body;
  expect([state, returns.reduce((sum, { refund }) => sum + refund!.total.amount, 0)]).toEqual(['delivered', 21_000]);
});

test('pieces that stay bought are not taken for withdrawn ones when they come', async () => {
  const order = await shop.order({ goods, placedAt });
  const under = await ship(order, 2, '2026-10-22T10:00:00+02:00');
  shop.at('2026-10-23T10:00:00+02:00');
  await shop.withdraw(order, [{ line: order.lines[0]!, quantity: 2 }]);
  expect(await standing(order)).toEqual([[true, 2, 'approved']]);
  await arrives(under, '2026-10-24T10:00:00+02:00');
  expect(await standing(order)).toEqual([[true, 2, 'approved']]);
});

test('whoever withdrew from all of it waits for nothing: no delivery is late, and no other refund is announced', async () => {
  const order = await shop.order({ goods, placedAt });
  const parcel = await ship(order, 4, '2026-10-22T10:00:00+02:00');
  await shop.withdraw(order);
  expect(await clocks.kept(order, 'delivery')).toBeUndefined();
  shop.at('2026-11-25T10:00:00+01:00');
  const seen = async () =>
    (await shop.api.call<OrderWire>('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } })).body;
  expect(await seen()).toMatchObject({ state: 'shipped', lateDelivery: null });
  await arrives(parcel, '2026-11-25T11:00:00+01:00', 'notCollected');
  expect(await seen()).toMatchObject({ state: 'uncollected', next: [] });
});

test('a parcel that is lost, or comes back, moves nothing', async () => {
  for (const kind of ['lost', 'returned', 'notCollected']) {
    const order = await shop.order({ goods, placedAt });
    const parcel = await ship(order, 4, '2026-10-22T10:00:00+02:00');
    await shop.withdraw(order);
    await arrives(parcel, '2026-10-24T10:00:00+02:00', kind);
    expect(await standing(order)).toEqual([[true, 4, 'approved']]);
  }
});
