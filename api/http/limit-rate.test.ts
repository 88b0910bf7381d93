import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { SharedThrottle } from './shared-throttle.ts';
import { deleteOldTries } from './throttles.store.ts';
import { createShopCache } from '../shops/shop-cache.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../test-api.ts';

let api: TestApi;
const clock = Date.parse('2026-11-20T10:00:00Z');
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta', now: () => new Date(clock).toISOString() });
  await api.putProduct('bag', plainProduct('BAG', 4000));
  await api.putCode('TEN', { amount: 1000 });
});
afterAll(() => api.stop());

/** The same request over and over. @returns the answers, in order */
async function repeat(times: number, send: () => Promise<Called>): Promise<Called[]> {
  const answers: Called[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await send());
  return answers;
}

test('who guesses codes has to wait, even with a code that exists; who has one is never counted', async () => {
  const { body: cart } = await api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'BAG' }] } });
  const enter = (code: string) => api.call('PUT', '/v1/cart/code', { body: { code }, cart: cart.token });
  expect((await repeat(25, () => enter('TEN'))).every(({ status }) => status === 200)).toBe(true);
  const guesses = await repeat(20, () => enter(`GUESS${randomUUID().slice(0, 4)}`));
  expect(guesses.map(({ body }) => body.code)).toEqual(Array(20).fill('code-not-found'));
  expect((await enter('TEN')).status).toBe(429);
  const another = await createApp({ ...api.deps, shops: createShopCache(api.database.db) }).request('/v1/cart/code', {
    method: 'PUT',
    headers: {
      'Cassa-Key': api.keys.publishableKey,
      'Cassa-Cart': cart.token,
      'Idempotency-Key': randomUUID(),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ code: 'TEN' }),
  });
  expect(another.status, 'no other server lets them go on').toBe(429);
  expect((await api.call('GET', '/v1/cart', { cart: cart.token })).status).toBe(200);
});

test('who guesses the tokens of orders has to wait', async () => {
  const guess = () => api.call('GET', '/v1/orders/ord_1', { headers: { 'Cassa-Order': randomUUID() } });
  const answers = await repeat(61, guess);
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(60).fill(404), 429]);
});

test('a page may read how long to wait', async () => {
  const answer = await api.call('GET', '/v1/orders/ord_1', { headers: { Origin: 'https://shop.example', 'Cassa-Order': 'x' } });
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
});

test('a minute of tries ends for all servers, and what is over is forgotten', async () => {
  const [one, other] = [0, 1].map(() => new SharedThrottle({ ...api.deps, now: () => new Date(at).toISOString() }, 'test', 2));
  let at = clock;
  const anna = { merchantId: api.keys.merchantId, address: '198.51.100.7' };
  expect([await one!.countOrWait(anna), await other!.countOrWait(anna), await one!.countOrWait(anna)]).toEqual([0, 0, 60]);
  expect(await other!.waitSeconds({ ...anna, address: '198.51.100.8' })).toBe(0);
  at += 59_000;
  expect(await other!.waitSeconds(anna)).toBe(1);
  at += 1000;
  expect([await other!.waitSeconds(anna), await one!.countOrWait(anna)]).toEqual([0, 0]);
  const kept = () => api.database.db.selectFrom('throttles').select('key').where('merchant_id', '=', api.keys.merchantId).execute();
  expect(JSON.stringify(await kept()), 'who they are is not kept').not.toContain('198.51');
  await deleteOldTries(api.database.db, new Date(at + 61_000).toISOString());
  expect(await kept()).toEqual([]);
});
