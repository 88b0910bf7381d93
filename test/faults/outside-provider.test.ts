import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../api/db/test-database.ts';
import { openSandbox } from '../../api/index.ts';
import type { PaymentProvider, PaymentRequest } from '../../api/payments/payment-provider.ts';
import { openStripeShop } from '../stripe/stripe-shop.ts';
import { diceOf } from './dice.ts';
import type { OutsideProvider } from './outside-provider.ts';
import { outsideSandbox } from './outside-sandbox.ts';
import { openOutsideStripe } from './outside-stripe.ts';

interface Pair {
  readonly outside: OutsideProvider;
  readonly port: PaymentProvider;
  readonly merchantId: string;
}

async function sandbox(): Promise<Pair> {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const opened = await openSandbox(database.db, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
  return { outside: outsideSandbox({ sandbox: opened, bankDb: database.db }), port: opened.provider, merchantId: 'mer_1' };
}

async function stripe(): Promise<Pair> {
  const outside = await openOutsideStripe(diceOf(1));
  const shop = await openStripeShop(outside.url);
  onTestFinished(async () => {
    await shop.stop();
    await outside.stop();
  });
  return { outside, port: shop.provider, merchantId: await shop.addMerchant({ secretKey: 'sk_test_outside' }) };
}

const requestOf = (merchantId: string, over: Partial<PaymentRequest> = {}): PaymentRequest => ({
  merchantId,
  checkoutId: `chk_${randomUUID()}`,
  amount: 5000,
  currency: 'EUR',
  method: 'card',
  capture: 'manual',
  mayReauthorise: false,
  language: 'it',
  email: 'anna@example.com',
  billing: { name: 'Anna Rossi', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto Fiorentino', country: 'IT' },
  country: 'IT',
  returnUrl: 'https://shop.example/checkout',
  idempotencyKey: `key-${randomUUID()}`,
  ...over,
});

test.each([
  ['sandbox', sandbox],
  ['stripe', stripe],
] as const)('the books of %s say what was reserved, taken and given back', async (_, open) => {
  const { outside, port, merchantId } = await open();
  const started = async (over: Partial<PaymentRequest> = {}) => {
    const request = requestOf(merchantId, over);
    const { action } = await port.createPayment(request);
    return { id: request.checkoutId, ref: await outside.paymentOf({ id: request.checkoutId, action }) };
  };
  const book = async (id: string) => {
    const [found, ...others] = (await outside.payments()).filter(({ checkout }) => checkout === id);
    expect(others).toEqual([]);
    const { captured, reserved, refunded } = found!;
    return { captured, reserved, refunded };
  };

  const { id, ref } = await started();
  await outside.payByCard(ref, '4000000000000002');
  expect(await outside.isPaid(ref)).toBe(false);
  await outside.payByCard(ref, '4000002760003184');
  expect(await outside.isPaid(ref)).toBe(false);
  await outside.passChallenge(ref);
  expect(await outside.isPaid(ref)).toBe(true);
  expect(await book(id)).toEqual({ captured: 0, reserved: 5000, refunded: 0 });
  await port.capturePayment({ merchantId, ref }, 4000, 'capture');
  for (const [amount, key] of [[1000, 'first'] as const, [500, 'second'] as const, [500, 'second'] as const])
    await port.refundPayment({ merchantId, ref }, amount, key);
  expect(await book(id)).toEqual({ captured: 4000, reserved: 0, refunded: 1500 });
  expect(await outside.refunds()).toEqual(
    expect.arrayContaining([
      { key: 'first', amount: 1000 },
      { key: 'second', amount: 500 },
    ]),
  );
  expect(await outside.refunds()).toHaveLength(2);

  const [redirect, transfer, left] = [
    await started({ method: 'paypal', capture: 'automatic' }),
    await started({ method: 'bankTransfer', capture: 'automatic' }),
    await started(),
  ];
  await outside.approve(redirect.ref);
  await outside.receiveTransfer(transfer.ref);
  for (const each of [redirect, transfer]) expect(await book(each.id)).toEqual({ captured: 5000, reserved: 0, refunded: 0 });
  await port.cancelPayment({ merchantId, ref: left.ref });
  await outside.payByCard(left.ref, '4242424242424242');
  expect(await outside.isPaid(left.ref)).toBe(false);
  expect(await book(left.id)).toEqual({ captured: 0, reserved: 0, refunded: 0 });
});

test('calls go wrong at the stand-in while there is trouble, in every way, and not before or after', async () => {
  const { outside, port, merchantId } = await stripe();
  const ask = () => port.listPayments({ merchantId, since: '2026-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' });
  const sum = () => Object.values(outside.troubles).reduce((all, n) => all + n, 0);
  await ask();
  expect(sum()).toBe(0);
  outside.trouble(1);
  const asked = Array.from({ length: 60 }, () => ask().catch(() => undefined));
  await expect.poll(sum, { timeout: 15_000 }).toBeGreaterThanOrEqual(60);
  outside.trouble(0);
  const before = sum();
  await ask();
  expect(sum()).toBe(before);
  expect(Object.values(outside.troubles).every((n) => n > 0)).toBe(true);
  await outside.stop();
  await Promise.all(asked);
});
