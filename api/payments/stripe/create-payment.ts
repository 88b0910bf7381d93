import type { Stripe } from 'stripe';
import type { PaymentRequest } from '../payment-provider.ts';
import { customerParams, expand, needsCustomer, paymentParams } from './payment-params.ts';
import { isStripeFailure } from './stripe-failure.ts';
import { underKey } from './under-key.ts';

/** Makes a payment, or finds the one that was made under this key. One that is declined at once is a payment too, and still open. */
export async function createPayment(stripe: Stripe, request: PaymentRequest): Promise<Stripe.PaymentIntent> {
  const { idempotencyKey: key } = request;
  const customer = needsCustomer(request) ? await customerFor(stripe, request) : undefined;
  const params = paymentParams(request, customer);
  try {
    const { value, isRepeated } = await underKey<Stripe.PaymentIntent>({
      key,
      ask: (options) => stripe.paymentIntents.create(params, options),
      ...(customer !== undefined && { find: () => madeUnder(stripe, customer, key) }),
    });
    // What is repeated is how it was made, not how it stands.
    return isRepeated ? await stripe.paymentIntents.retrieve(value.id, { expand }) : value;
  } catch (error) {
    const declined = isStripeFailure(error) && error.type === 'StripeCardError' ? error.payment_intent : undefined;
    if (!declined) throw error;
    return stripe.paymentIntents.retrieve(declined.id, { expand });
  }
}

async function customerFor(stripe: Stripe, request: PaymentRequest): Promise<string> {
  const { value } = await underKey<Stripe.Customer>({
    key: `${request.idempotencyKey}.customer`,
    ask: (options) => stripe.customers.create(customerParams(request), options),
  });
  return value.id;
}

/** The payment of a customer that was made under this key, if there is one. */
export async function madeUnder(stripe: Stripe, customer: string, key: string): Promise<Stripe.PaymentIntent | undefined> {
  const { data } = await stripe.paymentIntents.list({ customer, limit: 100 });
  return data.find(({ metadata }) => metadata['key'] === key);
}
