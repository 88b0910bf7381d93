import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi } from '../test-api.ts';
import { TestMerchant, type TestOrder } from './test-merchant.ts';

let shop: TestMerchant;
beforeAll(async () => {
  shop = new TestMerchant(await createTestApi({ profile: 'backboneprostore', now: () => '2026-12-10T10:00:00.000Z' }));
  await shop.sells({ A: 5900, B: 2900 });
});
afterAll(() => shop.api.stop());

const missing = (order: TestOrder, ...quantities: readonly number[]) =>
  shop.does(order, 'unavailability', { units: quantities.map((quantity) => ({ line: order.line['A'], quantity })) });

test('a line that is named twice is missing as many pieces as both say', async () => {
  const twice = await shop.paidOrder({ A: 3, B: 1 });
  const once = await shop.paidOrder({ A: 3, B: 1 });
  const { status, body } = await missing(twice, 1, 1);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.refund.amount).toBe((await missing(once, 2)).body.refund.amount);
  expect(body.order.returns.map(({ lines }: { lines: { quantity: number }[] }) => lines.map(({ quantity }) => quantity))).toEqual([[2]]);
});

test('and never more than are still here', async () => {
  const order = await shop.paidOrder({ A: 2, B: 1 });
  await shop.ships(order, { lines: [{ line: order.line['A'], quantity: 1 }] });
  const { status, body } = await missing(order, 1, 1);
  expect([status, body.code]).toEqual([409, 'pieces-not-open']);
  expect(await shop.refunds(order)).toEqual([]);
});
