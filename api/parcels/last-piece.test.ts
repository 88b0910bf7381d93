import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { TestReturns } from '../returns/test-returns.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('restelli');
});
afterAll(() => shop.api.stop());

test('an order the rest of which was withdrawn from before it left is delivered, and under way again where both sides undo that', async () => {
  const order = await shop.order({ goods: { A: 5000, B: 3000 }, payment: 'card', placedAt: '2026-11-02T09:00:00+01:00' });
  const [came, rest] = order.lines.map((line) => ({ line, quantity: 1 }));
  await shop.deliver(order, '2026-11-03T10:00:00+01:00', [], [came!]);
  expect((await shop.record(order)).state).toBe('shipped');
  const { id } = await shop.withdraw(order, [rest!]);
  expect((await shop.record(order)).state).toBe('delivered');
  expect((await shop.desk(id, 'cancel', { consent: 'Va bene' })).status).toBe(200);
  expect((await shop.record(order)).state).toBe('shipped');
  const declared = await shop.api.call('POST', `/v1/merchant/orders/${order.id}/unavailability`, { body: { units: [rest] } });
  expect(declared.status, declared.text).toBe(200);
  expect((await shop.record(order)).state).toBe('delivered');
  await shop.pay();
  shop.at('2027-01-10T10:00:00Z');
  await sweep(shop.api.deps);
  expect((await shop.record(order)).state).toBe('closed');
});
