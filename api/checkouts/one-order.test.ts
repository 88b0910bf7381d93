import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CartWire } from '../carts/carts.wire.ts';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { expireCheckouts } from './expire-checkouts.ts';
import { TestShopper, type StartedCheckout } from './test-shopper.ts';

const minuteMs = 60_000;
let later = 0;
let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => new Date(Date.now() + later).toISOString() });
  anna = new TestShopper(api);
  await api.putProduct('bag', plainProduct('BAG', 4000));
});
beforeEach(() => (later = 0));
afterAll(() => api.stop());

/** A cart shown as it is quoted with PayPal, which takes the money at once. */
async function payPalCart(): Promise<CartWire & { token: string }> {
  const { token } = await anna.cart({ sku: 'BAG' });
  const { body } = await api.call('PUT', '/v1/cart/destination', { body: { country: 'IT', payment: 'paypal' }, cart: token });
  return { ...body, token };
}

async function ordersOf({ id }: { id: string }): Promise<string[]> {
  const { db } = api.database;
  const { cart_id } = await db.selectFrom('checkouts').select('cart_id').where('id', '=', id).executeTakeFirstOrThrow();
  const placed = await db.selectFrom('checkouts').select('id').where('cart_id', '=', cart_id).where('order_id', 'is not', null).execute();
  return placed.map((row) => row.id);
}

async function refundOf({ paymentRef }: Pick<StartedCheckout, 'paymentRef'>) {
  const { db } = api.database;
  return db.selectFrom('refunds').select(['reason', 'amount', 'paid_at']).where('payment_ref', '=', paymentRef).executeTakeFirst();
}

async function withCode(code: string): Promise<CartWire & { token: string }> {
  const { token } = await anna.cart({ sku: 'BAG' });
  return { ...(await api.call<CartWire>('PUT', '/v1/cart/code', { body: { code }, cart: token })).body, token };
}

/** Lets the hold run out while the provider does not take the payment back, and then has the payment approved. */
async function paidTooLate(checkout: StartedCheckout): Promise<void> {
  await deafly(async () => {
    later = 16 * minuteMs;
    await expireCheckouts(api.deps);
    later = 0;
  });
  await anna.bank.approve(checkout.paymentRef);
}

/** With a provider that takes no payment back. */
async function deafly<T>(act: () => Promise<T>): Promise<T> {
  const providers = api.deps.providers as Map<string, object>;
  const real = providers.get('sandbox')!;
  providers.set('sandbox', { ...real, cancelPayment: () => Promise.reject(new Error('busy')) });
  return act().finally(() => providers.set('sandbox', real));
}

