import { flushCommits } from '../db/flush-commits.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { positionOf } from './checkout-record.ts';
import { getCheckout } from './checkouts.store.ts';
import type { CheckoutWire } from './checkouts.wire.ts';
import { presentCheckout } from './present-checkout.ts';

export interface ReadCheckout {
  readonly merchantId: string;
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly language: Language;
}

/**
 * A checkout as it stands, with what the provider says while its payment is open. Settles nothing.
 *
 * @throws ProblemError checkout-not-found, provider-unavailable
 */
export async function readCheckout(deps: Deps, { merchantId, id, tokenHash, language }: ReadCheckout): Promise<CheckoutWire> {
  const checkout = await getCheckout(deps.db, merchantId, id, tokenHash);
  if (checkout.order) await flushCommits(deps.db);
  const { paymentRef } = checkout;
  const payment =
    paymentRef !== null && positionOf(checkout) === 'open'
      ? await askProvider(deps, providerOf(deps, checkout.provider), (provider) => provider.getPayment({ merchantId, ref: paymentRef }))
      : undefined;
  return presentCheckout(deps, checkout, language, payment);
}
