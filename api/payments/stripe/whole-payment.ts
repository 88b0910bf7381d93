import type { Stripe } from 'stripe';
import type { ProviderPayment } from '../payment-provider.ts';
import { refundsMade } from './outside-refunds.ts';
import { toPayment } from './to-payment.ts';
import { transfersIn } from './transfers-in.ts';

/** A payment as the port tells it, with what moved beside it. */
export async function wholePayment(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<ProviderPayment> {
  const [transfers, refunds] = await Promise.all([transfersIn(stripe, intent), refundsMade(stripe, intent)]);
  return { ...toPayment(intent), ...transfers, ...refunds };
}
