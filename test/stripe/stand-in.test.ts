import { Stripe } from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiVersion } from './check-parameters.ts';
import { startStandIn, unknownKey, type StandIn } from './stand-in.ts';

let standIn: StandIn;
let stripe: Stripe;
const clientFor = (key: string) =>
  new Stripe(key, {
    host: '127.0.0.1',
    port: new URL(standIn.url).port,
    protocol: 'http',
    maxNetworkRetries: 0,
    timeout: 300,
    telemetry: false,
  });
beforeAll(async () => {
  standIn = await startStandIn();
  stripe = clientFor('sk_test_1');
});
beforeEach(() => standIn.faults.clear());
afterAll(() => standIn.stop());

const params = { amount: 1000, currency: 'eur', allowed_payment_method_types: ['card'] } satisfies Stripe.PaymentIntentCreateParams;
const failure = (ask: Promise<unknown>) =>
  ask.then(
    () => undefined,
    (error: unknown) => error as Stripe.errors.StripeError,
  );

test('it speaks the version of the package', () => {
  expect(Stripe.API_VERSION).toBe(apiVersion);
});

describe('keys', () => {
  test('are needed', async () => {
    expect(await failure(clientFor(unknownKey).paymentIntents.list())).toMatchObject({
      type: 'StripeAuthenticationError',
      statusCode: 401,
    });
  });

  test('of idempotency answer again what was answered, and nothing else', async () => {
    const under = { idempotencyKey: 'idem-1' };
    const first = await stripe.paymentIntents.create(params, under);
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
    const again = await stripe.paymentIntents.create(params, under);
    expect([again.id, again.lastResponse.headers['idempotent-replayed']]).toEqual([first.id, 'true']);
    expect(await failure(stripe.paymentIntents.create({ ...params, amount: 1001 }, under))).toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    });
    standIn.state.pass(25 * 3600_000);
    expect((await stripe.paymentIntents.create(params, under)).id).not.toBe(first.id);
  });

  test('keep a failure, but not of what could not be right', async () => {
    const under = { idempotencyKey: 'idem-2' };
    const wrong: Stripe.PaymentIntentCreateParams = {
      ...params,
      // @ts-expect-error What the interface does not know does not compile either.
      payment_method_types: ['card'],
    };
    expect(await failure(stripe.paymentIntents.create(wrong, under))).toMatchObject({
      code: 'parameter_unknown',
      param: 'payment_method_types',
    });
    standIn.faults.add({ on: 'POST /v1/payment_intents', kind: 'error', when: 'before' });
    for (const replayed of [undefined, 'true']) {
      const error = await failure(stripe.paymentIntents.create(params, under));
      expect(error).toMatchObject({ type: 'StripeAPIError', statusCode: 500 });
      expect(error!.headers!['idempotent-replayed']).toBe(replayed);
    }
  });
});

describe('a payment', () => {
  test.each([
    [
      'confirming what has no means of payment',
      () => stripe.paymentIntents.create({ ...params, confirm: true }),
      'payment_intent_unexpected_state',
    ],
    ['too little', () => stripe.paymentIntents.create({ ...params, amount: 49 }), 'amount_too_small'],
    ['a customer nobody knows', () => stripe.paymentIntents.create({ ...params, customer: 'cus_0' }), 'resource_missing'],
    ['a payment nobody knows', () => stripe.paymentIntents.retrieve('pi_0'), 'resource_missing'],
    [
      'a page to come back to that is missing',
      () =>
        stripe.paymentIntents.create({
          ...params,
          allowed_payment_method_types: ['paypal'],
          confirm: true,
          payment_method_data: { type: 'paypal' },
        }),
      'parameter_missing',
    ],
    [
      'a country that Klarna needs',
      () =>
        stripe.paymentIntents.create({
          ...params,
          allowed_payment_method_types: ['klarna'],
          confirm: true,
          return_url: 'https://shop.example',
          payment_method_data: { type: 'klarna' },
        }),
      'parameter_missing',
    ],
    [
      'a method that was not allowed',
      () =>
        stripe.paymentIntents.create({
          ...params,
          confirm: true,
          return_url: 'https://shop.example',
          payment_method_data: { type: 'paypal' },
        }),
      'payment_intent_incompatible_payment_method',
    ],
  ])('is refused: %s', async (_, ask, code) => {
    expect(await failure(ask())).toMatchObject({ type: 'StripeInvalidRequestError', code });
  });

  test('cannot be reserved for a transfer', async () => {
    const wrong = { ...params, allowed_payment_method_types: ['customer_balance'], capture_method: 'manual' };
    expect(await failure(stripe.paymentIntents.create(wrong))).toMatchObject({ param: 'capture_method' });
  });

  test('declined without a browser says so, and keeps why', async () => {
    const { id } = await stripe.paymentIntents.create(params);
    const error = await failure(stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' }));
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code: 'card_declined', decline_code: 'insufficient_funds' });
    expect(error!.payment_intent).toMatchObject({ id, status: 'requires_payment_method' });
  });

  test('by transfer takes what comes, part by part', async () => {
    const customer = await stripe.customers.create({ email: 'ada@example.com' });
    const intent = await stripe.paymentIntents.create({
      ...params,
      allowed_payment_method_types: ['customer_balance'],
      customer: customer.id,
      confirm: true,
      payment_method_data: { type: 'customer_balance' },
      payment_method_options: {
        customer_balance: {
          funding_type: 'bank_transfer',
          bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'DE' } },
        },
      },
    });
    await stripe.testHelpers.customers.fundCashBalance(customer.id, { amount: 400, currency: 'eur' });
    const partly = await stripe.paymentIntents.retrieve(intent.id);
    expect(partly.next_action?.display_bank_transfer_instructions).toMatchObject({ amount_remaining: 600, type: 'eu_bank_transfer' });
    await stripe.testHelpers.customers.fundCashBalance(customer.id, { amount: 700, currency: 'eur' });
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
    expect(standIn.state.cash.get(customer.id)).toBe(100);
  });

  test('is listed page by page', async () => {
    const before = (await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })).length;
    for (let made = 0; made < 12; made += 1) await stripe.paymentIntents.create(params);
    const pages = await stripe.paymentIntents.list({ limit: 5 });
    expect([pages.data.length, pages.has_more]).toEqual([5, true]);
    expect(await stripe.paymentIntents.list({ limit: 5 }).autoPagingToArray({ limit: 1000 })).toHaveLength(before + 12);
  });
});

