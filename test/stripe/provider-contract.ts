import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PaymentRefusal, type PaymentProvider, type PaymentRequest, type ProviderPayment } from '../../api/payments/payment-provider.ts';

/** A card by what its bank does. */
export type ContractCard = 'good' | 'declined' | 'poor' | 'challenged';

/** A provider with somebody who plays its shoppers and banks. */
export interface ContractStage {
  readonly provider: PaymentProvider;
  readonly merchantId: string;
  readonly otherMerchantId: string;
  /** Enters a card in the fields of a payment. */
  payByCard(payment: ProviderPayment, card: ContractCard): Promise<void>;
  /** Answers the bank that asks the cardholder. */
  answerChallenge?(payment: ProviderPayment, passed: boolean): Promise<void>;
  /** Acts on the page that a payment leads to. */
  leavePage?(payment: ProviderPayment, outcome: 'approve' | 'fail' | 'cancel'): Promise<void>;
  /** Transfers the money that a payment waits for. */
  fund(payment: ProviderPayment): Promise<void>;
  /** What has gone back of a payment, minor units. */
  refunded(payment: ProviderPayment): Promise<number>;
}

const total = 5000;

/**
 * What every provider behind the port does, whoever stands behind it. Where a stage cannot play a part, as with a real bank's page,
 * those rows are left out.
 */
