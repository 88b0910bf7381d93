import type { Stripe } from 'stripe';
import { PaymentRefusal } from '../payment-provider.ts';
import { underKey } from './under-key.ts';

/** States of a refund that does not arrive. */
export const failedRefunds: ReadonlySet<string | null> = new Set(['failed', 'canceled']);

/**
 * Gives so much back, once. Keys are forgotten there after a day and ours are not, so the refund carries its key and is looked for first.
 *
 * @throws PaymentRefusal when the refund was made and failed later: it never arrived
 */
export async function refundPayment(stripe: Stripe, intent: Stripe.PaymentIntent, amount: number, key: string): Promise<void> {
  const find = () => refundUnder(stripe, intent.id, key);
  const refund = (await find()) ?? (await makeRefund(stripe, intent, { amount, key, find }));
  if (failedRefunds.has(refund.status)) throw new PaymentRefusal(refund.failure_reason ?? 'refund_failed');
}

interface NewRefund {
  /** Minor units. */
  readonly amount: number;
  readonly key: string;
  readonly find: () => Promise<Stripe.Refund | undefined>;
}

async function makeRefund(
  stripe: Stripe,
  { id, metadata }: Stripe.PaymentIntent,
  { amount, key, find }: NewRefund,
): Promise<Stripe.Refund> {
  const params = { payment_intent: id, amount, metadata: { ...metadata, key } };
  const { value } = await underKey<Stripe.Refund>({ key, ask: (options) => stripe.refunds.create(params, options), find });
  return value;
}

async function refundUnder(stripe: Stripe, ref: string, key: string): Promise<Stripe.Refund | undefined> {
  for await (const refund of stripe.refunds.list({ payment_intent: ref, limit: 100 })) {
    if (refund.metadata?.['key'] === key) return refund;
  }
  return undefined;
}
