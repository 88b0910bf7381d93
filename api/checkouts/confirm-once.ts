import type { Deps } from '../deps.ts';
import { findAnswer, keepAnswer } from '../http/answers.store.ts';
import { replay, type Answer, type Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import { getCheckoutAndAnswer } from './checkouts.store.ts';
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
 * Asks for the order on behalf of the shopper. Until there is one, or the money is on its way back, a repetition looks again;
 * afterwards it gets the same bytes.
 *
 * @throws ProblemError checkout-not-found, idempotency-key-reused, provider-unavailable
 */
export async function confirmOnce(deps: Deps, { tokenHash, language, write, ...input }: ConfirmOnce): Promise<Answer> {
  const { merchantId, checkoutId } = input;
  const { checkout: found, answer: earlier } = await getCheckoutAndAnswer(deps.db, merchantId, checkoutId, tokenHash, write.key);
  const kept = replay(earlier, write);
  if (kept?.body) return kept;
  const { checkout, payment } = await settle(deps, found, { ...input, actor: 'shopper' });
  const answer = { status: 200, body: JSON.stringify(await presentCheckout(deps, checkout, language, payment)) };
  const isFinal = checkout.order !== null || checkout.refund !== null;
  if (await keepAnswer(deps.db, merchantId, write, isFinal ? answer : undefined)) return answer;
  return replay(await findAnswer(deps.db, merchantId, write.key), write) ?? answer;
}
