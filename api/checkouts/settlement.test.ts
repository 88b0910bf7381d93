import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import type { PaymentKey } from '../payments/payment-provider.ts';
import { signWebhook } from '../payments/sandbox/webhook-signature.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../test-api.ts';
import { settlePayment, settleReportedPayments } from '../webhooks/settle-payment.ts';
import { confirmCheckout } from './confirm-checkout.ts';
import { expireCheckouts, reconcilePayments } from './expire-checkouts.ts';
import { TestShopper } from './test-shopper.ts';

const approved = '4242 4242 4242 4242';
const minuteMs = 60_000;
let later = 0;
let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => new Date(Date.now() + later).toISOString() });
  anna = new TestShopper(api);
  await api.putProduct('bag', plainProduct('BAG', 4000));
  await api.putCode('ONCE', { amount: 1000, singleUse: true });
});
beforeEach(() => (later = 0));
afterAll(() => api.stop());

async function orders(): Promise<number> {
  return (await api.database.db.selectFrom('orders').select('id').execute()).length;
}

async function report(
  paymentRef: string,
  { id = `se_${randomUUID()}`, secret = 'whsec_test', state = 'authorised' } = {},
): Promise<Called> {
  const body = JSON.stringify({ id, type: 'payment.settled', payment: paymentRef, state });
  const answer = await api.app.request(`/v1/webhooks/payments/sandbox/${api.keys.merchantId}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sandbox-Signature': signWebhook(body, secret, Date.now()) },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text && JSON.parse(text) };
}

describe('browser and provider', () => {
  test('at the same moment, many times over, make one order', async () => {
    const before = await orders();
    const checkout = await anna.startedWith('BAG');
    const stock = await anna.stock('BAG');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    const settled = { merchantId: api.keys.merchantId, provider: 'sandbox', paymentRef: checkout.paymentRef };
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => anna.confirm(checkout)),
      ...Array.from({ length: 5 }, () => settlePayment(api.deps, settled)),
      ...Array.from({ length: 3 }, () => report(checkout.paymentRef)),
    ]);
    const seen = answers.slice(0, 5).map((answer) => (answer as Called).body.order.number);
    expect(new Set(seen).size).toBe(1);
    expect(await orders()).toBe(before + 1);
    expect(await anna.stock('BAG')).toBe(stock);
    const notices = await api.database.db
      .selectFrom('notices')
      .select('step')
      .where('subject_id', '=', (answers[0] as Called).body.order.id)
      .execute();
    expect(notices.map(({ step }) => step).sort()).toEqual(['merchantOrder', 'orderSent']);
  });

  test('an event alone makes the order when the shopper never comes back', async () => {
    const checkout = await anna.startedWith('BAG');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    expect((await report(checkout.paymentRef)).status).toBe(204);
    await settleReportedPayments(api.deps);
    expect((await anna.read(checkout)).body).toMatchObject({ state: 'confirmed', orderToken: expect.any(String) });
    const events = await api.database.db
      .selectFrom('payment_events')
      .select('processed_at')
      .where('payment_ref', '=', checkout.paymentRef)
      .execute();
    expect(events).toEqual([{ processed_at: expect.any(Date) }]);
  });

  test('an event that came again, or after the order, is kept once and asks for nothing', async () => {
    const { checkout } = await anna.orderByCard('BAG');
    const id = `se_${randomUUID()}`;
    for (let time = 0; time < 3; time += 1) expect((await report(checkout.paymentRef, { id })).status).toBe(204);
    const events = await api.database.db.selectFrom('payment_events').select('processed_at').where('event_id', '=', id).execute();
    expect(events).toEqual([{ processed_at: expect.any(Date) }]);
  });

  test('an event that nobody signed, or for a provider we do not know, is refused and forgotten', async () => {
    const id = `se_${randomUUID()}`;
    expect((await report('sp_x', { id, secret: 'guess' })).body).toMatchObject({ code: 'bad-signature' });
    const unknown = await api.app.request(`/v1/webhooks/payments/nobody/${api.keys.merchantId}`, { method: 'POST', body: '{}' });
    expect(unknown.status).toBe(404);
    expect(await api.database.db.selectFrom('payment_events').select('event_id').where('event_id', '=', id).execute()).toEqual([]);
  });

  test('neither comes: the sweep finds the payment', async () => {
    const checkout = await anna.startedWith('BAG');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    await reconcilePayments(api.deps);
    expect((await anna.read(checkout)).body.state).toBe('open');
    later = 2 * minuteMs;
    await reconcilePayments(api.deps);
    expect((await anna.read(checkout)).body.state).toBe('confirmed');
  });
});

describe('a hold that runs out', () => {
  test('frees stock and code, takes the payment back, and says so', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const coded = await api.call('PUT', '/v1/cart/code', { body: { code: 'ONCE' }, cart: cart.token });
    const stock = await anna.stock('BAG');
    const checkout = await anna.started({ ...coded.body, token: cart.token });
    expect(checkout.wire.total.amount).toBe(4000 - 1000 + 690);
    const other = await anna.cart({ sku: 'BAG' });
    const tried = await api.call('PUT', '/v1/cart/code', { body: { code: 'ONCE' }, cart: other.token });
    expect(tried.body.codes).toMatchObject([{ applied: false, because: [{ code: 'discount.spent' }] }]);

    later = 16 * minuteMs;
    await expireCheckouts(api.deps);
    expect(await anna.stock('BAG')).toBe(stock);
    expect((await anna.bank.get(checkout.paymentRef)).state).toBe('cancelled');
    expect((await anna.read(checkout)).body).toMatchObject({
      state: 'expired',
      problem: { code: 'checkout-expired' },
      action: { kind: 'none' },
    });
    const again = await api.call('PUT', '/v1/cart/code', { body: { code: 'ONCE' }, cart: other.token });
    expect(again.body.codes).toMatchObject([{ applied: true }]);
  });

  test('with a payment of the last second becomes an order', async () => {
    const checkout = await anna.startedWith('BAG');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    later = 16 * minuteMs;
    await expireCheckouts(api.deps);
    expect((await anna.read(checkout)).body.state).toBe('confirmed');
  });

  test('with a payment that came after: the stock is taken again if it can be', async () => {
    const { checkout, stock } = await expiredButPaid('AGAIN', 3);
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'confirmed', order: { state: 'paid' } });
    expect(await anna.stock('AGAIN')).toBe(stock - 1);
  });

  test('with a payment that came after, and the stock gone: the money goes back, once, with a mail', async () => {
    const { checkout } = await expiredButPaid('GONE', 1);
    await anna.orderByCard('GONE');
    const answers = await Promise.all([
      anna.confirm(checkout),
      anna.confirm(checkout),
      confirmCheckout(api.deps, { merchantId: api.keys.merchantId, checkoutId: checkout.id, actor: 'sandbox' }),
    ]);
    expect((answers[0] as Called).body).toMatchObject({ state: 'expired', order: null, problem: { code: 'refunded' } });
    const refunds = await api.database.db
      .selectFrom('refunds')
      .select(['amount', 'reason', 'paid_at'])
      .where('payment_ref', '=', checkout.paymentRef)
      .execute();
    expect(refunds).toEqual([{ amount: checkout.wire.total.amount, reason: 'outOfStock', paid_at: expect.any(Date) }]);
    expect((await anna.bank.get(checkout.paymentRef)).state).toBe('cancelled');
    const notices = await api.database.db.selectFrom('notices').select('step').where('subject_id', '=', checkout.id).execute();
    expect(notices).toEqual([{ step: 'refunded' }]);
    expect(await anna.stock('GONE')).toBe(0);
  });

  test('and a provider that is down: the stock is free all the same, and a later sweep settles the payment', async () => {
    const checkout = await anna.startedWith('BAG');
    const stock = await anna.stock('BAG');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    await withProviderDown(async () => {
      later = 16 * minuteMs;
      await expireCheckouts(api.deps);
    });
    expect(await anna.stock('BAG')).toBe(stock + 1);
    later = 20 * minuteMs;
    await sweep(api.deps);
    expect((await anna.read(checkout)).body.state).toBe('confirmed');
    expect(await anna.stock('BAG')).toBe(stock);
  });

  test('a refund the provider refuses is paid by a later attempt', async () => {
    const { checkout } = await expiredButPaid('OWED', 1, 'paypal');
    await anna.orderByCard('OWED');
    const refundPayment = () => Promise.reject(new Error('try later'));
    await withProvider({ refundPayment }, () => anna.confirm(checkout));
    const owed = () =>
      api.database.db.selectFrom('refunds').select('paid_at').where('payment_ref', '=', checkout.paymentRef).executeTakeFirstOrThrow();
    expect((await owed()).paid_at).toBeNull();
    later = minuteMs;
    await payOwedRefunds(api.deps);
    expect((await owed()).paid_at).toBeInstanceOf(Date);
  });
});

describe('a second attempt for the same cart', () => {
  test('replaces the first: one hold, one payment', async () => {
    const cart = await anna.cart({ sku: 'BAG', quantity: 2 });
    const stock = await anna.stock('BAG');
    const first = await anna.started(cart);
    const second = await anna.started(cart, { payment: 'paypal' });
    expect(await anna.stock('BAG')).toBe(stock - 2);
    expect((await anna.read(first)).body.state).toBe('expired');
    await reconcilePayments(api.deps);
    expect((await anna.bank.get(first.paymentRef)).state).toBe('cancelled');
    await anna.bank.answerRedirect(second.paymentRef, 'approve');
    expect((await anna.confirm(second)).body.state).toBe('confirmed');
    expect(await anna.stock('BAG')).toBe(stock - 2);
  });

  test('begun while the first runs out, or beside a third: of the goods each unit is counted once', async () => {
    await api.putProduct('few', plainProduct('FEW', 1000, { stock: 3 }));
    const cart = await anna.cart({ sku: 'FEW', quantity: 2 });
    for (let round = 0; round < 15; round += 1) {
      later += 16 * minuteMs;
      const tries = await Promise.all([
        expireCheckouts(api.deps),
        anna.start(cart, anna.order(cart)),
        expireCheckouts(api.deps),
        anna.start(cart, anna.order(cart)),
      ]);
      expect([tries[1].status, tries[3].status]).toEqual([201, 201]);
      expect(await anna.stock('FEW')).toBe(1);
      const { db } = api.database;
      expect(await db.selectFrom('holds').select('quantity').where('sku', '=', 'FEW').execute()).toEqual([{ quantity: 2 }]);
    }
    later += 16 * minuteMs;
    await expireCheckouts(api.deps);
    expect(await anna.stock('FEW')).toBe(3);
  });

  test('by the key of one that ran out unanswered is refused at once', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const key = randomUUID();
    const body = anna.order(cart);
    await anna.start(cart, body, key);
    await api.database.db.deleteFrom('answers').where('key', '=', key).execute();
    later = 16 * minuteMs;
    await expireCheckouts(api.deps);
    const { statements } = api.database;
    statements.length = 0;
    const again = await anna.start(cart, body, key);
    expect([again.status, again.body.code]).toEqual([409, 'checkout-expired']);
    expect(statements.length).toBeLessThan(10);
  });

  test('keeps its single-use code', async () => {
    await api.putCode('KEEP', { amount: 500, singleUse: true });
    const cart = await anna.cart({ sku: 'BAG' });
    const coded = (await api.call('PUT', '/v1/cart/code', { body: { code: 'KEEP' }, cart: cart.token })).body;
    await anna.started({ ...coded, token: cart.token });
    const second = await anna.started({ ...coded, token: cart.token });
    expect(second.wire.total.amount).toBe(4000 - 500 + 690);
    await anna.bank.payByCard(second.paymentRef, approved);
    const { body } = await anna.confirm(second);
    const { spent_by } = await api.database.db
      .selectFrom('discount_codes')
      .select('spent_by')
      .where('code', '=', 'KEEP')
      .executeTakeFirstOrThrow();
    expect(spent_by).toBe(second.id);
    expect(body.order!.discount.amount).toBe(500);
  });
});

/** A checkout that was paid the moment after its hold had run out and its payment could not be taken back. */
async function expiredButPaid(sku: string, stock: number, payment = 'card') {
  await api.putProduct(sku.toLowerCase(), plainProduct(sku, 2000, { stock }));
  const checkout = await anna.startedWith(sku, { payment });
  await withProvider({ cancelPayment: (key: PaymentKey) => api.deps.providers.get('sandbox')!.getPayment(key) }, async () => {
    later = 16 * minuteMs;
    await expireCheckouts(api.deps).catch(() => undefined);
    later = 0;
  });
  await anna.bank.approve(checkout.paymentRef);
  return { checkout, stock };
}

async function withProvider<T>(changes: object, act: () => Promise<T>): Promise<T> {
  const providers = api.deps.providers as Map<string, object>;
  const real = providers.get('sandbox')!;
  providers.set('sandbox', { ...real, ...changes });
  return act().finally(() => providers.set('sandbox', real));
}

function withProviderDown<T>(act: () => Promise<T>): Promise<T> {
  const down = () => Promise.reject(new Error('down'));
  return withProvider({ getPayment: down, cancelPayment: down }, act);
}
