import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownIban, TestBank } from '../../bank/test-bank.ts';
import { PaymentRefusal, type PaymentProvider, type PaymentRequest, type ProviderPayment } from '../payment-provider.ts';
import { createTransferProvider } from './transfer-provider.ts';
import { creditTransfer, lockTransfer } from './transfers.store.ts';

let bank: TestBank;
let provider: PaymentProvider;
let other: string;
beforeAll(async () => {
  bank = await TestBank.start();
  provider = createTransferProvider(bank.api.deps);
  other = (await bank.api.addMerchant('drop', 'https://other.example')).merchantId;
});
afterAll(() => bank.api.stop());

const request = (over: Partial<PaymentRequest> = {}): PaymentRequest => ({
  merchantId: bank.api.keys.merchantId,
  checkoutId: `chk_${randomUUID()}`,
  amount: 5000,
  currency: 'EUR',
  method: 'bankTransfer',
  capture: 'automatic',
  mayReauthorise: false,
  language: 'it',
  email: 'ada@example.com',
  billing: { name: 'Ada Lovelace', line1: 'Via Roma 1', postalCode: '50123', city: 'Firenze', region: 'FI', country: 'IT' },
  country: 'IT',
  returnUrl: 'https://shop.example/checkout',
  idempotencyKey: randomUUID(),
  ...over,
});
const keyOf = ({ ref }: ProviderPayment) => ({ merchantId: bank.api.keys.merchantId, ref });
const now = (payment: ProviderPayment) => provider.getPayment(keyOf(payment));
const comes = (payment: ProviderPayment, amount: number, enough = false) =>
  bank.api.deps.db.transaction().execute(async (tx) => {
    await lockTransfer(tx, keyOf(payment));
    await creditTransfer(tx, keyOf(payment), { amount, enough, now: bank.clock });
  });

test('names the account and waits; the same key is the same payment, also for two at once', async () => {
  const asked = request();
  const [payment, same] = await Promise.all([provider.createPayment(asked), provider.createPayment(asked)]);
  expect(payment).toEqual(same);
  expect(payment).toMatchObject({
    state: 'pending',
    amount: 5000,
    capturedAmount: 0,
    method: 'bankTransfer',
    checkoutId: asked.checkoutId,
    action: { kind: 'none' },
  });
  expect(payment.transferTo).toEqual({ holder: 'Bottega S.r.l.', iban: ownIban });
  expect((await provider.createPayment(request())).ref).not.toBe(payment.ref);
});

test('is captured once all is there, or what there is counts as enough; never by more than was asked', async () => {
  const [whole, short] = [await provider.createPayment(request()), await provider.createPayment(request())];
  await comes(whole, 4000);
  expect(await now(whole)).toMatchObject({ state: 'pending', capturedAmount: 0 });
  await comes(whole, 1000);
  expect(await now(whole)).toMatchObject({ state: 'captured', capturedAmount: 5000 });
  await expect(comes(whole, 1)).rejects.toThrow(/check constraint/);
  await comes(short, 4900, true);
  expect(await now(short)).toMatchObject({ state: 'captured', amount: 5000, capturedAmount: 4900 });
});

test('given up, it is found when it comes after all; what came before is not given up any more', async () => {
  const [late, paid] = [await provider.createPayment(request()), await provider.createPayment(request())];
  expect((await provider.cancelPayment(keyOf(late))).state).toBe('cancelled');
  expect((await provider.cancelPayment(keyOf(late))).state).toBe('cancelled');
  await comes(late, 5000);
  expect(await now(late)).toMatchObject({ state: 'captured', capturedAmount: 5000 });
  await comes(paid, 5000);
  expect((await provider.cancelPayment(keyOf(paid))).state).toBe('captured');
});

test('can be neither taken by force, nor reserved, nor paid back by a call', async () => {
  const payment = await provider.createPayment(request());
  await expect(provider.capturePayment(keyOf(payment), 5000, 'a')).rejects.toThrow(PaymentRefusal);
  await expect(provider.reauthorisePayment(keyOf(payment), 5000, 'a')).rejects.toThrow(PaymentRefusal);
  await comes(payment, 5000);
  expect(await provider.capturePayment(keyOf(payment), 5000, 'a')).toMatchObject({ state: 'captured', capturedAmount: 5000 });
  await expect(provider.refundPayment(keyOf(payment), 1, 'a')).rejects.toThrow(PaymentRefusal);
});

test('is nobody else’s, and needs an account', async () => {
  const payment = await provider.createPayment(request());
  await expect(provider.getPayment({ merchantId: other, ref: payment.ref })).rejects.toThrow(/no transfer/);
  await expect(provider.cancelPayment({ merchantId: other, ref: payment.ref })).rejects.toThrow(/no transfer/);
  await expect(provider.createPayment(request({ merchantId: other }))).rejects.toThrow(/no bank account/);
  const span = { since: '2026-11-09T09:00:00.000Z', until: '2026-11-09T11:00:00.000Z' };
  expect((await provider.listPayments({ merchantId: bank.api.keys.merchantId, ...span })).map(({ ref }) => ref)).toContain(payment.ref);
  expect(await provider.listPayments({ merchantId: other, ...span })).toEqual([]);
});

test('takes no word of anybody for it: there are no events', async () => {
  const { status, body } = await bank.api.call('POST', `/v1/webhooks/payments/transfer/${bank.api.keys.merchantId}`, {
    body: { id: 'e', paymentRef: 'trf_1' },
  });
  expect([status, body.code]).toEqual([400, 'bad-signature']);
});
