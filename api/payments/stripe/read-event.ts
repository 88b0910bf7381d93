import type { Stripe } from 'stripe';
import { ProblemError } from '../../http/problem.ts';
import type { ProviderEvent } from '../payment-provider.ts';
import { marksOf } from './payment-marks.ts';
import { isOutside, refundedAmount } from './outside-refunds.ts';
import { failedRefunds } from './refund-payment.ts';
import { stateOf } from './to-payment.ts';

/** Everything that an endpoint made for us reports. */
export const reportedEvents = [
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.partially_funded',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.succeeded',
  'charge.dispute.created',
  'charge.refunded',
  'cash_balance.funds_available',
  'refund.failed',
  'refund.updated',
] as const satisfies readonly Stripe.WebhookEndpointCreateParams.EnabledEvent[];

/** How old a signature may be: an event that is delivered again is signed again. */
const toleranceSeconds = 300;

/** What came to the merchant's endpoint. */
export interface SignedBody {
  readonly secrets: readonly string[];
  readonly rawBody: string;
  readonly signature: string | null;
}

/** An event signed with any of the secrets. @throws ProblemError bad-signature */
export function signedEvent(webhooks: typeof Stripe.webhooks, { secrets, rawBody, signature }: SignedBody): Stripe.Event {
  for (const secret of secrets) {
    try {
      return webhooks.constructEvent(rawBody, signature ?? '', secret, toleranceSeconds);
    } catch {
      // Signed with the other one, perhaps.
    }
  }
  throw new ProblemError('bad-signature');
}

/**
 * What an event says; undefined when it is about nothing of this merchant here, such as a sale of theirs elsewhere. What does not say
 * itself whose it is, is looked up.
 */
export async function readEvent(stripe: Stripe, merchantId: string, event: Stripe.Event): Promise<ProviderEvent | undefined> {
  const { id, data, type, api_version: version } = event;
  const { object } = data;
  if (!('object' in object)) return undefined;
  switch (object.object) {
    case 'payment_intent': {
      if (!marksOf(object.metadata, merchantId)) return undefined;
      const partly = type === 'payment_intent.partially_funded' && { moved: {} };
      const { Stripe: Package } = await import('stripe');
      // An endpoint made by hand, and the list of events, tell them as the account's own version does, which may know other states.
      return { id, paymentRef: object.id, ...(version === Package.API_VERSION && { tells: stateOf(object) }), ...partly };
    }
    case 'charge':
      return marksOf(object.metadata, merchantId) && eventAbout(id, object.payment_intent, { moved: { refunded: refundedAmount(object) } });
    case 'refund':
      if (isOutside(object))
        return failedRefunds.has(object.status) ? ofIntent(object.payment_intent, { failedOutside: object.id }) : undefined;
      return marksOf(object.metadata, merchantId) && eventAbout(id, refundOf(object), refundOutcome(object));
    case 'dispute':
      return ofIntent(object.payment_intent, { disputed: true });
    case 'cash_balance':
      return ofCustomer(object.customer);
    default:
      return undefined;
  }

  async function ofIntent(intent: string | Stripe.PaymentIntent | null, more: Partial<ProviderEvent>): Promise<ProviderEvent | undefined> {
    const ref = idOf(intent);
    if (ref === undefined) return undefined;
    const { metadata } = await stripe.paymentIntents.retrieve(ref);
    return marksOf(metadata, merchantId) && { id, paymentRef: ref, ...more };
  }

  async function ofCustomer(customer: string): Promise<ProviderEvent | undefined> {
    const { data: intents } = await stripe.paymentIntents.list({ customer, limit: 1 });
    const [intent] = intents;
    return intent && marksOf(intent.metadata, merchantId) && { id, paymentRef: intent.id, moved: {} };
  }
}

function eventAbout(
  id: string,
  intent: string | Stripe.PaymentIntent | null | undefined,
  more: Partial<ProviderEvent> = {},
): ProviderEvent | undefined {
  const paymentRef = idOf(intent);
  return paymentRef === undefined ? undefined : { id, paymentRef, ...more };
}

function idOf(intent: string | Stripe.PaymentIntent | null | undefined): string | undefined {
  return typeof intent === 'string' ? intent : intent?.id;
}

/** What is returned of a customer's balance is about no payment but by its marks. */
function refundOf({ payment_intent: intent, metadata }: Stripe.Refund): Stripe.Refund['payment_intent'] | undefined {
  return intent ?? metadata?.['payment'];
}

/** A refund carries the key it was asked for under. Most methods take a while, and some banks say no. */
function refundOutcome({ status, metadata }: Stripe.Refund): Partial<ProviderEvent> {
  return failedRefunds.has(status) ? { failedRefund: metadata!['key']! } : {};
}
