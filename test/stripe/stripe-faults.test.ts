import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PaymentRefusal, type PaymentProvider, type PaymentRequest, type ProviderPayment } from '../../api/payments/payment-provider.ts';
import { stripeOpener } from '../../api/payments/stripe/open-stripe.ts';
import { reauthorisePayment } from '../../api/payments/stripe/reauthorise-payment.ts';
import { createStripeProvider } from '../../api/payments/stripe/stripe-provider.ts';
import type { Fault } from './faults.ts';
import { startStandIn, type StandIn } from './stand-in.ts';
import { openStripeShop, type StripeShop } from './stripe-shop.ts';

let standIn: StandIn;
let shop: StripeShop;
/** Waits no longer than a test can. */
let impatient: PaymentProvider;
let merchantId: string;
beforeAll(async () => {
  standIn = await startStandIn();
  shop = await openStripeShop(standIn.url);
  impatient = createStripeProvider(shop.deps, { apiUrl: standIn.url, timeoutMs: 400 });
  merchantId = await shop.addMerchant({ secretKey: 'sk_test_faults' });
});
beforeEach(() => standIn.faults.clear());
afterAll(async () => {
  await shop.stop();
  await standIn.stop();
});

const requestFor = (over: Partial<PaymentRequest> = {}): PaymentRequest => ({
  merchantId,
  checkoutId: `chk_${randomUUID()}`,
  amount: 5000,
  currency: 'EUR',
  method: 'card',
  capture: 'manual',
  mayReauthorise: true,
  language: 'de',
  email: 'ada@example.com',
  billing: { name: 'Ada Lovelace', line1: 'Hauptstraße 1', postalCode: '10115', city: 'Berlin', country: 'DE' },
  country: 'DE',
  returnUrl: 'https://shop.example/checkout',
  idempotencyKey: `key-${randomUUID()}`,
  ...over,
});
const reserved = async (over: Partial<PaymentRequest> = {}): Promise<ProviderPayment> => {
  const payment = await shop.provider.createPayment(requestFor(over));
  standIn.intents.confirm(payment.ref, { payment_method: 'pm_card_visa' });
  return payment;
};
const refs = () => new Set(standIn.state.intents.keys());
const holding = () => [...standIn.state.intents.values()].filter(({ status }) => status === 'requires_capture').length;

/** Asks again with the same key, as our queues do, until there is an answer. */
async function insist<T>(ask: () => Promise<T>): Promise<{ readonly answer: T; readonly failures: readonly unknown[] }> {
  const failures: unknown[] = [];
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { answer: await ask(), failures };
    } catch (error) {
      failures.push(error);
      if (attempt === 5 || error instanceof PaymentRefusal) throw error;
    }
  }
}

const faults: readonly (readonly [name: string, fault: Omit<Fault, 'on'>])[] = [
  ['an error before anything was done', { kind: 'error', when: 'before' }],
  ['an error after it was done', { kind: 'error', when: 'after' }],
  ['too many requests', { kind: 'limited', when: 'before', times: 2 }],
  ['a connection that breaks before it was done', { kind: 'reset', when: 'before', times: 2 }],
  ['a connection that breaks after it was done', { kind: 'reset', when: 'after', times: 2 }],
  ['a connection that breaks once, which nobody notices', { kind: 'reset', when: 'after', times: 1 }],
  ['silence, with nothing done', { kind: 'silence', when: 'before' }],
  ['silence after it was done', { kind: 'silence', when: 'after' }],
];

