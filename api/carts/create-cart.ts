import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import { hashToken, newId } from '../db/new-id.ts';
import type { CartLine } from '../db/stored-shapes.ts';
import { isAnsweredMeanwhile } from '../http/answers.store.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { replay, type Answer, type Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { withLine } from './cart-lines.ts';
import type { createCartBody } from './carts.wire.ts';
import { insertCart, readCart } from './carts.store.ts';
import { answerCart } from './change-cart.ts';

export interface CreateCart extends z.infer<typeof createCartBody> {
  readonly shop: Shop;
  readonly language: Language;
  readonly write: Write;
}

/**
 * A new cart, already holding these lines. Its answer alone carries the token.
 *
 * @throws ProblemError sku-not-found, out-of-stock, idempotency-key-reused
 */
export async function createCart(deps: Deps, { shop, language, write, lines, country }: CreateCart): Promise<Answer> {
  const question = { merchantId: shop.id, key: write.key, skus: lines.map(({ sku }) => sku) };
  const reading = await readCart(deps.db, question);
  const earlier = replay(reading.answer, write);
  if (earlier) return earlier;

  const id = newId('cart');
  const token = bearerToken(deps.env, 'cart', id);
  const wished = {
    id,
    version: 1,
    lines: lines.reduce<CartLine[]>((before, line) => withLine(before, line, reading.items), []),
    codes: [],
    destination: { country: country ?? shop.profile.shipping.home },
    service: null,
    payment: null,
  };
  const { cart, answer } = answerCart(deps, shop, language, wished, reading, { status: 201, token });
  try {
    await insertCart(deps.db, shop.id, { ...cart, tokenHash: hashToken(token) }, write, answer);
    return answer;
  } catch (error) {
    if (!isAnsweredMeanwhile(error)) throw error;
    const first = replay((await readCart(deps.db, question)).answer, write);
    if (!first) throw error;
    return first;
  }
}
