import type { Stripe } from 'stripe';
import { PaymentRefusal, type PaymentRequest } from '../payment-provider.ts';
import { localeOf } from './locale-of.ts';
import { methodType, type MethodType } from './method-types.ts';

type CreateParams = Stripe.PaymentIntentCreateParams;

/** What every answer about a payment has to bring along: until when a reservation holds stands on its charge. */
export const expand = ['latest_charge'];

/** Where accounts for transfers can be; another country's shoppers transfer to the first. */
const transferCountries = ['DE', 'FR', 'IE', 'NL'];

/** Whether the payment needs a customer there: for transfers one holds the account number, for cards what may be charged again. */
export function needsCustomer({ method, mayReauthorise }: Pick<PaymentRequest, 'method' | 'mayReauthorise'>): boolean {
  const { type, flow } = typeOf(method);
  return flow === 'transfer' || (mayReauthorise && type === 'card');
}

/**
 * The customer of one payment. Nobody is recognised by it: each checkout has its own. What comes by transfer goes to that payment by
 * itself, however the merchant has it elsewhere.
 */
export function customerParams({ merchantId, checkoutId, method, email, billing }: PaymentRequest): Stripe.CustomerCreateParams {
  return {
    email,
    name: billing.name,
    metadata: { merchant: merchantId, checkout: checkoutId, method },
    ...(typeOf(method).flow === 'transfer' && { cash_balance: { settings: { reconciliation_mode: 'automatic' } } }),
  };
}

/**
 * A request as Stripe takes it: one method, our amount, no mails and no statement text of its own. Reservation is asked for on the
 * method: asked for on the payment it drops methods that cannot.
 *
 * @throws PaymentRefusal for a method that Stripe does not have
 */
export function paymentParams(request: PaymentRequest, customer?: string): CreateParams {
  const { amount, currency, merchantId, checkoutId, method, idempotencyKey } = request;
  const made = typeOf(method);
  return {
    amount,
    currency: currency.toLowerCase(),
    allowed_payment_method_types: [made.type],
    metadata: { merchant: merchantId, checkout: checkoutId, method, key: idempotencyKey },
    expand,
    ...(customer !== undefined && { customer }),
    ...flows[made.flow](request, made),
  };
}

type FlowParams = Pick<CreateParams, 'confirm' | 'return_url' | 'setup_future_usage' | 'payment_method_data' | 'payment_method_options'>;

const flows: Readonly<Record<MethodType['flow'], (request: PaymentRequest, made: MethodType) => FlowParams>> = {
  // Confirmed in the browser, by the fields. They must be told of the future use too: it stands where they can read it.
  fields: ({ capture, mayReauthorise }) => ({
    ...(mayReauthorise && { setup_future_usage: 'off_session' }),
    ...(capture === 'manual' && { payment_method_options: { card: { capture_method: 'manual' } } }),
  }),
  // Confirmed at once: the answer says where the shopper has to go.
  redirect: (request, { type }) => {
    const locale = localeOf(type, request.language, request.country);
    return {
      confirm: true,
      return_url: request.returnUrl,
      payment_method_data: { type, billing_details: billingDetails(request) },
      payment_method_options: {
        [type]: { ...(request.capture === 'manual' && { capture_method: 'manual' }), ...(locale && { preferred_locale: locale }) },
      },
    };
  },
  // Confirmed at once: the answer says which account the money has to go to. It cannot be reserved.
  transfer: ({ country }) => ({
    confirm: true,
    payment_method_data: { type: 'customer_balance' },
    payment_method_options: {
      customer_balance: {
        funding_type: 'bank_transfer',
        bank_transfer: {
          type: 'eu_bank_transfer',
          eu_bank_transfer: { country: transferCountries.find((each) => each === country) ?? transferCountries[0]! },
        },
      },
    },
  }),
};

function billingDetails({ email, billing, country }: PaymentRequest): Stripe.PaymentIntentCreateParams.PaymentMethodData.BillingDetails {
  const { name, phone, line1, line2, city, postalCode, region } = billing;
  return {
    name,
    email,
    ...(phone && { phone }),
    address: {
      country,
      line1,
      city,
      ...(line2 && { line2 }),
      ...(postalCode && { postal_code: postalCode }),
      ...(region && { state: region }),
    },
  };
}

function typeOf(method: string): MethodType {
  const found = methodType(method);
  if (!found) throw new PaymentRefusal('payment_method_unsupported_type', 'Stripe has no such method: take it out of the profile.');
  return found;
}
