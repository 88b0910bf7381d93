import { flushCommits } from '../db/flush-commits.ts';
import type { Deps } from '../deps.ts';
import type { Answer, Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import { getCheckoutForWrite } from './checkouts.store.ts';
import { settle } from './confirm-checkout.ts';
import { presentCheckout } from './present-checkout.ts';

export interface ConfirmOnce {
  readonly merchantId: string;
  readonly checkoutId: string;
  readonly tokenHash: Buffer;
  readonly language: Language;
  readonly write: Write;
  readonly requestId: string;
}

/**
 * Asks for the order on behalf of the shopper. A repetition looks again: it never makes a second order, and tells where the first is
 * by now.
 *
 * @throws ProblemError checkout-not-found, idempotency-key-reused, provider-unavailable
 */
export async function confirmOnce(deps: Deps, { tokenHash, language, write, ...input }: ConfirmOnce): Promise<Answer> {
  const { merchantId, checkoutId: id } = input;
  const found = await getCheckoutForWrite(deps.db, { merchantId, id, tokenHash, write });
  const { checkout, payment } = await settle(deps, found, { ...input, actor: 'shopper' });
  if (checkout.order) await flushCommits(deps.db);
  return { status: 200, body: JSON.stringify(await presentCheckout(deps, checkout, language, payment)) };
}
