import type { StripeElementLocale, StripePaymentMethodMessagingElementOptions } from '@stripe/stripe-js';
import type { PaymentAdapter } from '../payment-fields.ts';
import { CardFields } from './card-fields.ts';
import { openStripe } from './open-stripe.ts';
import { stripeAppearance } from './stripe-appearance.ts';
import { WalletButton, wallets, type Wallet } from './wallet-button.ts';

type Message = StripePaymentMethodMessagingElementOptions;

/** The one way to pay later about which Stripe has an element that speaks; about others it says nothing, and neither do we. */
const explained = 'klarna';

/**
 * Cards in the payment element, Apple Pay and Google Pay each in an express checkout element. Everything else is paid on a page of
 * its own, for which nothing of Stripe's is loaded.
 */
const adapter: PaymentAdapter = {
  fieldsFor: (method) => (method === 'card' || Object.hasOwn(wallets, method) ? method : ''),
  create: (source, method, ordering) => (method === 'card' ? new CardFields(source) : new WalletButton(source, method as Wallet, ordering)),
  async explainPayLater(source, host, { cart, language }) {
    const { currency, destination, payments, total } = cart;
    if (!payments.some(({ method, offered }) => offered && method === explained)) return;
    const client = await openStripe(source);
    client
      .elements({ locale: language as StripeElementLocale, appearance: stripeAppearance(host) })
      .create('paymentMethodMessaging', {
        amount: total.amount,
        currency: currency as Message['currency'],
        countryCode: destination.country as Message['countryCode'],
        paymentMethodTypes: [explained],
      })
      .mount(host);
  },
};

/** The adapter. What Stripe added to the address of a page it led back to goes: it opens the payment, and would be sent along the next time. */
export function stripe(): PaymentAdapter {
  const here = new URL(location.href);
  const { searchParams: left } = here;
  if (left.has('payment_intent')) {
    for (const name of ['payment_intent', 'payment_intent_client_secret', 'redirect_status']) left.delete(name);
    history.replaceState(history.state, '', here);
  }
  return adapter;
}
