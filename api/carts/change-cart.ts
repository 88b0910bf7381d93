import type { Deps } from '../deps.ts';
import { isAnsweredMeanwhile } from '../http/answers.store.ts';
import { replay, type Answer, type Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { payableProfile } from '../payments/payable-profile.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { readCart, updateCart, type Cart, type CartReading } from './carts.store.ts';
import { presentCart } from './present-cart.ts';
import { quoteCart } from './quote-cart.ts';

/** Who asks, for which cart, under which Idempotency-Key. */
export interface CartWrite {
  readonly shop: Shop;
  readonly language: Language;
  readonly tokenHash: Buffer;
  readonly write: Write;
}

export interface CartChange {
  /** SKUs and codes the change needs beyond those in the cart. */
  readonly skus?: readonly string[];
  readonly codes?: readonly string[];
  /** The cart after the change. Pure: it runs again when somebody else changed the cart meanwhile. */
  readonly apply: (cart: Cart, reading: CartReading) => Cart;
}

const attempts = 4;

/**
 * Changes a cart and answers with its new quote: one statement reads all there is to know, one writes cart and answer.
 *
 * @throws ProblemError cart-not-found, idempotency-key-reused; cart-changed when others keep changing it; and whatever `apply` throws
 */
export async function changeCart(deps: Deps, { shop, language, tokenHash, write }: CartWrite, change: CartChange): Promise<Answer> {
  const question = { merchantId: shop.id, tokenHash, key: write.key, skus: change.skus, codes: change.codes };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const reading = await readCart(deps.db, question);
    const earlier = replay(reading.answer, write);
    if (earlier) return earlier;
    if (!reading.cart) throw new ProblemError('cart-not-found');
    const { cart, answer } = answerCart(
      deps,
      shop,
      language,
      { ...change.apply(reading.cart, reading), version: reading.cart.version + 1 },
      reading,
    );
    try {
      if (await updateCart(deps.db, shop.id, cart, write, answer)) return answer;
    } catch (error) {
      if (!isAnsweredMeanwhile(error)) throw error;
    }
  }
  throw new ProblemError('cart-changed');
}

/** The answer to a changed cart, and the cart as it is kept: without the codes that do not apply and lines nobody sells any more. */
export function answerCart(
  deps: Pick<Deps, 'now' | 'providers'>,
  shop: Shop,
  language: Language,
  wished: Cart,
  { items, codes }: CartReading,
  more: { readonly status?: number; readonly token?: string } = {},
): { readonly cart: Cart; readonly answer: Answer } {
  const quotable = { cart: wished, items, codes };
  const quote = quoteCart(payableProfile(deps, shop), quotable, deps.now());
  const wire = presentCart(shop, language, quotable, quote);
  const cart = {
    ...wished,
    lines: wished.lines.filter(({ sku }) => items.has(sku)),
    codes: quote.codes.filter(({ outcome }) => outcome.value === 'applied').map(({ code }) => code),
  };
  return { cart, answer: { status: more.status ?? 200, body: JSON.stringify(more.token ? { token: more.token, ...wire } : wire) } };
}
