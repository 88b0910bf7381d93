import { describe, expect, test } from 'vitest';
import type { PaymentRequest } from '../payment-provider.ts';
import { declineOf } from './decline-of.ts';
import { localeOf } from './locale-of.ts';
import { customerParams, needsCustomer, paymentParams } from './payment-params.ts';

const request = (over: Partial<PaymentRequest>): PaymentRequest => ({
  merchantId: 'mer_1',
  checkoutId: 'chk_1',
  amount: 5000,
  currency: 'EUR',
  method: 'card',
  capture: 'automatic',
  mayReauthorise: false,
  language: 'it',
  email: 'ada@example.com',
  billing: { name: 'Ada Lovelace', line1: 'Via Roma 1', postalCode: '50123', city: 'Firenze', region: 'FI', country: 'IT' },
  country: 'IT',
  returnUrl: 'https://shop.example/checkout',
  idempotencyKey: 'key-1',
  ...over,
});

const common = {
  amount: 5000,
  currency: 'eur',
  expand: ['latest_charge'],
  metadata: { merchant: 'mer_1', checkout: 'chk_1', key: 'key-1' },
};

describe('what is asked of Stripe', () => {
  test.each([
    ['a card charged now', { method: 'card' }, { allowed_payment_method_types: ['card'] }],
    [
      'a card charged later',
      { method: 'card', capture: 'manual' },
      { allowed_payment_method_types: ['card'], payment_method_options: { card: { capture_method: 'manual' } } },
    ],
    [
      'a wallet that may have to be charged anew',
      { method: 'applePay', capture: 'manual', mayReauthorise: true },
      {
        allowed_payment_method_types: ['card'],
        setup_future_usage: 'off_session',
        payment_method_options: { card: { capture_method: 'manual' } },
      },
    ],
    [
      'Satispay charged later, which nobody can charge anew',
      { method: 'satispay', capture: 'manual', mayReauthorise: true },
      {
        allowed_payment_method_types: ['satispay'],
        confirm: true,
        return_url: 'https://shop.example/checkout',
        payment_method_data: { type: 'satispay' },
        payment_method_options: { satispay: { capture_method: 'manual' } },
      },
    ],
    [
      'Klarna in the shopper’s language',
      { method: 'klarna', language: 'de', country: 'AT' },
      {
        payment_method_data: {
          type: 'klarna',
          billing_details: { name: 'Ada Lovelace', email: 'ada@example.com', address: { country: 'AT' } },
        },
        payment_method_options: { klarna: { preferred_locale: 'de-AT' } },
      },
    ],
    [
      'a transfer to an account in the shopper’s country',
      { method: 'bankTransfer', country: 'FR', capture: 'manual' },
      {
        confirm: true,
        payment_method_options: {
          customer_balance: {
            funding_type: 'bank_transfer',
            bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'FR' } },
          },
        },
      },
    ],
  ] as const)('%s', (_, over, params) => {
    const made = paymentParams(request(over));
    expect(made).toMatchObject({ ...common, ...params, metadata: { ...common.metadata, method: over.method } });
    // Asked for on the payment, reservation drops methods; mails and statement texts are ours.
    for (const never of ['capture_method', 'receipt_email', 'description', 'statement_descriptor', 'automatic_payment_methods'])
      expect(made).not.toHaveProperty(never);
  });

  test('what may be charged anew, or be transferred to, belongs to a customer of its own', () => {
    expect(needsCustomer(request({ method: 'googlePay', mayReauthorise: true }))).toBe(true);
    expect(needsCustomer(request({ method: 'card' }))).toBe(false);
    expect(needsCustomer(request({ method: 'paypal', mayReauthorise: true }))).toBe(false);
    expect(needsCustomer(request({ method: 'bankTransfer' }))).toBe(true);
    expect(customerParams(request({}))).toEqual({
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      metadata: { merchant: 'mer_1', checkout: 'chk_1', method: 'card' },
    });
    const { cash_balance: balance } = customerParams(request({ method: 'bankTransfer' }));
    expect(balance).toEqual({ settings: { reconciliation_mode: 'automatic' } });
  });
});

test.each([
  ['klarna', 'it', 'IT', 'it-IT'],
  ['klarna', 'es', 'SE', 'en-SE'],
  ['klarna', 'fr', 'JP', undefined],
  ['paypal', 'fr', 'BE', 'fr-BE'],
  ['paypal', 'de', 'IT', 'de-DE'],
  ['satispay', 'it', 'IT', undefined],
] as const)('%s speaks %s in %s: %s', (type, language, country, locale) => {
  expect(localeOf(type, language, country)).toBe(locale);
});

test.each([
  [{ type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }, true, 'insufficient-funds'],
  [{ type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor' }, true, 'card-declined'],
  [{ type: 'card_error', code: 'expired_card' }, true, 'card-declined'],
  [{ type: 'card_error', code: 'card_declined', decline_code: 'authentication_required' }, true, 'authentication-failed'],
  [{ type: 'invalid_request_error', code: 'payment_intent_authentication_failure' }, true, 'authentication-failed'],
  [{ type: 'invalid_request_error', code: 'payment_intent_authentication_failure' }, false, 'payment-failed'],
  [{ type: 'invalid_request_error', code: 'payment_method_customer_decline' }, false, 'payment-cancelled'],
  [{ type: 'invalid_request_error', code: 'payment_intent_payment_attempt_expired' }, false, 'payment-cancelled'],
  [{ type: 'invalid_request_error', code: 'payment_method_provider_decline' }, false, 'payment-failed'],
  [{ type: 'api_error' }, true, 'payment-failed'],
])('%j (card: %s) is %s', (error, isCard, decline) => {
  expect(declineOf(error, isCard)).toBe(decline);
});