describe('endpoints for events', () => {
  test('are https alone, tell their secret once, and report what they asked for', async () => {
    expect(await failure(stripe.webhookEndpoints.create({ url: 'http://localhost/hook', enabled_events: ['*'] }))).toMatchObject({
      code: 'url_invalid',
    });
    const made = await stripe.webhookEndpoints.create({ url: 'https://shop.example/hook', enabled_events: ['payment_intent.succeeded'] });
    expect(made.secret).toMatch(/^whsec_/);
    expect((await stripe.webhookEndpoints.retrieve(made.id)).secret).toBeUndefined();
    standIn.deliveries.reach = () => `${standIn.url}/nobody`;
    const { id } = await stripe.paymentIntents.create(params);
    await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stripe.webhookEndpoints.del(made.id);
    await standIn.deliveries.settled();
    expect(new Set(standIn.deliveries.made.map(({ type }) => type))).toEqual(new Set(['payment_intent.succeeded']));
    expect(standIn.deliveries.made.length).toBeGreaterThan(1);
    expect(await failure(stripe.webhookEndpoints.retrieve(made.id))).toMatchObject({ code: 'resource_missing' });
  });
});

describe('the list of events', () => {
  const types = (data: readonly Stripe.Event[]) => data.map(({ type }) => type);

  test('tells what happened, newest first, by name and by time', async () => {
    standIn.state.pass(3600_000);
    const from = standIn.state.now();
    const { id } = await stripe.paymentIntents.create(params);
    standIn.state.pass(10_000);
    await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
    const { data } = await stripe.events.list({ created: { gte: from } });
    expect(types(data)).toEqual(['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created']);
    expect(types((await stripe.events.list({ created: { gte: from, lt: from + 5 } })).data)).toEqual(['payment_intent.created']);
    expect(types((await stripe.events.list({ created: { gt: from }, types: ['charge.succeeded', 'charge.refunded'] })).data)).toEqual([
      'charge.succeeded',
    ]);
    expect(types((await stripe.events.list({ created: { gte: from }, type: 'payment_intent.*' })).data)).toHaveLength(2);
    standIn.state.pass(31 * 24 * 3600_000);
    expect((await stripe.events.list()).data).toEqual([]);
  });

  test('takes what the interface knows, and no more', async () => {
    const wrong: Stripe.EventListParams = {
      // @ts-expect-error What the interface does not know does not compile either.
      since: 1,
    };
    expect(await failure(stripe.events.list(wrong))).toMatchObject({ code: 'parameter_unknown', param: 'since' });
    const many = Array.from({ length: 21 }, () => 'charge.refunded');
    expect(await failure(stripe.events.list({ types: many }))).toMatchObject({ type: 'StripeInvalidRequestError', param: 'types' });
    const both = { type: 'charge.*', types: ['charge.refunded'] };
    expect(await failure(stripe.events.list(both))).toMatchObject({ type: 'StripeInvalidRequestError' });
  });
});
