import type { Stripe } from 'stripe';
import type { Decline } from '../payment-provider.ts';

const byCode: Readonly<Partial<Record<string, Decline>>> = {
  insufficient_funds: 'insufficient-funds',
  authentication_required: 'authentication-failed',
  payment_intent_authentication_failure: 'authentication-failed',
  three_d_secure_authentication_not_supported: 'authentication-failed',
  // Left without an answer, or left with a no: the shopper did not want it.
  payment_method_customer_decline: 'payment-cancelled',
  payment_intent_payment_attempt_expired: 'payment-cancelled',
};

/** Why an attempt failed, as we tell the shopper. The bank's own reason comes before the general code. */
export function declineOf({ code, decline_code: declined, type }: Stripe.PaymentIntent.LastPaymentError, isCard: boolean): Decline {
  // Methods with a page of their own call whatever goes wrong there so; a card's bank means it.
  if (!isCard && code === 'payment_intent_authentication_failure') return 'payment-failed';
  const known = byCode[declined ?? ''] ?? byCode[code ?? ''];
  return known ?? (type === 'card_error' ? 'card-declined' : 'payment-failed');
}
