import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderWire } from '../orders/orders.wire.ts';
import { TestReturns, type PlacedOrder } from './test-returns.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('drop', '2026-11-02T09:00:00.000Z');
});
afterAll(() => shop.stop());

const placed = (quantity = 2) => shop.order({ goods: { A: { price: 5000, quantity } } });
const of = ({ lines }: PlacedOrder, quantity: number) => [{ line: lines[0]!, quantity }];

async function wire({ id }: PlacedOrder): Promise<OrderWire> {
  return (await shop.api.call('GET', `/v1/merchant/orders/${id}`)).body;
}
const stockOf = async (order: PlacedOrder) => shop.anna.stock((await wire(order)).lines[0]!.sku);

async function ship({ id }: PlacedOrder, lines?: readonly { line: string; quantity: number }[]): Promise<string> {
  const { status, body, text } = await shop.api.call('POST', `/v1/merchant/orders/${id}/parcels`, { body: { lines } });
  expect(status, text).toBe(201);
  return body.id;
}

async function reports(parcel: string, kind: string): Promise<void> {
  const { status, text } = await shop.api.call('POST', `/v1/merchant/parcels/${parcel}/events`, { body: { kind } });
  expect(status, text).toBe(200);
}

/** Books a return in to be sold again: all of it, or these pieces. */
async function receive(id: string, units?: readonly { line: string; quantity: number }[]): Promise<unknown[]> {
  const named = units?.map((each) => ({ ...each, outcome: 'received' }));
  const { status, body } = await shop.desk(id, 'reception', { restocked: true, ...(named && { units: named }) });
  return [status, (body as { code?: string }).code];
}

const taken = [200, undefined];
const impossible = [409, 'return-step-impossible'];

test('what was withdrawn from before it left cannot come back', async () => {
  const order = await placed();
  const { id } = await shop.withdraw(order, of(order, 1));
  expect(await receive(id)).toEqual(impossible);
  await reports(await ship(order), 'delivered');
  expect(await stockOf(order)).toBe(99);
  for (const units of [undefined, of(order, 1)]) expect(await receive(id, units)).toEqual(impossible);
  expect(await stockOf(order)).toBe(99);
});

test('nor can what could not be had', async () => {
  const order = await placed();
  const parcel = await ship(order, of(order, 1));
  await shop.api.call('POST', `/v1/merchant/orders/${order.id}/unavailability`, { body: { units: of(order, 1) } });
  const before = await stockOf(order);
  const [{ id } = { id: '' }] = await shop.returnsOf(order);
  expect(await receive(id)).toEqual(impossible);
  await reports(parcel, 'delivered');
  expect(await receive(id)).toEqual(impossible);
  expect(await stockOf(order)).toBe(before);
});

test('what was withdrawn from under way comes back without having been delivered, once', async () => {
  const order = await placed();
  await ship(order);
  const { id } = await shop.withdraw(order);
  expect(await stockOf(order)).toBe(98);
  expect(await receive(id, of(order, 3))).toEqual(impossible);
  expect(await receive(id)).toEqual(taken);
  expect(await stockOf(order)).toBe(100);
  expect(await receive(id)).toEqual(impossible);
});

test('of a withdrawal that stops a part in the house, only what is under way comes back', async () => {
  const order = await placed(4);
  await ship(order, of(order, 2));
  const { id } = await shop.withdraw(order, of(order, 3));
  expect(await stockOf(order)).toBe(98);
  expect(await receive(id, of(order, 2))).toEqual(impossible);
  expect(await receive(id)).toEqual(taken);
  expect(await stockOf(order)).toBe(99);
  expect(await receive(id)).toEqual(impossible);
});

test('one piece under way comes back for one withdrawal, not for two', async () => {
  const order = await placed();
  await ship(order, of(order, 1));
  const first = await shop.withdraw(order, of(order, 1));
  const second = await shop.withdraw(order, of(order, 1));
  expect(await receive(second.id)).toEqual(taken);
  expect(await receive(first.id)).toEqual(impossible);
  expect(await stockOf(order)).toBe(100);
});

test('a parcel that is stopped is booked in as a return or as a parcel, and counts once if it is both', async () => {
  const order = await placed();
  const kept = await ship(order, of(order, 1));
  const stopped = await ship(order, of(order, 1));
  const { id } = await shop.withdraw(order, of(order, 1));
  expect(await receive(id)).toEqual(taken);
  expect(await stockOf(order)).toBe(99);
  await reports(kept, 'delivered');
  await reports(stopped, 'returned');
  expect(await stockOf(order)).toBe(99);
  expect(await receive(id)).toEqual(impossible);

  const other = await placed();
  await reports(await ship(other, of(other, 1)), 'lost');
  const back = await ship(other, of(other, 1));
  const { id: again } = await shop.withdraw(other);
  await reports(back, 'returned');
  expect(await receive(again)).toEqual(impossible);
  expect(await stockOf(other)).toBe(99);
});

test('what came all the same is booked in as ever, and the order says what never left', async () => {
  const order = await placed();
  const parcel = await ship(order);
  const { id } = await shop.withdraw(order);
  expect((await wire(order)).returns.map(({ neverHeld }) => neverHeld)).toEqual([true]);
  await reports(parcel, 'delivered');
  expect((await wire(order)).returns.map(({ neverHeld }) => neverHeld)).toEqual([false]);
  expect(await receive(id)).toEqual(taken);
  expect(await stockOf(order)).toBe(100);
});
