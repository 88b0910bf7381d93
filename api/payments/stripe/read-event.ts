import type { Stripe } from 'stripe';
import { ProblemError } from '../../http/problem.ts';
import type { ProviderEvent } from '../payment-provider.ts';
import { marksOf } from './payment-marks.ts';
import { stateOf } from './to-payment.ts';

/** Everything that an endpoint made for us reports. */
export const reportedEvents = [
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.succeeded',
  'charge.refunded',
  'refund.failed',
  'refund.updated',
] as const satisfies readonly Stripe.WebhookEndpointCreateParams.EnabledEvent[];

/** How old a signature may be: an event that is delivered again is signed again. */
const toleranceSeconds = 300;

/**
 * An event signed with any of the secrets; undefined when it is about nothing of this merchant here, such as a sale of theirs elsewhere.
 *
 * @throws ProblemError bad-signature
 */
export function readEvent(
  webhooks: typeof Stripe.webhooks,
  {
    merchantId,
    secrets,
    rawBody,
    signature,
  }: { merchantId: string; secrets: readonly string[]; rawBody: string; signature: string | null },
): ProviderEvent | undefined {
  const event = signedEvent(webhooks, rawBody, signature ?? '', secrets);
  if (!event) throw new ProblemError('bad-signature');
  const { object } = event.data;
  if (!('object' in object)) return undefined;
  switch (object.object) {
    case 'payment_intent':
      return marksOf(object.metadata, merchantId) && { id: event.id, paymentRef: object.id, tells: stateOf(object) };
    case 'charge':
      return marksOf(object.metadata, merchantId) && eventAbout(event.id, object.payment_intent);
    case 'refund':
      return marksOf(object.metadata, merchantId) && eventAbout(event.id, object.payment_intent, refundOutcome(object));
    default:
      return undefined;
  }
}

function signedEvent(
  webhooks: typeof Stripe.webhooks,
  body: string,
  signature: string,
  secrets: readonly string[],
): Stripe.Event | undefined {
  for (const secret of secrets) {
    try {
      return webhooks.constructEvent(body, signature, secret, toleranceSeconds);
    } catch {
      // Signed with the other one, perhaps.
    }
  }
  return undefined;
}

function eventAbout(
  id: string,
  intent: string | Stripe.PaymentIntent | null,
  more: Partial<ProviderEvent> = {},
): ProviderEvent | undefined {
  const paymentRef = typeof intent === 'string' ? intent : intent?.id;
  return paymentRef === undefined ? undefined : { id, paymentRef, ...more };
}

/** A refund carries the key it was asked for under. Most methods take a while, and some banks say no. */
function refundOutcome({ status, metadata }: Stripe.Refund): Partial<ProviderEvent> {
  return status === 'failed' || status === 'canceled' ? { failedRefund: metadata!['key']! } : {};
}
