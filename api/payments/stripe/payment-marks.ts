import type { Stripe } from 'stripe';

/**
 * What we write on a payment there. It makes a payment that nobody remembers here recognisable, and tells apart what Stripe keeps under
 * one type.
 */
export interface PaymentMarks {
  readonly merchant: string;
  readonly checkout: string;
  readonly method: string;
  /** The idempotency key it was made under. */
  readonly key: string;
}

/** The marks of a payment; undefined for one that the merchant made in another way, or another merchant here. */
export function marksOf(metadata: Stripe.Metadata | null, merchantId: string): PaymentMarks | undefined {
  const { merchant, checkout, method, key } = metadata ?? {};
  if (merchant !== merchantId || checkout === undefined || method === undefined || key === undefined) return undefined;
  return { merchant, checkout, method, key };
}

/** On a reservation made anew: the payment it stands in for. */
export const replacesMark = 'replaces';
/** On a reservation that was let go for one made anew: that one. */
export const replacedByMark = 'replacedBy';
/** On a transfer nobody waits for any more. */
export const givenUpMark = 'givenUp';
