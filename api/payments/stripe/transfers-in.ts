import type { Stripe } from 'stripe';
import type { ProviderPayment } from '../payment-provider.ts';

/** What came from a payer by transfer, and what of it no payment takes. */
export type TransfersIn = Required<Pick<ProviderPayment, 'received' | 'surplus'>>;

/**
 * Reads what came by transfer for a payment: all that its customer ever sent, for each checkout has a customer of its own. Stripe puts
 * it towards the payment by itself; the rest stays in the customer's cash balance. Undefined for a payment by another method.
 */
export async function transfersIn(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<TransfersIn | undefined> {
  const customer = customerOf(intent);
  if (!isTransfer(intent) || customer === undefined) return undefined;
  // Money that waits goes to the payment at once, so that while nothing of it is there, nothing came.
  if (intent.status !== 'succeeded' && intent.status !== 'canceled' && fundedAmount(intent) === 0) return { received: [], surplus: 0 };
  const received: TransfersIn['received'][number][] = [];
  let surplus: number | undefined;
  for await (const move of stripe.customers.listCashBalanceTransactions(customer, { limit: 100 })) {
    // Newest first: the first one says how the balance stands.
    surplus ??= Math.max(0, move.ending_balance);
    if (move.type !== 'funded' && move.type !== 'funding_reversed') continue;
    const arrivedAt = new Date(move.created * 1000).toISOString();
    received.push({ amount: move.net_amount, orderedBy: arrivedAt.slice(0, 10), arrivedAt });
  }
  return { received: received.toReversed(), surplus: surplus ?? 0 };
}

/** What of a transfer that is awaited has come, minor units. */
export function fundedAmount({ amount, next_action: next }: Stripe.PaymentIntent): number {
  const missing = next?.display_bank_transfer_instructions?.amount_remaining;
  return missing === undefined || missing === null ? 0 : amount - missing;
}

/** The customer made for a payment. */
export function customerOf({ customer }: Pick<Stripe.PaymentIntent, 'customer'>): string | undefined {
  return typeof customer === 'string' ? customer : customer?.id;
}

function isTransfer({ payment_method_types: types }: Stripe.PaymentIntent): boolean {
  return types.includes('customer_balance');
}
