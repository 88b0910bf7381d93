import type { Stripe } from 'stripe';
import { PaymentRefusal } from '../payment-provider.ts';

/** An error of the package, as far as we look into it. */
export interface StripeFailure extends Error {
  /** Its class: `StripeCardError`, `StripeConnectionError`, … */
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The payment that a declined attempt leaves behind. */
  readonly payment_intent?: Stripe.PaymentIntent;
}

/** Whether an error came out of the package. */
export function isStripeFailure(error: unknown): error is StripeFailure {
  const { type } = (error ?? {}) as { readonly type?: unknown };
  return error instanceof Error && typeof type === 'string' && type.startsWith('Stripe');
}

/** Whether Stripe does not know what was asked about. */
export function isMissing(error: unknown): boolean {
  return isStripeFailure(error) && error.code === 'resource_missing';
}

/** Refused today, but not for good: another request was in the way, or there were too many. */
const passing: ReadonlySet<string | undefined> = new Set([
  'idempotency_key_in_use',
  'lock_timeout',
  'payment_intent_rate_limit_exceeded',
  'rate_limit',
]);
const refusing: ReadonlySet<string> = new Set(['StripeCardError', 'StripeInvalidRequestError', 'StripeIdempotencyError']);

/**
 * An error as the port tells it: a no that stays a no is a `PaymentRefusal`; everything else may be asked again. Neither repeats the
 * message, which may quote what was sent.
 */
export function portError(error: unknown): unknown {
  if (!isStripeFailure(error)) return error;
  const { type, code, decline_code: declined, param, statusCode, requestId } = error;
  const isFinal = refusing.has(type) && statusCode !== 409 && statusCode !== 429 && !passing.has(code);
  if (isFinal) return new PaymentRefusal(declined || (code ?? 'invalid_request'), remedyOf(error));
  const told = [type, statusCode, code, param, requestId].filter((each) => each !== undefined);
  return Object.assign(new Error(`The payment provider failed: ${told.join(' ')}`), { code: code ?? type });
}

/** What a merchant can do about a no, as far as it depends on them. */
function remedyOf({ code, param = '', requestId }: StripeFailure): string {
  if (code === 'amount_too_small' || code === 'amount_too_large')
    return 'Stripe takes no payment of this amount by this method: set its `minTotal` or `maxTotal` in the profile.';
  if (/payment_method_(types|data)|capture_method/.test(param))
    return 'Activate the method at Stripe (Settings, Payment methods), for this currency and country, or take it out of the profile.';
  if (param === 'currency') return 'Stripe takes this currency by another method only: let the profile offer one.';
  return `Look for ${requestId ?? 'the request'} at Stripe (Developers, Logs): it says what was wrong.`;
}

/** Runs calls to the package with their errors told as the port does. */
export async function withPortErrors<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw portError(error);
  }
}
