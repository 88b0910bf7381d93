import type { Stripe } from 'stripe';
import { PaymentRefusal } from '../payment-provider.ts';
import { failedRefunds } from './refund-payment.ts';
import { customerOf, transfersIn } from './transfers-in.ts';
import { underKey } from './under-key.ts';

/**
 * Sends money back that lies in the cash balance of a payment's customer, once. Such a refund is not listed with the payment; so it is
 * looked for only where the balance says that it may have been made.
 *
 * @throws PaymentRefusal where the balance does not hold so much, or the refund was made and failed later
 */
export async function returnSurplus(stripe: Stripe, intent: Stripe.PaymentIntent, amount: number, key: string): Promise<void> {
  const customer = customerOf(intent);
  const { surplus } = (await transfersIn(stripe, intent)) ?? { surplus: 0 };
  const find = () => returnUnder(stripe, intent, key);
  const refund = surplus < amount ? await find() : await makeReturn();
  if (!refund || customer === undefined) throw new PaymentRefusal('cash_balance_insufficient');
  if (failedRefunds.has(refund.status)) throw new PaymentRefusal(refund.failure_reason ?? 'refund_failed');

  async function makeReturn(): Promise<Stripe.Refund> {
    const params: Stripe.RefundCreateParams = {
      origin: 'customer_balance',
      customer: customer!,
      amount,
      currency: intent.currency,
      metadata: { ...intent.metadata, key, payment: intent.id },
    };
    const { value, isRepeated } = await underKey<Stripe.Refund>({ key, ask: (options) => stripe.refunds.create(params, options), find });
    // What is repeated is how it was made, not what became of it.
    return isRepeated ? stripe.refunds.retrieve(value.id) : value;
  }
}

async function returnUnder(stripe: Stripe, { created }: Stripe.PaymentIntent, key: string): Promise<Stripe.Refund | undefined> {
  for await (const refund of stripe.refunds.list({ created: { gte: created }, limit: 100 })) {
    if (refund.metadata?.['key'] === key) return refund;
  }
  return undefined;
}
