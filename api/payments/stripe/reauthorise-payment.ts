import type { Stripe } from 'stripe';
import { PaymentRefusal } from '../payment-provider.ts';
import { cancelPayment } from './cancel-payment.ts';
import { madeUnder } from './create-payment.ts';
import { expand } from './payment-params.ts';
import { replacedByMark, replacesMark } from './payment-marks.ts';
import { isStripeFailure } from './stripe-failure.ts';
import { stateOf } from './to-payment.ts';
import { underKey } from './under-key.ts';

const taken = 'charge_already_captured';

/**
 * Reserves so much anew with the card that was saved for it, then lets the old reservation go.
 *
 * @throws PaymentRefusal when nothing was saved, the bank says no, or the money was taken: the old payment stands
 */
export async function reauthorisePayment(
  stripe: Stripe,
  old: Stripe.PaymentIntent,
  amount: number,
  key: string,
): Promise<Stripe.PaymentIntent> {
  const [customer, paymentMethod] = [idOf(old.customer), idOf(old.payment_method)];
  if (customer === undefined || paymentMethod === undefined) throw new PaymentRefusal('payment_method_not_saved');
  // Asked again, it must be asked with the same words.
  const { [replacedByMark]: successor, ...marks } = old.metadata;
  if (successor === undefined && stateOf(old) === 'captured') throw new PaymentRefusal(taken);
  const params: Stripe.PaymentIntentCreateParams = {
    amount,
    currency: old.currency,
    customer,
    payment_method: paymentMethod,
    allowed_payment_method_types: ['card'],
    payment_method_options: { card: { capture_method: 'manual' } },
    metadata: { ...marks, key, [replacesMark]: old.id },
    confirm: true,
    off_session: true,
    expand,
  };
  const reserved = await reserve(stripe, params, customer, key);
  // Not before the new one stands. Whoever still asks for the old one is led to the new: the answer may not reach our books.
  await stripe.paymentIntents.update(old.id, { metadata: { [replacedByMark]: reserved.id } });
  if (stateOf(await cancelPayment(stripe, old)) !== 'captured') return reserved;
  // Somebody took the old one meanwhile: it is the payment, and stands for itself again.
  await stripe.paymentIntents.update(old.id, { metadata: { [replacedByMark]: '' } });
  await cancelPayment(stripe, reserved);
  throw new PaymentRefusal(taken);
}

async function reserve(
  stripe: Stripe,
  params: Stripe.PaymentIntentCreateParams,
  customer: string,
  key: string,
): Promise<Stripe.PaymentIntent> {
  try {
    const { value, isRepeated } = await underKey<Stripe.PaymentIntent>({
      key,
      ask: (options) => stripe.paymentIntents.create(params, options),
      find: () => madeUnder(stripe, customer, key),
    });
    const intent = isRepeated ? await stripe.paymentIntents.retrieve(value.id, { expand }) : value;
    if (intent.status === 'requires_capture' || intent.status === 'succeeded') return intent;
    await cancelPayment(stripe, intent);
    throw new PaymentRefusal(intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? 'authentication_required');
  } catch (error) {
    const declined = isStripeFailure(error) ? error.payment_intent : undefined;
    if (declined) await cancelPayment(stripe, declined);
    throw error;
  }
}

function idOf(thing: string | { readonly id: string } | null): string | undefined {
  return typeof thing === 'string' ? thing : thing?.id;
}
