import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../attachments/test-files.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi } from '../test-api.ts';
import { TestMerchant, type TestOrder } from './test-merchant.ts';

/** Of the first the terms suspend an order meanwhile, of the second they do not. */
describe.each(['backboneprostore', 'drop'])('%s: a document', (profile) => {
  let shop: TestMerchant;
  beforeAll(async () => {
    shop = new TestMerchant(await createTestApi({ profile, now: () => '2026-11-02T09:00:00.000Z' }));
    await shop.sells({ A: 19000 });
  });
  afterAll(() => shop.api.stop());

  const move = async (order: TestOrder, event: string) => {
    const { status, body } = await shop.does(order, 'moves', { event });
    return [status, body.code];
  };
  const shows = async ({ wire, token }: TestOrder) => {
    const answer = await shop.api.app.request(`/v1/orders/${wire.id}/documents`, {
      method: 'POST',
      headers: { 'Cassa-Key': shop.api.keys.publishableKey, 'Cassa-Order': token, 'Idempotency-Key': randomUUID() },
      body: new Uint8Array(await (await picture()).jpeg().toBuffer()),
    });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  const impossible = [409, 'order-move-impossible'];
  const requests = async (order: TestOrder) => (await shop.notices(order)).filter((step) => step === 'documentsRequested');

  test('is asked for until the goods leave, and not afterwards', async () => {
    const order = await shop.paidOrder({ A: 2 });
    await move(order, 'accepted');
    const parcel = await shop.ships(order);
    expect(await move(order, 'documentsAsked')).toEqual(impossible);
    await shop.parcel(parcel, { kind: 'delivered' });
    expect(await move(order, 'documentsAsked')).toEqual(impossible);
    expect([await requests(order), (await shop.seen(order)).document]).toEqual([[], null]);
  });

  test('is not asked for about an order that has ended', async () => {
    const terminated = await shop.paidOrder({ A: 1 });
    await shop.does(terminated, 'unavailability', { units: [{ line: terminated.line['A'], quantity: 1 }] });
    const closed = await shop.paidOrder({ A: 1 });
    await shop.does(closed, 'unavailability', { units: [{ line: closed.line['A'], quantity: 1 }] });
    while (await payOwedRefunds(shop.api.deps));
    expect(await move(closed, 'settled')).toEqual([200, undefined]);
    for (const [state, order] of Object.entries({ terminated, closed })) {
      expect((await shop.seen(order)).state).toBe(state);
      expect(await move(order, 'documentsAsked')).toEqual(impossible);
      expect([await requests(order), (await shop.seen(order)).document]).toEqual([[], null]);
    }
  });

  test('that was asked for is not taken any more once the order has ended', async () => {
    const order = await shop.paidOrder({ A: 1 });
    await move(order, 'documentsAsked');
    expect((await shop.seen(order)).document).toMatchObject({ received: false });
    expect(await shows(order)).toEqual([201, undefined]);
    await shop.does(order, 'unavailability', { units: [{ line: order.line['A'], quantity: 1 }] });
    expect(await shows(order)).toEqual([409, 'document-not-asked']);
    expect((await shop.seen(order)).document).toBeNull();
    expect((await shop.api.call('GET', `/v1/merchant/orders/${order.wire.id}/documents`)).body.attachments).toEqual([]);
  });

  test('is asked for once: again only when the first request is settled', async () => {
    const order = await shop.paidOrder({ A: 1 });
    expect(await move(order, 'documentsAsked')).toEqual([200, undefined]);
    expect(await move(order, 'documentsAsked')).toEqual(impossible);
    await move(order, 'documentRejected');
    expect(await move(order, 'documentsAsked')).toEqual(impossible);
    expect(await requests(order)).toHaveLength(1);
    await move(order, 'documentsShown');
    expect(await move(order, 'documentsAsked')).toEqual([200, undefined]);
    expect(await requests(order)).toHaveLength(2);
  });
});