describe('one cart in many tabs', () => {
  test('eight attempts at once, all paid, all confirmed at once: one order, and no money kept for the other seven', async () => {
    const cart = await payPalCart();
    const stock = await anna.stock('BAG');
    const body = anna.order(cart, { payment: 'paypal' });
    const started = await Promise.all(Array.from({ length: 8 }, () => anna.start(cart, body)));
    expect(started.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    const paymentOf = async (id: string) =>
      (await api.database.db.selectFrom('checkouts').select('payment_ref').where('id', '=', id).executeTakeFirstOrThrow()).payment_ref!;
    const refs = await Promise.all(started.map(({ body: { id } }) => paymentOf(id)));
    await Promise.all(refs.map((ref) => anna.bank.answerRedirect(ref, 'approve')));
    const confirmed = await Promise.all(started.flatMap((each) => [anna.confirm(each.body), anna.confirm(each.body)]));

    expect(new Set(confirmed.flatMap(({ body: { order } }) => (order ? [order.number] : []))).size).toBe(1);
    const [winner, ...others] = await ordersOf(started[0]!.body);
    expect(others).toEqual([]);
    const losers = refs.filter((_, index) => started[index]!.body.id !== winner);
    expect(losers).toHaveLength(7);
    for (const paymentRef of losers) {
      const refund = await refundOf({ paymentRef });
      const fate = refund
        ? `${refund.reason}, ${refund.amount}, ${refund.paid_at ? 'paid' : 'owed'}`
        : (await anna.bank.get(paymentRef)).state;
      expect(['cancelled', 'replaced, 4690, paid']).toContain(fate);
    }
    expect(await anna.stock('BAG')).toBe(stock - 1);
  });

  test('two attempts approved before either is confirmed, with a provider that could not take the first back', async () => {
    const cart = await payPalCart();
    const first = await anna.started(cart, { payment: 'paypal' });
    const second = await deafly(() => anna.started(cart, { payment: 'paypal' }));
    await anna.bank.answerRedirect(first.paymentRef, 'approve');
    await anna.bank.answerRedirect(second.paymentRef, 'approve');
    const [lost, won] = await Promise.all([anna.confirm(first), anna.confirm(second)]);
    expect(won.body).toMatchObject({ state: 'confirmed', problem: null });
    expect(lost.body).toMatchObject({ state: 'expired', order: null, problem: { code: 'refunded' } });
    expect(await refundOf(first)).toEqual({ reason: 'replaced', amount: 4690, paid_at: expect.any(Date) });
    expect(await refundOf(second)).toBeUndefined();

    const inbox = await openTestInbox();
    const mailer = createMailer(inbox.url);
    const [mail] = await mailsAbout(api, mailer, inbox, first.id);
    mailer.close();
    await inbox.close();
    expect(mail!.text).toContain('un tentativo precedente');
  });

  test('the payment of a replaced attempt is taken back at once; one approved already goes back', async () => {
    const cart = await payPalCart();
    const first = await anna.started(cart, { payment: 'paypal' });
    const second = await anna.started(cart, { payment: 'paypal' });
    expect((await anna.bank.get(first.paymentRef)).state).toBe('cancelled');
    await anna.bank.answerRedirect(second.paymentRef, 'approve');
    const third = await anna.started(cart, { payment: 'paypal' });
    expect(await refundOf(second)).toMatchObject({ reason: 'replaced', paid_at: expect.any(Date) });
    await anna.bank.answerRedirect(third.paymentRef, 'approve');
    expect((await anna.confirm(third)).body.state).toBe('confirmed');
    expect(await ordersOf(third)).toEqual([third.id]);
  });

  test('money for an attempt that ran out goes back once a newer one was started, paid or not', async () => {
    const cart = await payPalCart();
    const first = await anna.started(cart, { payment: 'paypal' });
    await paidTooLate(first);
    const second = await deafly(() => anna.started(cart, { payment: 'paypal' }));
    await anna.bank.answerRedirect(second.paymentRef, 'approve');
    await Promise.all([anna.confirm(second), anna.confirm(first)]);
    expect(await ordersOf(first)).toEqual([second.id]);
    expect(await refundOf(first)).toMatchObject({ reason: 'replaced' });
  });

  test('the same token buys again later', async () => {
    const cart = await payPalCart();
    for (let time = 0; time < 2; time += 1) {
      const shown =
        time === 0 ? cart : (await api.call<CartWire>('POST', '/v1/cart/lines', { body: { sku: 'BAG' }, cart: cart.token })).body;
      const checkout = await anna.started({ ...shown, token: cart.token }, { payment: 'paypal' });
      await anna.bank.answerRedirect(checkout.paymentRef, 'approve');
      expect((await anna.confirm(checkout)).body.state).toBe('confirmed');
      expect(await ordersOf(checkout)).toHaveLength(time + 1);
    }
  });
});

describe('a single-use code', () => {
  const spender = async (code: string) =>
    (await api.database.db.selectFrom('discount_codes').select('spent_by').where('code', '=', code).executeTakeFirstOrThrow()).spent_by;

  test('that another order spent meanwhile pays out once: late money goes back', async () => {
    await api.putCode('SOLO', { amount: 500, singleUse: true });
    const first = await anna.started(await withCode('SOLO'));
    await paidTooLate(first);
    const second = await anna.started(await withCode('SOLO'));
    const stock = await anna.stock('BAG');
    await anna.bank.approve(second.paymentRef);
    await Promise.all([anna.confirm(second), anna.confirm(first), anna.confirm(first)]);
    expect((await anna.read(first)).body).toMatchObject({ state: 'expired', order: null, problem: { code: 'refunded' } });
    expect(await refundOf(first)).toMatchObject({ reason: 'codeSpent', paid_at: expect.any(Date) });
    expect((await anna.read(second)).body.state).toBe('confirmed');
    expect(await spender('SOLO')).toBe(second.id);
    expect(await anna.stock('BAG')).toBe(stock);
  });

  test('that is still free is spent by the late order', async () => {
    await api.putCode('LATE', { amount: 500, singleUse: true });
    const checkout = await anna.started(await withCode('LATE'));
    await paidTooLate(checkout);
    expect(await spender('LATE')).toBeNull();
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'confirmed', order: { discount: { amount: 500 } } });
    expect(await spender('LATE')).toBe(checkout.id);
  });
});

describe('asking for the order', () => {
  const confirm = (checkout: StartedCheckout, key: string, body?: unknown) =>
    api.call('POST', `/v1/checkouts/${checkout.id}/confirm`, { key, body, headers: { 'Cassa-Checkout': checkout.token } });

  test('again with the same key looks again, and answers the same bytes once there is an order', async () => {
    const checkout = await anna.startedWith('BAG');
    const key = randomUUID();
    expect((await confirm(checkout, key)).body.state).toBe('open');
    await anna.bank.payByCard(checkout.paymentRef, '4000 0000 0000 0002');
    expect((await confirm(checkout, key)).body).toMatchObject({ state: 'open', problem: { code: 'card-declined' } });
    await anna.bank.approve(checkout.paymentRef);
    const answers = await Promise.all(Array.from({ length: 4 }, () => confirm(checkout, key)));
    expect(answers[0]!.body).toMatchObject({ state: 'confirmed', order: { state: 'paid' } });
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await confirm(checkout, key)).text).toBe(answers[0]!.text);
  });

  test('again with the same key and another body is refused, open or not', async () => {
    const checkout = await anna.startedWith('BAG');
    const key = randomUUID();
    await confirm(checkout, key, {});
    expect(await confirm(checkout, key, { other: true })).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    await anna.bank.approve(checkout.paymentRef);
    expect((await confirm(checkout, key, {})).body.state).toBe('confirmed');
    expect(await confirm(checkout, key)).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  test('with broken JSON is refused', async () => {
    const checkout = await anna.startedWith('BAG');
    expect(await confirm(checkout, randomUUID(), '{"a":')).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
