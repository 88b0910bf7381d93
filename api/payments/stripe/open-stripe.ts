import type { Stripe } from 'stripe';

/** How long one call may take unless told otherwise: a bank may think for seconds, but a shopper is waiting. */
const defaultTimeoutMs = 20_000;

/** A client that acts with one merchant's secret key. */
export type OpenStripe = (secretKey: string) => Promise<Stripe>;

export interface StripeOptions {
  /** Origin of another server that speaks Stripe's language; absent: Stripe's own. */
  readonly apiUrl?: string | undefined;
  readonly timeoutMs?: number;
}

/**
 * Makes clients. The package is loaded with the first: it is large, and a server whose merchants have no keys there never needs it.
 * Connections are shared, keys are not.
 */
export function stripeOpener({ apiUrl, timeoutMs = defaultTimeoutMs }: StripeOptions): OpenStripe {
  const target = apiUrl === undefined ? {} : targetOf(new URL(apiUrl));
  return async (secretKey) => {
    const { Stripe } = await import('stripe');
    return new Stripe(secretKey, {
      timeout: timeoutMs,
      // What did not get through is tried again by our own queues, which remember that it was owed. (A connection that was closed
      // under it, the package repeats once all the same, under the same idempotency key.)
      maxNetworkRetries: 0,
      telemetry: false,
      ...target,
    });
  };
}

function targetOf({ protocol, hostname, port }: URL) {
  return { protocol: protocol === 'http:' ? ('http' as const) : ('https' as const), host: hostname, ...(port !== '' && { port }) };
}
