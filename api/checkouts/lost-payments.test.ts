import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import type { PaymentProvider, PaymentRequest } from '../payments/payment-provider.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';
import { TestShopper } from './test-shopper.ts';

let later = 0;
let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli', now: () => new Date(Date.now() + later).toISOString() });
  anna = new TestShopper(api);
  await api.putProduct('bag', plainProduct('BAG', 4000));
});
beforeEach(() => (later = 0));
afterAll(() => api.stop());

const minuteMs = 60_000;

/** Starts a checkout whose process dies once the provider has made the payment, before anything of it is written down. */
async function diesAfterPayment(
  payment: string,
): Promise<{ checkoutId: string; paymentRef: string; cart: any; key: string; body: object }> {
  const cart = await anna.cart({ sku: 'BAG' });
  const providers = api.deps.providers as Map<string, PaymentProvider>;
  const real = providers.get('sandbox')!;
  let made = { checkoutId: '', paymentRef: '' };
  const createPayment = async (request: PaymentRequest) => {
    made = { checkoutId: request.checkoutId, paymentRef: (await real.createPayment(request)).ref };
    throw new Error('killed');
  };
  providers.set('sandbox', { ...real, createPayment });
  const key = randomUUID();
  const quoted = (await api.call('PUT', '/v1/cart/destination', { body: { country: 'IT', payment }, cart: cart.token })).body;
  const body = anna.order({ ...quoted, token: cart.token }, { payment });
  expect((await anna.start(cart, body, key)).status).toBe(503);
  providers.set('sandbox', real);
  return { ...made, cart, key, body };
}

const stateOf = (paymentRef: string) => anna.bank.get(paymentRef).then(({ state }) => state);

async function ordersOf(checkoutId: string): Promise<number> {
  return (await api.database.db.selectFrom('orders').select('id').where('checkout_id', '=', checkoutId).execute()).length;
}

describe('a payment nobody wrote down', () => {
  test('is the same one when the shopper tries again', async () => {
    const { cart, body, key, paymentRef, checkoutId } = await diesAfterPayment('card');
    const again = await anna.start(cart, body as Record<string, unknown>, key);
    expect(again.body.id).toBe(checkoutId);
    await anna.bank.approve(paymentRef);
    expect((await anna.confirm(again.body)).body.state).toBe('confirmed');
  });

  test.each(['card', 'bankTransfer'])('is taken back once its attempt is over (%s)', async (method) => {
    const stock = await anna.stock('BAG');
    const { paymentRef, checkoutId } = await diesAfterPayment(method);
    later = 5 * minuteMs;
    await sweep(api.deps);
    expect(await stateOf(paymentRef)).not.toBe('cancelled');
    later = 16 * minuteMs;
    await sweep(api.deps);
    later = 20 * minuteMs;
    await sweep(api.deps);
    expect(await stateOf(paymentRef)).toBe('cancelled');
    expect(await ordersOf(checkoutId)).toBe(0);
    expect(await anna.stock('BAG')).toBe(stock);
  });

  test('and paid all the same becomes the order, by its event alone', async () => {
    const { paymentRef, checkoutId } = await diesAfterPayment('card');
    await anna.bank.approve(paymentRef);
    const told = { merchantId: api.keys.merchantId, provider: 'sandbox', paymentRef };
    await Promise.all([settlePayment(api.deps, told), settlePayment(api.deps, told)]);
    expect(await ordersOf(checkoutId)).toBe(1);
  });

  test('and paid all the same becomes the order, by the sweep alone', async () => {
    const { paymentRef, checkoutId } = await diesAfterPayment('card');
    await anna.bank.approve(paymentRef);
    later = 16 * minuteMs;
    await sweep(api.deps);
    later = 20 * minuteMs;
    await sweep(api.deps);
    expect(await ordersOf(checkoutId)).toBe(1);
  });

  test('and of a checkout the books have lost goes back, once', async () => {
    const { paymentRef, checkoutId } = await diesAfterPayment('card');
    await sql`delete from checkouts where id = ${checkoutId}`.execute(api.database.db);
    await anna.bank.approve(paymentRef);
    const told = { merchantId: api.keys.merchantId, provider: 'sandbox', paymentRef };
    for (const _ of [1, 2]) await settlePayment(api.deps, told);
    const { amount } = await anna.bank.get(paymentRef);
    expect(await anna.bank.refunded(paymentRef)).toBe(amount);
  });

  test('that this server never asked for is left alone', async () => {
    const { paymentRef } = await diesAfterPayment('card');
    await anna.bank.approve(paymentRef);
    const providers = api.deps.providers as Map<string, PaymentProvider>;
    const real = providers.get('sandbox')!;
    const getPayment: PaymentProvider['getPayment'] = async (key) => {
      const { checkoutId: _, ...payment } = await real.getPayment(key);
      return payment;
    };
    providers.set('sandbox', { ...real, getPayment });
    await settlePayment(api.deps, { merchantId: api.keys.merchantId, provider: 'sandbox', paymentRef });
    providers.set('sandbox', real);
    expect(await stateOf(paymentRef)).toBe('captured');
    expect(await anna.bank.refunded(paymentRef)).toBe(0);
  });

  test('a checkout whose provider made none is asked about for a while and no longer', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const providers = api.deps.providers as Map<string, PaymentProvider>;
    const real = providers.get('sandbox')!;
    providers.set('sandbox', { ...real, createPayment: () => Promise.reject(new Error('down')) });
    expect((await anna.start(cart, anna.order(cart))).status).toBe(503);
    providers.set('sandbox', real);
    const { rows } = await sql<{ id: string }>`select cart_id as id from checkouts order by created_at desc limit 1`.execute(
      api.database.db,
    );
    const cartId = rows[0]!.id;
    const waiting = async () =>
      (await api.database.db.selectFrom('checkouts').select('id').where('cart_id', '=', cartId).where('payment_open', '=', true).execute())
        .length;
    later = 16 * minuteMs;
    await sweep(api.deps);
    expect(await waiting()).toBe(1);
    later = 120 * minuteMs;
    await sweep(api.deps);
    expect(await waiting()).toBe(0);
  });
});
