import { serve } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TestShopper } from '../../api/checkouts/test-shopper.ts';
import type { PaymentRequest } from '../../api/payments/payment-provider.ts';
import { payRefund } from '../../api/refunds/pay-refund.ts';
import type { NewRefund } from '../../api/refunds/refund-record.ts';
import { getRefund, insertRefund } from '../../api/refunds/refunds.store.ts';
import type { TestApi } from '../../api/test-api.ts';
import { standInKeys } from './pay-at-stand-in.ts';
import type { StandIn } from './stand-in.ts';
import { StripeWorld } from './stripe-world.ts';

let world: StripeWorld;
let standIn: StandIn;
let api: TestApi;
let shopper: TestShopper;
beforeAll(async () => {
  world = await StripeWorld.open('restelli');
  ({ standIn, api, shopper } = world);
});
afterAll(() => world.stop());

const payByCard = (ref: string, number = '4242424242424242') =>
  fetch(`${standIn.url}/client/confirm`, {
    method: 'POST',
    body: JSON.stringify({ clientSecret: standIn.intents.get(ref).client_secret, number }),
  });
const leavePage = (url: string, outcome: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
const events = (ref: string) =>
  api.deps.db.selectFrom('payment_events').select(['event_id', 'processed_at']).where('payment_ref', '=', ref).execute();
const ordersOf = (ref: string) =>
  api.deps.db.selectFrom('orders').select(['id', 'payment_state', 'total']).where('payment_ref', '=', ref).execute();

/** A payment as a checkout asks for it. */
async function requestOf(): Promise<PaymentRequest> {
  const billing = { name: 'Anna Rossi', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto Fiorentino', region: 'FI', country: 'IT' };
  return {
    merchantId: api.keys.merchantId,
    checkoutId: `chk_${randomUUID()}`,
    amount: 5000,
    currency: 'EUR',
    method: 'card',
    capture: 'automatic',
    mayReauthorise: false,
    language: 'it',
    email: 'anna@example.com',
    billing,
    country: 'IT',
    returnUrl: 'https://shop.example/checkout',
    idempotencyKey: `chk_${randomUUID()}`,
  };
}

test('the shop names Stripe’s client and the merchant’s own key', async () => {
  const { body } = await api.call('GET', '/v1/shop');
  expect(body.payment).toEqual({
    provider: 'stripe',
    publishableKey: standInKeys.publishableKey,
    script: 'https://js.stripe.com/endive/stripe.js',
  });
});

describe('an order by card', () => {
  test('is there although the browser never came back', async () => {
    const checkout = await shopper.startedWith('GLOVES');
    expect(checkout.wire.action).toEqual({ kind: 'fields', clientSecret: standIn.intents.get(checkout.paymentRef).client_secret });
    await payByCard(checkout.paymentRef);
    await world.settle();
    expect(await ordersOf(checkout.paymentRef)).toMatchObject([
      { payment_state: 'captured', total: standIn.intents.get(checkout.paymentRef).amount },
    ]);
    const delivered = standIn.deliveries.made.map(({ event }) => event);
    expect(delivered).toEqual([...new Set(delivered)]);
    const kept = await api.deps.db.selectFrom('payment_events').select('payload').where('payment_ref', '=', checkout.paymentRef).execute();
    const told = kept.flatMap(({ payload }) => Object.keys(payload));
    expect([...new Set(told)].toSorted(), 'nothing of the shopper').toEqual(['id', 'paymentRef', 'tells']);
    const [intent] = standIn.state.intents.values();
    expect(intent).toMatchObject({ receipt_email: null, description: null, statement_descriptor: null, shipping: null });
  });

  test('is one order, whoever tells of it first, and however often', async () => {
    standIn.deliveries.manner = 'messy';
    const checkout = await shopper.startedWith('GLOVES');
    await payByCard(checkout.paymentRef);
    const [confirmed] = await Promise.all([shopper.confirm(checkout), shopper.confirm(checkout), world.settle()]);
    expect(confirmed.body.state).toBe('confirmed');
    await world.settle();
    standIn.deliveries.manner = 'tidy';
    expect(await ordersOf(checkout.paymentRef)).toHaveLength(1);
    const told = await events(checkout.paymentRef);
    expect(told.map(({ event_id: id }) => id)).toEqual([...new Set(told.map(({ event_id: id }) => id))]);
    expect(told.every(({ processed_at: at }) => at !== null)).toBe(true);
  });

  test('that is declined stays open, and says so in the shopper’s language', async () => {
    const checkout = await shopper.startedWith('GLOVES');
    await payByCard(checkout.paymentRef, '4000000000009995');
    const { body } = await shopper.confirm(checkout);
    expect(body).toMatchObject({ state: 'open', problem: { code: 'insufficient-funds', text: expect.stringContaining('fondi') } });
    await payByCard(checkout.paymentRef);
    expect((await shopper.confirm(checkout)).body.state).toBe('confirmed');
  });

  test('is told of again until somebody takes the word', async () => {
    const checkout = await shopper.startedWith('GLOVES');
    const { reach } = standIn.deliveries;
    standIn.deliveries.reach = () => 'http://127.0.0.1:9/nobody';
    await payByCard(checkout.paymentRef);
    await new Promise((resolve) => setTimeout(resolve, 150));
    standIn.deliveries.reach = reach;
    await world.settle();
    expect(await ordersOf(checkout.paymentRef)).toHaveLength(1);
  });
});

describe('a method with a page of its own', () => {
  test('brings the shopper back with the key to the checkout', async () => {
    const checkout = await shopper.startedWith('GLOVES', { payment: 'paypal' });
    const { action } = checkout.wire;
    if (action.kind !== 'redirect') throw new Error('It leads nowhere');
    const answer = await leavePage(action.url, 'approve');
    const back = new URL(answer.headers.get('location')!);
    expect(back.searchParams.get('redirect_status')).toBe('succeeded');
    expect(back.hash).toBe(`#cassa-checkout=${checkout.id}.${checkout.token}`);
    expect((await shopper.confirm(checkout)).body).toMatchObject({ state: 'confirmed', order: { payment: { method: 'paypal' } } });
  });

  test('that was left without paying leaves the checkout open, and nothing leads there any more', async () => {
    const checkout = await shopper.startedWith('GLOVES', { payment: 'paypal' });
    const { action } = checkout.wire;
    if (action.kind !== 'redirect') throw new Error('It leads nowhere');
    await leavePage(action.url, 'cancel');
    expect((await shopper.confirm(checkout)).body).toMatchObject({
      state: 'open',
      problem: { code: 'payment-cancelled' },
      action: { kind: 'none' },
    });
  });
});

describe('a payment that Stripe does not take', () => {
  const start = async (method: string) => {
    const lines: string[] = [];
    const { log } = api.deps;
    Object.assign(api.deps, { log: pino({}, { write: (line: string) => void lines.push(line) }) });
    try {
      const cart = await shopper.cart({ sku: 'GLOVES' });
      const key = randomUUID();
      const attempt = async (payment: string, used: string) => {
        const shown = await shopper.start(cart, shopper.order(cart, { payment }), randomUUID());
        return shown.body.code === 'quote-changed' ? shopper.start(cart, shopper.order(shown.body.cart, { payment }), used) : shown;
      };
      const refused = await attempt(method, key);
      return { refused, repeated: await attempt(method, key), other: await attempt('card', randomUUID()), lines: lines.join('') };
    } finally {
      Object.assign(api.deps, { log });
    }
  };

  test('because the method is not activated is told to the shopper, who pays otherwise, and to the merchant', async () => {
    standIn.state.inactive.add('paypal');
    const { refused, repeated, other, lines } = await start('paypal');
    standIn.state.inactive.clear();
    expect(refused).toMatchObject({ status: 422, body: { code: 'payment-refused' } });
    expect(repeated).toMatchObject({ status: 422, body: { code: 'payment-refused' } });
    expect(other).toMatchObject({ status: 201, body: { state: 'open', action: { kind: 'fields' } } });
    expect(JSON.parse(lines.split('\n')[0]!)).toMatchObject({
      level: 50,
      merchant: api.keys.merchantId,
      method: 'paypal',
      refusal: 'invalid_request',
      remedy: expect.stringContaining('Activate the method'),
    });
    expect(lines).not.toContain('anna@example.com');
  });

  test('because its amount is too small names the setting that mends it', async () => {
    const request = { ...(await requestOf()), amount: 49 };
    await expect(api.deps.providers.get('stripe')!.createPayment(request)).rejects.toMatchObject({
      code: 'amount_too_small',
      remedy: expect.stringContaining('minTotal'),
    });
  });
});

test('a transfer names its account on the order, and pays it when it comes', async () => {
  const checkout = await shopper.startedWith('GLOVES', { payment: 'bankTransfer' });
  const { body } = await shopper.confirm(checkout);
  expect(body).toMatchObject({ state: 'confirmed', order: { payment: { state: 'pending' } } });
  const intent = standIn.intents.get(checkout.paymentRef);
  standIn.intents.fund(intent.customer as string, intent.amount);
  await world.settle();
  expect(await ordersOf(checkout.paymentRef)).toMatchObject([{ payment_state: 'captured' }]);
});

test('money that did not arrive is owed again, and the merchant is told why', async () => {
  const checkout = await shopper.startedWith('GLOVES');
  await payByCard(checkout.paymentRef);
  const { body } = await shopper.confirm(checkout);
  const { merchantId } = api.keys;
  const owed: NewRefund = {
    merchantId,
    provider: 'stripe',
    paymentRef: checkout.paymentRef,
    checkoutId: checkout.id,
    orderId: body.order!.id,
    source: 'order',
    sourceId: body.order!.id,
    amount: 1000,
    currency: 'EUR',
    reason: 'unavailable',
    means: 'same',
    consent: null,
    owedBy: 'test',
    released: false,
  };
  const refund = await api.deps.db.transaction().execute((tx) => insertRefund(tx, owed, api.deps.now()));
  standIn.refunds.next.push('pending');
  await payRefund(api.deps, refund!);
  const standing = () => getRefund(api.deps.db, merchantId, refund!.id);
  expect(await standing()).toMatchObject({ paidAt: expect.any(String) });
  const [made] = standIn.refunds.list({ payment_intent: checkout.paymentRef });
  standIn.refunds.settle(made!.id, 'failed');
  await world.settle();
  expect(await standing()).toMatchObject({ paidAt: null, stuckAt: null });
  await payRefund(api.deps, refund!);
  expect(await standing()).toMatchObject({ paidAt: null, stuckAt: expect.any(String), failure: 'declined' });
  const told = await api.deps.db
    .selectFrom('notices')
    .select('step')
    .where('subject_id', '=', refund!.id)
    .where('step', '=', 'merchantRefundStuck')
    .execute();
  expect(told).toHaveLength(1);
  expect(standIn.refunds.sum(checkout.paymentRef)).toBe(0);
});

describe('what is reported', () => {
  const hook = (body: string, headers: Record<string, string>, merchantId = api.keys.merchantId) =>
    api.app.request(`/v1/webhooks/payments/stripe/${merchantId}`, { method: 'POST', body, headers });

  test('about a sale made elsewhere is acknowledged and not kept', async () => {
    const before = await api.deps.db.selectFrom('payment_events').select('event_id').execute();
    const intent = standIn.intents.create({ amount: 9900, currency: 'eur', allowed_payment_method_types: ['card'] });
    standIn.intents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    await standIn.deliveries.settled();
    expect(standIn.deliveries.made.slice(-1)).toMatchObject([{ type: 'payment_intent.succeeded', status: 204 }]);
    expect(await api.deps.db.selectFrom('payment_events').select('event_id').execute()).toHaveLength(before.length);
  });

  test('with another’s signature, or to another merchant, is turned away', async () => {
    const other = await api.addMerchant('drop', 'https://other.example');
    const made = standIn.deliveries.made.length;
    const checkout = await shopper.startedWith('GLOVES');
    let seen: { body: string; signature: string } | undefined;
    const { reach } = standIn.deliveries;
    const listener = serve({
      port: 0,
      hostname: '127.0.0.1',
      async fetch(request) {
        seen = { body: await request.text(), signature: request.headers.get('stripe-signature')! };
        return new Response(null, { status: 204 });
      },
    }) as Server;
    await vi.waitFor(() => expect(listener.address()).not.toBeNull());
    standIn.deliveries.reach = () => `http://127.0.0.1:${(listener.address() as { port: number }).port}/`;
    await payByCard(checkout.paymentRef);
    await standIn.deliveries.settled();
    standIn.deliveries.reach = reach;
    listener.close();
    expect(standIn.deliveries.made.length).toBeGreaterThan(made);
    const { body, signature } = seen!;
    expect((await hook(body, { 'stripe-signature': signature })).status).toBe(204);
    expect((await hook(body.replace('"id"', '"Id"'), { 'stripe-signature': signature })).status).toBe(400);
    expect((await hook(body, { 'stripe-signature': signature.replace('v1=', 'v1=0') })).status).toBe(400);
    expect((await hook(body, {})).status).toBe(400);
    expect((await hook(body, { 'stripe-signature': signature }, other.merchantId)).status).toBeGreaterThanOrEqual(400);
  });
});

test('everything that was sent is something the interface knows', () => {
  const endpoints = new Set(standIn.requests.map(({ endpoint }) => endpoint));
  expect(endpoints).toContain('POST /v1/payment_intents');
  const keyed = standIn.requests.filter(({ endpoint }) => endpoint === 'POST /v1/payment_intents');
  expect(keyed.every(({ idempotencyKey }) => idempotencyKey?.startsWith('chk_'))).toBe(true);
});
