import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementQueue } from '../withdrawals/statement-pace.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import type { RequestedReturnsWire } from './returns.wire.ts';
import { getOrder } from '../orders/orders.store.ts';
import { stateWithdrawal } from './state-withdrawal.ts';
import { TestReturns, type PlacedOrder } from './test-returns.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('backboneprostore');
});
afterAll(() => shop.stop());

const deliveredOrder = () =>
  shop.order({ goods: { A: 5000 }, placedAt: '2026-11-02T09:00:00+01:00', deliveredAt: '2026-11-05T10:00:00+01:00' });
const linesOf = (order: PlacedOrder) => order.lines.map((line) => ({ line, quantity: 1 }));
const ask = (order: PlacedOrder, key?: string) =>
  shop.ask<RequestedReturnsWire>(order, 'returns', { lines: linesOf(order), withdraw: true }, key);
const statements = async (order: PlacedOrder) =>
  (await shop.api.database.db.selectFrom('withdrawal_statements').select('id').where('order_id', '=', order.id).execute()).length;

test('the answer holds the receipt of the statement, the same when it is asked again', async () => {
  const order = await deliveredOrder();
  const { status, body, text } = await ask(order, 'once');
  expect(status).toBe(201);
  expect(body.receipt).toMatchObject({ name: 'Anna Rossi', contract: (await shop.record(order)).number, email: 'anna@example.com' });
  const { pathname, search } = new URL(body.receipt!.files.pdf);
  expect((await shop.api.app.request(pathname + search)).headers.get('Content-Type')).toBe('application/pdf');
  expect((await ask(order, 'once')).text).toBe(text);
  expect(await statements(order)).toBe(1);
});

test('a statement whose answer was lost is answered with what a reader made of it meanwhile', async () => {
  const order = await deliveredOrder();
  const { deps, keys } = shop.api;
  const by = { shop: await deps.shops.byId(keys.merchantId), key: 'lost', language: 'it', requestId: 'req', from: '' } as const;
  const record = await getOrder(deps.db, keys.merchantId, order.id);
  const stated = await stateWithdrawal(deps, record, { units: linesOf(order) }, by);
  while (await readWithdrawals(deps));
  const { status, body } = await ask(order, 'lost');
  expect(status).toBe(201);
  expect(body.returns).toMatchObject([{ ground: 'withdrawal', lines: [{ line: order.lines[0], quantity: 1 }] }]);
  expect(body.receipt!.id).toBe(stated!.id);
  expect(await statements(order)).toBe(1);
});

test('a key of another order’s statement is refused', async () => {
  const [order, other] = [await deliveredOrder(), await deliveredOrder()];
  await shop.state(other, undefined, 'of another');
  expect((await ask(order, 'of another')).body).toMatchObject({ code: 'idempotency-key-reused' });
});

test('it takes its turn among all statements', async () => {
  const order = await deliveredOrder();
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const flood = Array.from({ length: 8 }, () => statementQueue.run('flood', () => held));
  const asked = ask(order);
  await sleep(300);
  expect(await statements(order)).toBe(0);
  letGo();
  expect((await asked).status).toBe(201);
  await Promise.all(flood);
});
