import type { Stripe } from 'stripe';
import type { PaymentSearch } from '../payment-provider.ts';
import { expand } from './payment-params.ts';
import { marksOf } from './payment-marks.ts';

/** The payments that were made for checkouts of this merchant here within a time, reservations made anew among them. */
export async function listPayments(stripe: Stripe, { merchantId, since, until }: PaymentSearch): Promise<Stripe.PaymentIntent[]> {
  const created = { gte: Math.floor(Date.parse(since) / 1000), lte: Math.ceil(Date.parse(until) / 1000) };
  const found: Stripe.PaymentIntent[] = [];
  for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: expand.map((path) => `data.${path}`) })) {
    if (marksOf(intent.metadata, merchantId)) found.push(intent);
  }
  return found;
}
