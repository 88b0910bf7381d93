import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { payableProfile } from '../payments/payable-profile.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { readCart } from './carts.store.ts';
import type { CartWire } from './carts.wire.ts';
import { presentCart } from './present-cart.ts';
import { quoteCart } from './quote-cart.ts';

export interface GetCart {
  readonly shop: Shop;
  readonly language: Language;
  readonly tokenHash: Buffer;
}

/** The cart with its quote of this moment. @throws ProblemError cart-not-found */
export async function getCart(deps: Pick<Deps, 'db' | 'now' | 'providers'>, { shop, language, tokenHash }: GetCart): Promise<CartWire> {
  const { cart, items, codes } = await readCart(deps.db, { merchantId: shop.id, tokenHash });
  if (!cart) throw new ProblemError('cart-not-found');
  const quotable = { cart, items, codes };
  return presentCart(shop, language, quotable, quoteCart(payableProfile(deps, shop), quotable, deps.now()));
}