describe.each(faults)('%s', (_, fault) => {
  const provider = () => (fault.kind === 'silence' ? impatient : shop.provider);

  test('makes no second payment that anybody could pay', async () => {
    const before = refs();
    standIn.faults.add({ on: 'POST /v1/payment_intents', ...fault });
    const request = requestFor({ mayReauthorise: false });
    const { answer } = await insist(() => provider().createPayment(request));
    expect(answer).toMatchObject({ state: 'open', action: { kind: 'fields' } });
    standIn.intents.confirm(answer.ref, { payment_method: 'pm_card_visa' });
    const made = [...refs()].filter((ref) => !before.has(ref));
    // One that was made unheard is known to no browser: nobody can pay it.
    expect(made.length).toBeLessThanOrEqual(fault.kind === 'error' && fault.when === 'after' ? 2 : 1);
    expect(made.filter((ref) => standIn.intents.get(ref).status === 'requires_capture')).toEqual([answer.ref]);
  });

  test('makes no second account to transfer to', async () => {
    const before = refs();
    standIn.faults.add({ on: 'POST /v1/payment_intents', ...fault });
    const request = requestFor({ method: 'bankTransfer', capture: 'automatic' });
    const { answer } = await insist(() => provider().createPayment(request));
    expect(answer).toMatchObject({ state: 'pending' });
    expect([...refs()].filter((ref) => !before.has(ref))).toEqual([answer.ref]);
  });

  test('takes a reservation once', async () => {
    const { ref } = await reserved();
    standIn.faults.add({ on: `POST /v1/payment_intents/${ref}/capture`, ...fault });
    const { answer } = await insist(() => provider().capturePayment({ merchantId, ref }, 4000, `cap-${ref}`));
    expect(answer).toMatchObject({ state: 'captured', capturedAmount: 4000 });
    expect([...standIn.state.charges.values()].filter(({ payment_intent: of }) => of === ref)).toMatchObject([{ amount_captured: 4000 }]);
  });

  test('gives money back once', async () => {
    const { ref } = await reserved({ capture: 'automatic' });
    standIn.faults.add({ on: 'POST /v1/refunds', ...fault });
    const { failures } = await insist(() => provider().refundPayment({ merchantId, ref }, 1500, `ref-${ref}`));
    expect(failures.length > 0, 'it went wrong').toBe(fault.times !== 1);
    await shop.provider.refundPayment({ merchantId, ref }, 1500, `ref-${ref}`);
    expect(standIn.refunds.sum(ref)).toBe(1500);
  });

  test('reserves anew once, and lets the old one go', async () => {
    const { ref } = await reserved();
    const before = holding();
    standIn.faults.add({ on: 'POST /v1/payment_intents', ...fault });
    const { answer } = await insist(() => provider().reauthorisePayment({ merchantId, ref }, 4500, `anew-${ref}`));
    expect(answer).toMatchObject({ state: 'authorised', amount: 4500 });
    expect(standIn.intents.get(ref).status).toBe('canceled');
    expect(holding()).toBe(before);
  });

  test('cancels, or says what became of it', async () => {
    const { ref } = await reserved();
    standIn.faults.add({ on: `POST /v1/payment_intents/${ref}/cancel`, ...fault });
    const { answer } = await insist(() => provider().cancelPayment({ merchantId, ref }));
    expect(answer.state).toBe('cancelled');
  });
});

describe('a failure that may pass', () => {
  test.each([
    ['an error', { kind: 'error', when: 'before' }],
    ['too many requests', { kind: 'limited', when: 'before' }],
    ['silence', { kind: 'silence', when: 'before' }],
  ] as const)('is no refusal: %s', async (_, fault) => {
    const { ref } = await reserved({ capture: 'automatic' });
    standIn.faults.add({ on: 'POST /v1/refunds', ...fault });
    const failure = await (fault.kind === 'silence' ? impatient : shop.provider)
      .refundPayment({ merchantId, ref }, 1, `once-${ref}`)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(PaymentRefusal);
  });
});

