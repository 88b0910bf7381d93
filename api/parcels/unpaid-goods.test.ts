import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { failNext } from '../payments/sandbox/sandbox-faults.ts';

let world: ReservedWorld;
beforeAll(async () => {
  // Charges before shipment.
  world = await ReservedWorld.open('impronta');
});
afterAll(() => world.api.stop());

test('goods do not leave for money that the provider refused to give, until it was taken', async () => {
  const { api, merchant } = world;
  const order = await world.order({ A: 2 });
  await failNext(api.database.db, order.paymentRef, 'capture', 'refused');
  await merchant.does(order, 'moves', { event: 'accepted' });
  await world.work();
  const [stuck] = await world.capturesOf(order);
  const refused = await merchant.does(order, 'parcels');
  expect(refused.body).toMatchObject({ status: 409, code: 'payment-not-taken', capture: stuck!.id });
  expect((await merchant.seen(order)).parcels).toEqual([]);
  expect((await api.call('POST', `/v1/merchant/captures/${stuck!.id}/retry`, { body: {} })).status).toBe(200);
  await world.work();
  expect((await merchant.does(order, 'parcels')).status).toBe(201);
});

test('nor does the rest of an order, and the merchant can end one that has not left', async () => {
  const { api, merchant } = world;
  const order = await world.order({ A: 1 });
  await failNext(api.database.db, order.paymentRef, 'capture', 'refused');
  await merchant.does(order, 'moves', { event: 'accepted' });
  await world.work();
  expect((await merchant.does(order, 'moves', { event: 'paymentFailed' })).body.state).toBe('terminated');
});
