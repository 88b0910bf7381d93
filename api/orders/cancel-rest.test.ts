import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi } from '../test-api.ts';
import { TestMerchant } from './test-merchant.ts';

let shop: TestMerchant;
beforeAll(async () => {
  shop = new TestMerchant(await createTestApi({ profile: 'backboneprostore', now: () => '2026-12-10T10:00:00.000Z' }));
  await shop.sells({ STRAP: 1500, BAG: 9899 });
});
afterAll(() => shop.api.stop());

test('the rest is cancelled whether its accessories were found missing at once or one after the other', async () => {
  for (const calls of [[2], [1, 1], [1, 1, 1]]) {
    const order = await shop.paidOrder({ STRAP: 3, BAG: 1 });
    for (const quantity of calls) {
      const { status, text } = await shop.does(order, 'unavailability', { units: [{ line: order.line['STRAP'], quantity }] });
      expect(status, text).toBe(200);
    }
    const { status, body } = await shop.does(order, 'rest-cancellation', { accessory: { of: order.line['BAG'], proof: 'accepted' } });
    expect([status, body.state, body.code], `${calls}`).toEqual([200, 'terminated', undefined]);
    const refunds = await shop.refunds(order);
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.wire.total.amount);
  }
});