export function describeProvider(name: string, stageOf: () => ContractStage, { pages = true } = {}): void {
  const newKey = () => `key-${randomUUID()}`;
  const requestFor = (over: Partial<PaymentRequest> = {}): PaymentRequest => ({
    merchantId: stageOf().merchantId,
    checkoutId: `chk_${randomUUID()}`,
    amount: total,
    currency: 'EUR',
    method: 'card',
    capture: 'automatic',
    mayReauthorise: false,
    language: 'it',
    email: 'ada@example.com',
    billing: {
      name: 'Ada Lovelace',
      line1: 'Via Roma 1',
      postalCode: '50123',
      city: 'Firenze',
      region: 'FI',
      country: 'IT',
      phone: '+390551234567',
    },
    country: 'IT',
    returnUrl: 'https://shop.example/checkout?x=1#cassa-checkout=chk.token',
    idempotencyKey: newKey(),
    ...over,
  });
  const keyOf = ({ ref }: ProviderPayment) => ({ merchantId: stageOf().merchantId, ref });
  const now = (payment: ProviderPayment) => stageOf().provider.getPayment(keyOf(payment));
  const reserved = async (over: Partial<PaymentRequest> = {}) => {
    const { provider, payByCard } = stageOf();
    const payment = await provider.createPayment(requestFor({ capture: 'manual', ...over }));
    await payByCard(payment, 'good');
    return payment;
  };
  const paid = () => reserved({ capture: 'automatic' });

  describe(`${name}: a card`, () => {
    test('is asked for in fields on the page; the same key gives the same payment', async () => {
      const { provider } = stageOf();
      const request = requestFor();
      const payment = await provider.createPayment(request);
      expect(payment).toMatchObject({
        state: 'open',
        amount: total,
        capturedAmount: 0,
        currency: 'EUR',
        method: 'card',
        checkoutId: request.checkoutId,
      });
      expect(payment.action).toEqual({ kind: 'fields', clientSecret: expect.any(String) });
      expect((await provider.createPayment(request)).ref).toBe(payment.ref);
      expect((await provider.createPayment({ ...request, idempotencyKey: newKey() })).ref).not.toBe(payment.ref);
    });

    test('is charged with the order, or only reserved', async () => {
      expect(await now(await paid())).toMatchObject({ state: 'captured', amount: total, capturedAmount: total });
      expect(await now(await reserved())).toMatchObject({
        state: 'authorised',
        amount: total,
        capturedAmount: 0,
        captureBefore: expect.stringMatching(/^20\d\d-/),
      });
    });

    test.each([
      ['declined', 'card-declined'],
      ['poor', 'insufficient-funds'],
    ] as const)('that is %s leaves the payment open, and says why', async (card, decline) => {
      const { provider, payByCard } = stageOf();
      const payment = await provider.createPayment(requestFor());
      await payByCard(payment, card);
      expect(await now(payment)).toMatchObject({ state: 'open', decline, action: { kind: 'fields' } });
      await payByCard(payment, 'good');
      const settled = await now(payment);
      expect(settled.state).toBe('captured');
      expect(settled.decline).toBeUndefined();
    });

    test.skipIf(!pages)('whose holder is asked waits for the answer', async () => {
      const { provider, payByCard, answerChallenge } = stageOf();
      const payment = await provider.createPayment(requestFor());
      await payByCard(payment, 'challenged');
      expect((await now(payment)).state).toBe('open');
      await answerChallenge!(payment, false);
      expect(await now(payment)).toMatchObject({ state: 'open', decline: 'authentication-failed' });
      await payByCard(payment, 'challenged');
      await answerChallenge!(payment, true);
      expect((await now(payment)).state).toBe('captured');
    });

    test.each(['applePay', 'googlePay'])('behind %s is a card, and keeps its name', async (method) => {
      const { provider, payByCard } = stageOf();
      const payment = await provider.createPayment(requestFor({ method }));
      expect(payment).toMatchObject({ method, action: { kind: 'fields' } });
      await payByCard(payment, 'good');
      expect(await now(payment)).toMatchObject({ state: 'captured', method });
    });
  });

  describe.each(['paypal', 'klarna', 'scalapay', 'satispay'])(`${name}: %s`, (method) => {
    test.each([
      ['automatic', 'captured'],
      ['manual', 'authorised'],
    ] as const)('leads to its own page and back (%s)', async (capture, state) => {
      const { provider, leavePage } = stageOf();
      const payment = await provider.createPayment(requestFor({ method, capture }));
      expect(payment).toMatchObject({ state: 'open', method, action: { kind: 'redirect', url: expect.stringMatching(/^https?:/) } });
      if (!leavePage) return;
      await leavePage(payment, 'approve');
      const agreed = await now(payment);
      expect(agreed).toMatchObject({ state, method });
      expect(agreed.captureBefore !== undefined, 'a reservation says until when it holds').toBe(capture === 'manual');
    });

    test.skipIf(!pages)('is not paid by whoever fails or turns back', async () => {
      const { provider, leavePage } = stageOf();
      const [failing, leaving] = [
        await provider.createPayment(requestFor({ method })),
        await provider.createPayment(requestFor({ method })),
      ];
      await leavePage!(failing, 'fail');
      await leavePage!(leaving, 'cancel');
      expect(await now(failing)).toMatchObject({ state: 'open', decline: 'payment-failed' });
      expect(await now(leaving)).toMatchObject({ state: 'open', decline: 'payment-cancelled' });
      expect((await provider.cancelPayment(keyOf(failing))).state).toBe('cancelled');
    });

    test('can be given up before anybody went there', async () => {
      const { provider } = stageOf();
      const payment = await provider.createPayment(requestFor({ method }));
      expect((await provider.cancelPayment(keyOf(payment))).state).toBe('cancelled');
      expect((await now(payment)).state).toBe('cancelled');
    });
  });

  describe(`${name}: a bank transfer`, () => {
    test('names an account, waits, and arrives', async () => {
      const { provider, fund } = stageOf();
      const payment = await provider.createPayment(requestFor({ method: 'bankTransfer' }));
      expect(payment).toMatchObject({ state: 'pending', method: 'bankTransfer', action: { kind: 'none' } });
      expect(payment.transferTo).toEqual({ holder: expect.stringMatching(/./), iban: expect.stringMatching(/^[A-Z]{2}\d\d/) });
      expect(payment.transferTo).toEqual((await now(payment)).transferTo);
      await fund(payment);
      expect(await now(payment)).toMatchObject({ state: 'captured', capturedAmount: total });
    });

    test('that nobody waits for any more is found when it comes after all', async () => {
      const { provider, fund } = stageOf();
      const payment = await provider.createPayment(requestFor({ method: 'bankTransfer' }));
      expect((await provider.cancelPayment(keyOf(payment))).state).toBe('cancelled');
      expect((await now(payment)).state).toBe('cancelled');
      await fund(payment);
      expect(await now(payment)).toMatchObject({ state: 'captured', capturedAmount: total });
    });
  });

  describe(`${name}: a reservation`, () => {
    test('is taken whole or in part, once; the rest is released', async () => {
      const { provider } = stageOf();
      const [whole, part] = [await reserved(), await reserved()];
      expect(await provider.capturePayment(keyOf(whole), total, newKey())).toMatchObject({ state: 'captured', capturedAmount: total });
      const key = newKey();
      const taken = { state: 'captured', amount: total, capturedAmount: 3210 };
      expect(await provider.capturePayment(keyOf(part), 3210, key)).toMatchObject(taken);
      expect(await provider.capturePayment(keyOf(part), 3210, key)).toMatchObject(taken);
      await expect(provider.refundPayment(keyOf(part), 3211, newKey())).rejects.toThrow(PaymentRefusal);
    });

    test('is refused for more than is reserved, or once it has ended', async () => {
      const { provider } = stageOf();
      const payment = await reserved();
      await expect(provider.capturePayment(keyOf(payment), total + 1, newKey())).rejects.toThrow(PaymentRefusal);
      expect((await provider.cancelPayment(keyOf(payment))).state).toBe('cancelled');
      await expect(provider.capturePayment(keyOf(payment), total, newKey())).rejects.toThrow(PaymentRefusal);
    });

    test('is made anew without the shopper, and the old one let go', async () => {
      const { provider } = stageOf();
      const payment = await reserved({ mayReauthorise: true });
      const key = newKey();
      const anew = await provider.reauthorisePayment(keyOf(payment), 4000, key);
      expect(anew).toMatchObject({ state: 'authorised', amount: 4000, currency: 'EUR', method: 'card' });
      expect((await provider.reauthorisePayment(keyOf(payment), 4000, key)).ref).toBe(anew.ref);
      const old = await now(payment);
      expect(old.ref === anew.ref || old.state === 'cancelled', 'the old one stands no more').toBe(true);
      const time = { since: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 60_000).toISOString() };
      const listed = await provider.listPayments({ merchantId: keyOf(payment).merchantId, ...time });
      expect(
        listed.find(({ ref }) => ref === anew.ref),
        'who looks for what nobody took over finds it',
      ).toMatchObject({ state: 'authorised' });
      expect(await provider.capturePayment(keyOf(anew), 4000, newKey())).toMatchObject({ state: 'captured', capturedAmount: 4000 });
    });
  });

  describe(`${name}: money back`, () => {
    test('goes in parts that sum to what was paid, each key once', async () => {
      const { provider, refunded } = stageOf();
      const payment = await paid();
      const first = newKey();
      await provider.refundPayment(keyOf(payment), 2000, first);
      await provider.refundPayment(keyOf(payment), 2000, first);
      expect(await refunded(payment)).toBe(2000);
      await expect(provider.refundPayment(keyOf(payment), 3001, newKey())).rejects.toThrow(PaymentRefusal);
      await provider.refundPayment(keyOf(payment), 3000, newKey());
      expect(await refunded(payment)).toBe(total);
      expect((await now(payment)).state).toBe('captured');
    });

    test('of a payment that was taken stays possible after somebody tried to cancel it', async () => {
      const { provider, refunded } = stageOf();
      const payment = await paid();
      expect((await provider.cancelPayment(keyOf(payment))).state).toBe('captured');
      await provider.refundPayment(keyOf(payment), 1, newKey());
      expect(await refunded(payment)).toBe(1);
    });
  });

  describe(`${name}: whose payment it is`, () => {
    test('another merchant’s is not known', async () => {
      const { provider, otherMerchantId: merchantId } = stageOf();
      const { ref } = await reserved();
      for (const ask of [
        () => provider.getPayment({ merchantId, ref }),
        () => provider.cancelPayment({ merchantId, ref }),
        () => provider.capturePayment({ merchantId, ref }, total, newKey()),
        () => provider.refundPayment({ merchantId, ref }, 1, newKey()),
      ])
        await expect(ask()).rejects.toBeInstanceOf(Error);
      expect(await now({ ref } as ProviderPayment)).toMatchObject({ state: 'authorised' });
    });

    test('those made in a time are listed with their checkouts', async () => {
      const { provider, merchantId, otherMerchantId } = stageOf();
      const since = new Date(Date.now() - 60_000).toISOString();
      const request = requestFor();
      const { ref } = await provider.createPayment(request);
      const until = new Date(Date.now() + 60_000).toISOString();
      const found = await provider.listPayments({ merchantId, since, until });
      expect(found.find((each) => each.ref === ref)).toMatchObject({ checkoutId: request.checkoutId, state: 'open' });
      const others = await provider.listPayments({ merchantId: otherMerchantId, since, until });
      expect(others.map((each) => each.ref)).not.toContain(ref);
      expect(await provider.listPayments({ merchantId, since: '2001-01-01T00:00:00Z', until: '2001-01-02T00:00:00Z' })).toEqual([]);
    });
  });
}
