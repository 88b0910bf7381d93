import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockOrder } from '../orders/orders.store.ts';
import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { timeFlaw } from './parcel-times.ts';

let clock = '2026-11-18T09:00:00.000Z';
let api: TestApi;
let shop: TestMerchant;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => clock });
  shop = new TestMerchant(api);
  await shop.sells({ A: 5900 });
});
afterAll(() => api.stop());

/** Placed on the 18th at ten in Rome, shipped on the 20th, now the 24th. */
async function shipped(): Promise<{ order: TestOrder; parcel: { id: string } }> {
  clock = '2026-11-18T09:00:00.000Z';
  const order = await shop.paidOrder({ A: 1 });
  clock = '2026-11-20T15:00:00.000Z';
  const parcel = await shop.ships(order, { tracking: `T${order.wire.number}` });
  clock = '2026-11-24T09:00:00.000Z';
  return { order, parcel };
}

describe('something happens to a parcel', () => {
  test.each([
    ['a year too early', { kind: 'delivered', at: '2025-11-22T10:00:00Z' }, 'before-order'],
    ['the day before the order', { kind: 'lost', at: '2026-11-17T22:59:59Z' }, 'before-order'],
    ['before it left', { kind: 'delivered', at: '2026-11-19T10:00:00Z' }, 'before-shipment'],
    ['not yet', { kind: 'delivered', at: '2026-11-24T09:00:00.001Z' }, 'not-in-the-future'],
    ['before the order, as its departure is corrected', { kind: 'shipped', at: '2019-11-20T10:00:00Z' }, 'before-order'],
    ['on the day it left, which is all the carrier knows', { kind: 'delivered', at: '2026-11-20T00:00:00+01:00' }, undefined],
    ['on the day of the order, as its departure is corrected', { kind: 'shipped', at: '2026-11-18T00:00:00+01:00' }, undefined],
  ])('%s', async (_, event, code) => {
    const { order, parcel } = await shipped();
    const before = (await shop.seen(order)).parcels;
    const { body } = await shop.parcel(parcel, event);
    expect(body.code).toBe(code);
    expect(JSON.stringify((await shop.seen(order)).parcels) === JSON.stringify(before)).toBe(code !== undefined);
  });

  test('says what stands there, so that the departure can be corrected first', async () => {
    const { parcel } = await shipped();
    const delivered = { kind: 'delivered', at: '2026-11-19T10:00:00Z' };
    expect((await shop.parcel(parcel, delivered)).body).toMatchObject({
      status: 422,
      code: 'before-shipment',
      shippedAt: '2026-11-20T15:00:00.000Z',
      placedAt: '2026-11-18T09:00:00.000Z',
    });
    expect((await shop.parcel(parcel, { kind: 'shipped', at: '2026-11-19T07:00:00Z' })).status).toBe(200);
    expect((await shop.parcel(parcel, delivered)).body.whereabouts).toBe('delivered');
    expect((await shop.parcel(parcel, { kind: 'shipped', at: '2026-11-20T07:00:00Z' })).body.code).toBe('before-shipment');
  });

  test('is no different where the shopper, a file or the shipment itself says so', async () => {
    const { order, parcel } = await shipped();
    expect((await shop.asks(order, `parcels/${parcel.id}/receipt`, { at: '2025-11-20T10:00:00Z' })).body.code).toBe('before-order');
    const tracking = `T${order.wire.number}`;
    const events = ['2025-11-20T10:00:00Z', '2026-11-19T10:00:00Z', '2026-12-20T10:00:00Z', '2026-11-21T10:00:00Z'].map((at) => ({
      tracking,
      kind: 'delivered',
      at,
    }));
    const { body } = await api.call('POST', '/v1/merchant/parcel-events', { body: { events } });
    expect(body.outcomes).toEqual(['beforeOrder', 'beforeShipment', 'inTheFuture', 'recorded']);
    const next = await shop.paidOrder({ A: 1 });
    expect((await shop.does(next, 'parcels', { shippedAt: '2019-01-01T00:00:00Z' })).body.code).toBe('before-order');
    expect((await shop.seen(next)).parcels).toEqual([]);
  });
});

test('a test merchant may rehearse with earlier days where the settings let it, and no live one', async () => {
  const { order } = await shipped();
  const told = { kind: 'delivered', at: '2026-10-01T10:00:00Z', parcel: { shippedAt: '2026-11-20T15:00:00Z', deliveredAt: null } } as const;
  const record = await api.database.db.transaction().execute((tx) => lockOrder(tx, api.keys.merchantId, order.wire.id));
  const allowing = { ...api.deps, env: { ...api.deps.env, BACKDATED_DELIVERIES: 'allow' } } as const;
  expect(await timeFlaw(allowing, record, told)).toBeNull();
  expect(await timeFlaw(allowing, record, { ...told, at: '2027-10-01T10:00:00Z' })).toBe('not-in-the-future');
  const byId = async (id: string) => ({ ...(await api.deps.shops.byId(id)), mode: 'live' as const });
  expect(await timeFlaw({ ...allowing, shops: { ...api.deps.shops, byId } }, record, told)).toBe('before-order');
});
