import type { Stripe } from 'stripe';
import type { ProviderPayment } from '../payment-provider.ts';
import { failedRefunds } from './refund-payment.ts';

/**
 * Refunds of a payment, those that nobody asked for through this server apart: ours carry their key. What a capture in part released
 * counts there as refunded too, and is none.
 */
export async function refundsMade(
  stripe: Stripe,
  intent: Stripe.PaymentIntent,
): Promise<Pick<ProviderPayment, 'outsideRefunds' | 'ownRefunds'> | undefined> {
  const { latest_charge: charge } = intent;
  if (charge === null || typeof charge === 'string' || refundedAmount(charge) <= 0) return undefined;
  const made: Stripe.Refund[] = [];
  for await (const refund of stripe.refunds.list({ payment_intent: intent.id, limit: 100 }))
    if (!failedRefunds.has(refund.status)) made.push(refund);
  const beyond = made.reduce((sum, { amount }) => sum + amount, 0) - refundedAmount(charge);
  const release = beyond > 0 ? made.findLast((refund) => isOutside(refund) && refund.amount === beyond) : undefined;
  return {
    outsideRefunds: made
      .filter((refund) => isOutside(refund) && refund !== release)
      .map(({ id, amount, created }) => ({ ref: id, amount, at: new Date(created * 1000).toISOString() })),
    ownRefunds: made.flatMap(({ metadata }) => metadata?.['key'] ?? []),
  };
}

/** What went back of what was taken, minor units. */
export function refundedAmount({ amount, amount_captured: captured, amount_refunded: refunded }: Stripe.Charge): number {
  return refunded - (amount - captured);
}

/** Whether a refund was made at Stripe itself. */
export function isOutside({ metadata }: Pick<Stripe.Refund, 'metadata'>): boolean {
  return metadata?.['key'] === undefined;
}
