import type { Stripe } from 'stripe';
import { expand } from './payment-params.ts';
import { givenUpMark } from './payment-marks.ts';
import { isStripeFailure } from './stripe-failure.ts';
import { stateOf } from './to-payment.ts';
import { fundedAmount } from './transfers-in.ts';

/**
 * Gives a payment up as far as that is still possible, and answers with what became of it. A transfer nothing of which has come is not
 * cancelled but marked: the money may be on its way, and all of it still pays. With a cancelled payment the part that came is its payer's
 * again, as surplus.
 */
export async function cancelPayment(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<Stripe.PaymentIntent> {
  const state = stateOf(intent);
  if (state === 'captured' || state === 'cancelled') return intent;
  const { id } = intent;
  if (intent.next_action?.type === 'display_bank_transfer_instructions' && fundedAmount(intent) === 0) {
    return stripe.paymentIntents.update(id, { metadata: { [givenUpMark]: 'true' }, expand });
  }
  try {
    return await stripe.paymentIntents.cancel(id, { expand });
  } catch (error) {
    // Somebody was faster: with the cancellation, or with the money.
    if (!isStripeFailure(error) || error.code !== 'payment_intent_unexpected_state') throw error;
    return stripe.paymentIntents.retrieve(id, { expand });
  }
}
