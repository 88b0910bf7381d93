import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getCheckout } from '../checkouts/checkouts.store.ts';
import { TestShopper } from '../checkouts/test-shopper.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { bookAtProvider } from './book-at-provider.ts';
import { listRefunds } from './refunds.store.ts';

let api: TestApi;
let anna: TestShopper;
let orderId: string;
let checkoutId: string;
/** A transfer of 99.00 that its provider waits for. */
let waiting: ProviderPayment;
let nth = 0;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  anna = new TestShopper(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  const sku = `GLOVE-${(nth += 1)}`;
  await api.putProduct(sku.toLowerCase(), plainProduct(sku, 9000));
  const started = await anna.startedWith(sku, { payment: 'bankTransfer' });
  checkoutId = started.id;
  orderId = (await anna.confirm(started)).body.order!.id;
  const { provider } = await getCheckout(api.deps.db, api.keys.merchantId, checkoutId);
  waiting = await api.deps.providers.get(provider)!.getPayment({ merchantId: api.keys.merchantId, ref: started.paymentRef });
  if (waiting.state !== 'pending' || waiting.amount !== 9900) throw new Error(`Not waiting for 99.00: ${JSON.stringify(waiting)}`);
});

const came = (...amounts: readonly number[]) => ({
  received: amounts.map((amount) => ({ amount, orderedBy: '2026-11-09', arrivedAt: '2026-11-10T09:00:00.000Z' })),
});
const book = async (payment: ProviderPayment) =>
  bookAtProvider(api.deps, await getCheckout(api.deps.db, api.keys.merchantId, checkoutId), payment, 'test');
const owed = async () =>
  (await listRefunds(api.deps.db, api.keys.merchantId, orderId)).map(({ source, amount, reason }) => ({ source, amount, reason }));

test('what lies there while the transfer still waits is on its way into the payment, and nobody’s to have back', async () => {
  await book({ ...waiting, ...came(5000), surplus: 5000 });
  await book({ ...waiting, state: 'open', ...came(5000), surplus: 5000 });
  expect(await owed()).toEqual([]);
  // The rest has come, and all of it is taken.
  await book({ ...waiting, state: 'captured', capturedAmount: 9900, ...came(5000, 4900) });
  expect(await owed()).toEqual([]);
});

test('once the payment has taken what it needs the rest is owed back, once', async () => {
  const paid: ProviderPayment = { ...waiting, state: 'captured', capturedAmount: 9900, ...came(5000, 5400), surplus: 500 };
  await book({ ...waiting, ...came(5000), surplus: 5000 });
  for (let look = 0; look < 3; look += 1) await book(paid);
  expect(await owed()).toEqual([{ source: 'entry', amount: 500, reason: 'excess' }]);
});

test('once nobody waits for the rest any more all that came is owed back, also what comes after', async () => {
  const over: ProviderPayment = { ...waiting, state: 'cancelled', ...came(5000), surplus: 5000 };
  await Promise.all([book(over), book(over)]);
  await book({ ...over, ...came(5000, 700), surplus: 5700 });
  expect(await owed()).toEqual([
    { source: 'entry', amount: 5000, reason: 'afterLapse' },
    { source: 'entry', amount: 700, reason: 'afterLapse' },
  ]);
});
