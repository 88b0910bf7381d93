import type { Stripe } from 'stripe';
import { isStripeFailure } from './stripe-failure.ts';

/** How many failures kept under one key's successors are stepped over. */
const mostSteps = 8;

export interface KeyedCall<T> {
  readonly key: string;
  readonly ask: (options: Stripe.RequestOptions) => Promise<Stripe.Response<T>>;
  /** Looks for what an attempt may have brought about although it failed; asked before another key is used. */
  readonly find?: () => Promise<T | undefined>;
}

/**
 * Makes a call happen once. An answer is kept under its key for a day and given again, be it a failure, even "internal error": a
 * failure that is only repeated is therefore asked anew under the next key, once it is sure that nothing came of it.
 */
export async function underKey<T>({ key, ask, find }: KeyedCall<T>): Promise<{ readonly value: T; readonly isRepeated: boolean }> {
  for (let step = 1; ; step += 1) {
    try {
      const value = await ask({ idempotencyKey: step === 1 ? key : `${key}.${step}` });
      return { value, isRepeated: value.lastResponse.headers[repeated] === 'true' };
    } catch (error) {
      if (step === mostSteps || !isStripeFailure(error) || error.headers?.[repeated] !== 'true') throw error;
      const found = await find?.();
      if (found !== undefined) return { value: found, isRepeated: true };
    }
  }
}

const repeated = 'idempotent-replayed';
