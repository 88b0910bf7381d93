import type { Stripe } from 'stripe';
import { PaymentRefusal } from '../payment-provider.ts';
import { expand } from './payment-params.ts';
import { isStripeFailure } from './stripe-failure.ts';
import { underKey } from './under-key.ts';

/**
 * Takes so much of a reservation; the rest is released. A payment can be captured once, so one of which so much was taken before is
 * the answer.
 *
 * @throws PaymentRefusal where another amount was taken of it
 */
export async function capturePayment(
  stripe: Stripe,
  intent: Stripe.PaymentIntent,
  amount: number,
  key: string,
): Promise<Stripe.PaymentIntent> {
  const again = async () => taken(await stripe.paymentIntents.retrieve(intent.id, { expand }), amount);
  try {
    const { value, isRepeated } = await underKey<Stripe.PaymentIntent>({
      key,
      ask: (options) => stripe.paymentIntents.capture(intent.id, { amount_to_capture: amount, expand }, options),
      find: again,
    });
    return isRepeated ? await stripe.paymentIntents.retrieve(intent.id, { expand }) : value;
  } catch (error) {
    // It was taken before: by another process, or so long ago that its key is forgotten.
    const found = isStripeFailure(error) && error.code === 'payment_intent_unexpected_state' ? await again() : undefined;
    if (!found) throw error;
    return found;
  }
}

function taken(intent: Stripe.PaymentIntent, amount: number): Stripe.PaymentIntent | undefined {
  if (intent.status !== 'succeeded') return undefined;
  if (intent.amount_received !== amount) throw new PaymentRefusal('charge_already_captured');
  return intent;
}
