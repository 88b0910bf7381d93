import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, plainProduct, shopOrigin, type TestApi } from '../test-api.ts';
import type { MerchantKeys } from '../shops/create-merchant.ts';

let api: TestApi;
let other: MerchantKeys;
const otherOrigin = 'https://other.example';
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta' });
  other = await api.addMerchant('restelli', otherOrigin);
  await api.putProduct('belt', plainProduct('BELT', 3900));
});
afterAll(() => api.stop());

const allowed = (headers: Headers) => headers.get('Access-Control-Allow-Origin');
const preflight = (origin: string) =>
  api.app.request('/v1/cart/lines', { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
const cartCount = async () => (await api.deps.db.selectFrom('carts').select('id').execute()).length;

test('the merchant’s own page may call and read', async () => {
  const answer = await api.call('GET', '/v1/shop', { headers: { Origin: shopOrigin } });
  expect(answer.status).toBe(200);
  expect(allowed(answer.headers)).toBe(shopOrigin);
  expect(answer.headers.get('Vary')).toBe('Origin');
});

test('it may read problems too', async () => {
  const answer = await api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'NOPE' }] }, headers: { Origin: shopOrigin } });
  expect(answer.body.code).toBe('sku-not-found');
  expect(allowed(answer.headers)).toBe(shopOrigin);
});

test.each<[number, string, Record<string, string>]>([
  [401, 'unknown-key', { 'Cassa-Key': 'pk_test_nobody' }],
  [413, 'body-too-large', { 'Content-Length': '1000000' }],
])('and %i, told before its merchant is known', async (status, code, headers) => {
  const from = (origin: string) =>
    api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'BELT' }] }, headers: { Origin: origin, ...headers } });
  const answer = await from(shopOrigin);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(allowed(answer.headers)).toBe(shopOrigin);
  expect(answer.headers.get('Vary')).toBe('Origin');
  const foreign = await from('https://evil.example');
  expect(foreign.status).toBe(status);
  expect(allowed(foreign.headers)).toBeNull();
});

test.each(['https://evil.example', otherOrigin, 'http://shop.example', 'https://shop.example.evil.example', 'null'])(
  'a page of %s may not, and nothing happens',
  async (origin) => {
    const before = await cartCount();
    const answer = await api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'BELT' }] }, headers: { Origin: origin } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } });
    expect(allowed(answer.headers)).toBeNull();
    expect(await cartCount()).toBe(before);
  },
);

test('a preflight is answered for the page of any merchant and for nobody else', async () => {
  for (const origin of [shopOrigin, otherOrigin]) {
    const answer = await preflight(origin);
    expect(answer.status).toBe(204);
    expect(allowed(answer.headers)).toBe(origin);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
  }
  const foreign = await preflight('https://evil.example');
  expect(foreign.status).toBe(403);
  expect(allowed(foreign.headers)).toBeNull();
});

test('a secret key opens nothing to a browser', async () => {
  const preflighted = await api.app.request('/v1/merchant/stock-movements', { method: 'OPTIONS', headers: { Origin: shopOrigin } });
  expect(allowed(preflighted.headers)).toBeNull();
  const answer = await api.call('POST', '/v1/merchant/stock-movements', {
    body: { sku: 'BELT', change: 1, reason: 'count' },
    headers: { Origin: shopOrigin },
  });
  expect(answer.status).toBe(200);
  expect(allowed(answer.headers)).toBeNull();
  const unknown = await api.call('GET', '/v1/merchant/orders', { headers: { Origin: shopOrigin, Authorization: undefined } });
  expect(unknown.status).toBe(401);
  expect(allowed(unknown.headers)).toBeNull();
});

test.each<[string, Record<string, string | undefined>]>([
  ['none', { 'Cassa-Key': undefined }],
  ['an unknown one', { 'Cassa-Key': 'pk_test_nobody' }],
])('publishable key: %s', async (_name, headers) => {
  expect(await api.call('GET', '/v1/shop', { headers })).toMatchObject({ status: 401, body: { code: 'unknown-key' } });
});

test('a publishable key is no secret key, and the other way round', async () => {
  const asSecret = await api.call('PUT', '/v1/merchant/profile', {
    body: {},
    headers: { Authorization: `Bearer ${other.publishableKey}` },
  });
  expect(asSecret).toMatchObject({ status: 401, body: { code: 'unknown-key' } });
  const asPublic = await api.call('GET', '/v1/shop', { headers: { 'Cassa-Key': other.secretKey } });
  expect(asPublic).toMatchObject({ status: 401, body: { code: 'unknown-key' } });
});