describe('a no that stays a no', () => {
  test('carries the provider’s own code', async () => {
    const { ref } = await reserved({ capture: 'automatic' });
    standIn.refunds.next.push('disputed');
    await expect(shop.provider.refundPayment({ merchantId, ref }, 1, `a-${ref}`)).rejects.toMatchObject({ code: 'charge_disputed' });
  });

  test('about money may be asked again once the merchant has some', async () => {
    const { ref } = await reserved({ capture: 'automatic' });
    standIn.refunds.next.push('noBalance');
    const ask = () => shop.provider.refundPayment({ merchantId, ref }, 700, `b-${ref}`);
    await expect(ask()).rejects.toMatchObject({ code: 'balance_insufficient' });
    await ask();
    expect(standIn.refunds.sum(ref)).toBe(700);
  });

  test('comes late where a refund was on its way and failed', async () => {
    const { ref } = await reserved({ capture: 'automatic' });
    standIn.refunds.next.push('pending');
    const ask = () => shop.provider.refundPayment({ merchantId, ref }, 700, `c-${ref}`);
    await ask();
    standIn.refunds.settle(standIn.refunds.list({ payment_intent: ref })[0]!.id, 'failed');
    await expect(ask()).rejects.toThrow(new PaymentRefusal('declined'));
    expect(standIn.refunds.sum(ref)).toBe(0);
  });

  test('to a bank that wants its cardholder leaves the old reservation as it was, and no new one', async () => {
    const payment = await shop.provider.createPayment(requestFor());
    const { ref } = payment;
    standIn.intents.confirm(ref, { payment_method: 'pm_card_threeDSecureRequired', use_stripe_sdk: true });
    standIn.intents.answer(ref, 'approve');
    const before = holding();
    const ask = () => shop.provider.reauthorisePayment({ merchantId, ref }, 5000, `anew-${ref}`);
    await expect(ask()).rejects.toMatchObject({ code: 'authentication_required' });
    await expect(ask()).rejects.toThrow(PaymentRefusal);
    expect(standIn.intents.get(ref).status).toBe('requires_capture');
    expect(holding()).toBe(before);
    const tried = [...standIn.state.intents.values()].filter(({ metadata }) => metadata['replaces'] === ref);
    expect(tried.map(({ status }) => status)).toEqual(['canceled']);
  });

  test('to another amount than was taken before', async () => {
    const { ref } = await reserved();
    await shop.provider.capturePayment({ merchantId, ref }, 4000, `cap-${ref}`);
    standIn.state.pass(25 * 3600_000);
    expect(await shop.provider.capturePayment({ merchantId, ref }, 4000, `cap-${ref}`)).toMatchObject({ capturedAmount: 4000 });
    await expect(shop.provider.capturePayment({ merchantId, ref }, 4001, `other-${ref}`)).rejects.toThrow(
      new PaymentRefusal('charge_already_captured'),
    );
  });

  test('to reserving anew what was taken, also at the same moment: what was taken stays the payment', async () => {
    const [before, meanwhile] = [await reserved(), await reserved()];
    const stripe = await stripeOpener({ apiUrl: standIn.url })('sk_test_faults');
    const stale = structuredClone(standIn.intents.get(meanwhile.ref));
    for (const { ref } of [before, meanwhile]) await shop.provider.capturePayment({ merchantId, ref }, 4000, `cap-${ref}`);
    const held = holding();
    const asked = [
      shop.provider.reauthorisePayment({ merchantId, ref: before.ref }, 5000, `anew-${before.ref}`),
      reauthorisePayment(stripe, stale, 5000, `anew-${meanwhile.ref}`),
    ];
    await Promise.all(asked.map((ask) => expect(ask).rejects.toThrow(new PaymentRefusal('charge_already_captured'))));
    expect(holding()).toBe(held);
    for (const { ref } of [before, meanwhile]) {
      expect(await shop.provider.getPayment({ merchantId, ref })).toMatchObject({ ref, state: 'captured', capturedAmount: 4000 });
      await shop.provider.refundPayment({ merchantId, ref }, 4000, `ref-${ref}`);
      expect(standIn.refunds.sum(ref)).toBe(4000);
    }
  });

  test('where nothing was saved to reserve with', async () => {
    const { ref } = await reserved({ mayReauthorise: false });
    await expect(shop.provider.reauthorisePayment({ merchantId, ref }, 1, `anew-${ref}`)).rejects.toThrow(
      new PaymentRefusal('payment_method_not_saved'),
    );
  });

  test('for a method that Stripe does not have', async () => {
    await expect(shop.provider.createPayment(requestFor({ method: 'barter' }))).rejects.toThrow(PaymentRefusal);
  });
});

test('whoever asks for a reservation that was made anew is led to the new one', async () => {
  const { ref } = await reserved();
  const key = { merchantId, ref };
  const anew = await shop.provider.reauthorisePayment(key, 4500, `anew-${ref}`);
  // As after a crash before the answer was written down.
  expect(await shop.provider.getPayment(key)).toMatchObject({ ref: anew.ref, state: 'authorised', amount: 4500 });
  expect((await shop.provider.reauthorisePayment(key, 4500, `anew-${ref}`)).ref).toBe(anew.ref);
  const again = await shop.provider.reauthorisePayment({ merchantId, ref: anew.ref }, 4400, `anew-${anew.ref}`);
  expect(await shop.provider.capturePayment(key, 4400, `cap-${ref}`)).toMatchObject({
    ref: again.ref,
    state: 'captured',
    capturedAmount: 4400,
  });
  await shop.provider.refundPayment(key, 100, `ref-${ref}`);
  expect(standIn.refunds.sum(again.ref)).toBe(100);
  const listed = await shop.provider.listPayments({ merchantId, since: '2026-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' });
  expect(listed.map((each) => each.ref)).toContain(again.ref);
});

describe('time', () => {
  test('ends a reservation that nobody took', async () => {
    const { ref } = await reserved();
    const { captureBefore } = await shop.provider.getPayment({ merchantId, ref });
    expect(Date.parse(captureBefore!) - Date.now()).toBeGreaterThan(6 * 24 * 3600_000);
    standIn.state.pass(7 * 24 * 3600_000 + 1000);
    standIn.intents.expire();
    expect((await shop.provider.getPayment({ merchantId, ref })).state).toBe('cancelled');
    await expect(shop.provider.capturePayment({ merchantId, ref }, 1, `late-${ref}`)).rejects.toThrow(PaymentRefusal);
  });

  test('makes Stripe forget a key, and still no money goes back twice', async () => {
    const { ref } = await reserved({ capture: 'automatic' });
    const ask = () => shop.provider.refundPayment({ merchantId, ref }, 900, `old-${ref}`);
    await ask();
    standIn.state.pass(25 * 3600_000);
    await ask();
    expect(standIn.refunds.sum(ref)).toBe(900);
  });
});
