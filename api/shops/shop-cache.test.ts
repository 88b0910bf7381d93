import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../app.ts';
import { connectDatabase } from '../db/connect-database.ts';
import { createTestApi, exampleProfile, shopOrigin, type TestApi } from '../test-api.ts';
import { createShopCache } from './shop-cache.ts';

let api: TestApi;
/** Another server on the same database. */
let other: ReturnType<typeof createApp>;
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta' });
  other = createApp({ ...api.deps, shops: createShopCache(api.database.db) });
});
afterAll(() => api.stop());
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const shopOf = async (origin = shopOrigin) => {
  const headers = { 'Cassa-Key': api.keys.publishableKey, Origin: origin };
  return other.request('/v1/shop', { headers });
};
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

test('what another server changes is seen within five seconds: links, the terms, who may call', async () => {
  const before = await (await shopOf()).json();
  const document = { ...exampleProfile('impronta'), name: 'Renamed' };
  await api.call('PUT', '/v1/merchant/links', { body: { shop: 'https://shop.example/changed' } });
  const { body: published } = await api.call('PUT', '/v1/merchant/profile', { body: document });
  expect(published.changed).toBe(true);
  expect(await (await shopOf()).json()).toEqual(before);
  pass(5);
  expect(JSON.stringify(await (await shopOf()).json())).toContain('https://shop.example/changed');

  const page = 'https://new.example';
  expect((await shopOf(page)).status).toBe(403);
  await api.database.db
    .updateTable('merchants')
    .set({ allowed_origins: [page] })
    .execute();
  pass(5);
  expect([(await shopOf(page)).status, (await shopOf()).status]).toEqual([200, 403]);
});

test('a key that was revoked elsewhere opens nothing after five seconds', async () => {
  const { body: made } = await api.call('POST', '/v1/merchant/secret-keys', { body: { label: 'for a while' } });
  const orders = () => other.request('/v1/merchant/orders', { headers: { Authorization: `Bearer ${made.secretKey}` } });
  expect((await orders()).status).toBe(200);
  await api.call('DELETE', `/v1/merchant/secret-keys/${made.keyId}`);
  pass(5);
  expect((await orders()).status).toBe(401);
});

test('transactions that all wait for their merchant do not wait for each other', async () => {
  const pool = connectDatabase({ url: api.database.url, max: 2 });
  const lookups = connectDatabase({ url: api.database.url, max: 1 });
  const shops = createShopCache(lookups);
  const { merchantId } = api.keys;
  const both = () => {
    let begun = 0;
    let allBegun = () => {};
    const everybody = new Promise<void>((resolve) => (allBegun = resolve));
    const work = () =>
      pool.transaction().execute(async (tx) => {
        await sql`select 1`.execute(tx);
        if ((begun += 1) === 2) allBegun();
        await everybody;
        return (await shops.byId(merchantId)).id;
      });
    return Promise.all([work(), work()]);
  };
  expect(await both()).toEqual([merchantId, merchantId]);
  pass(5);
  expect(await both()).toEqual([merchantId, merchantId]);
  await pool.destroy();
  await lookups.destroy();
});

test('what work in hand is told is as old as fifteen seconds at most', async () => {
  const shops = createShopCache(api.database.db);
  const { merchantId } = api.keys;
  const name = async () => (await shops.byId(merchantId)).name;
  const rename = (to: string) => api.database.db.updateTable('merchants').set({ name: to }).where('id', '=', merchantId).execute();
  await rename('One');
  expect(await name()).toBe('One');
  await rename('Two');
  pass(5);
  expect(await name()).toBe('One');
  await expect.poll(name).toBe('Two');
  await rename('Three');
  pass(15);
  expect(await name()).toBe('Three');
});
