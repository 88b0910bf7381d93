import type { Stripe } from 'stripe';
import type { ForgottenCheckout } from '../payment-provider.ts';
import { methodType } from './method-types.ts';
import { isStripeFailure } from './stripe-failure.ts';

/** How far its clock may be from ours, seconds. */
const slackSeconds = 3600;

/** Nobody, at an address that mail can never reach (RFC 2606). */
const nobody = { name: '-', email: 'erased@erased.invalid' };

/**
 * Forgets the customers made for a checkout, also those no payment came of. With a customer a saved card goes. One with an account
 * number for transfers stays, as nobody's: what is sent there late, and what goes back of it, needs it. Payments themselves are
 * Stripe's own records, which it keeps as the law has it.
 */
export async function forgetShopper(stripe: Stripe, { merchantId, checkoutId, since, until }: ForgottenCheckout): Promise<void> {
  const created = { gte: seconds(since) - slackSeconds, lte: seconds(until) + slackSeconds };
  const made: Stripe.Customer[] = [];
  for await (const customer of stripe.customers.list({ created, limit: 100 })) {
    const { merchant, checkout } = customer.metadata;
    if (merchant === merchantId && checkout === checkoutId) made.push(customer);
  }
  for (const { id, metadata } of made) {
    if (methodType(metadata['method'] ?? '')?.flow === 'transfer') await stripe.customers.update(id, nobody);
    else await stripe.customers.del(id).catch(unlessGone);
  }
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

function unlessGone(error: unknown): void {
  if (!isStripeFailure(error) || error.code !== 'resource_missing') throw error;
}
