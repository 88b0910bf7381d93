import type { Stripe } from 'stripe';
import { replacedByMark } from './payment-marks.ts';
import { expand } from './payment-params.ts';

/** A payment with everything that is told of it. */
export function findPayment(stripe: Stripe, ref: string): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.retrieve(ref, { expand });
}

/** The payment, or the one that stands in for it by now. */
export async function currentPayment(stripe: Stripe, ref: string): Promise<Stripe.PaymentIntent> {
  const intent = await findPayment(stripe, ref);
  const next = intent.metadata[replacedByMark];
  return next === undefined ? intent : currentPayment(stripe, next);
}
