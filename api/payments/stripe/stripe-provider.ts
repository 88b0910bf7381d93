import type { Stripe } from 'stripe';
import type { Deps } from '../../deps.ts';
import { openAccount } from '../accounts/open-account.ts';
import type { PaymentKey, PaymentProvider } from '../payment-provider.ts';
import { cancelPayment } from './cancel-payment.ts';
import { capturePayment } from './capture-payment.ts';
import { createPayment } from './create-payment.ts';
import { forgetShopper } from './forget-shopper.ts';
import { listEvents } from './list-events.ts';
import { listPayments } from './list-payments.ts';
import { stripeOpener, type StripeOptions } from './open-stripe.ts';
import { currentPayment, findPayment } from './current-payment.ts';
import { marksOf } from './payment-marks.ts';
import { readEvent, signedEvent } from './read-event.ts';
import { reauthorisePayment } from './reauthorise-payment.ts';
import { refundPayment } from './refund-payment.ts';
import { returnSurplus } from './return-surplus.ts';
import { stripeAccounts } from './stripe-accounts.ts';
import { withPortErrors } from './stripe-failure.ts';
import { toPayment } from './to-payment.ts';
import { wholePayment } from './whole-payment.ts';

const name = 'stripe';

/** Stripe's client, of the same release as the interface the server speaks. It may come from nowhere else. */
const script = 'https://js.stripe.com/endive/stripe.js';

/** Stripe, with each merchant's own keys. This folder alone knows its names. */
export function createStripeProvider(deps: Pick<Deps, 'db' | 'env' | 'now'>, options: StripeOptions = {}): PaymentProvider {
  const open = stripeOpener(options);
  const accountOf = (merchantId: string) => openAccount(deps, merchantId, name, deps.now());

  function asMerchant<T>(merchantId: string, act: (stripe: Stripe) => Promise<T>): Promise<T> {
    return withPortErrors(async () => act(await open((await accountOf(merchantId)).secretKey)));
  }

  /** Acts on a payment that was made here for this merchant: the account may hold others. */
  function onPayment<T>(
    { merchantId, ref }: PaymentKey,
    act: (stripe: Stripe, intent: Stripe.PaymentIntent) => Promise<T>,
    look = currentPayment,
  ): Promise<T> {
    return asMerchant(merchantId, async (stripe) => {
      const intent = await look(stripe, ref);
      if (!marksOf(intent.metadata, merchantId)) throw new Error('The payment provider knows no such payment of this merchant');
      return act(stripe, intent);
    });
  }

  return {
    name,
    accounts: stripeAccounts(open, deps.now),
    client: async (merchantId) => ({ publishableKey: (await accountOf(merchantId)).publishableKey, script }),
    createPayment: (request) => asMerchant(request.merchantId, async (stripe) => toPayment(await createPayment(stripe, request))),
    getPayment: (key) => onPayment(key, wholePayment),
    listPayments: (search) => asMerchant(search.merchantId, async (stripe) => (await listPayments(stripe, search)).map(toPayment)),
    cancelPayment: (key) => onPayment(key, async (stripe, intent) => toPayment(await cancelPayment(stripe, intent))),
    capturePayment: (key, amount, idempotencyKey) =>
      onPayment(key, async (stripe, intent) => toPayment(await capturePayment(stripe, intent, amount, idempotencyKey))),
    reauthorisePayment: (key, amount, idempotencyKey) =>
      onPayment(key, async (stripe, intent) => toPayment(await reauthorisePayment(stripe, intent, amount, idempotencyKey)), findPayment),
    refundPayment: (key, amount, idempotencyKey) =>
      onPayment(key, (stripe, intent) => refundPayment(stripe, intent, amount, idempotencyKey)),
    returnSurplus: (key, amount, idempotencyKey) =>
      onPayment(key, (stripe, intent) => returnSurplus(stripe, intent, amount, idempotencyKey)),
    forgetShopper: (checkout) => asMerchant(checkout.merchantId, (stripe) => forgetShopper(stripe, checkout)),
    async readEvent(merchantId, rawBody, headers) {
      const { webhookSecrets: secrets, secretKey } = await accountOf(merchantId);
      const { Stripe } = await import('stripe');
      const event = signedEvent(Stripe.webhooks, { secrets, rawBody, signature: headers.get('stripe-signature') });
      return withPortErrors(async () => readEvent(await open(secretKey), merchantId, event));
    },
    listEvents: (search) => asMerchant(search.merchantId, (stripe) => listEvents(stripe, search)),
  };
}
