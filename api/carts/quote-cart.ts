import { quote, type Buyer, type DiscountCode, type Profile, type Quote } from '../../policy/index.ts';
import { quoteInputLine } from '../catalog/catalog-item.ts';
import type { Cart, CartReading } from './carts.store.ts';

/** A cart to be quoted, with what was read for it. */
export interface QuotableCart {
  readonly cart: Cart;
  readonly items: CartReading['items'];
  readonly codes: CartReading['codes'];
}

/**
 * The policy's quote of a cart at an instant. Lines whose product is no longer sold are left out: nobody can order
 * them. Likewise codes that no longer exist.
 *
 * @param buyer what is known of the buyer; absent while the cart is only looked at
 */
export function quoteCart(profile: Profile, { cart, items, codes }: QuotableCart, now: string, buyer?: Buyer): Quote {
  const lines = cart.lines.flatMap((line) => {
    const item = items.get(line.sku);
    return item ? [quoteInputLine(line, item)] : [];
  });
  return quote(profile, {
    now,
    lines,
    codes: cart.codes.map((code) => codes.get(code)).filter((code): code is DiscountCode => code !== undefined),
    destination: cart.destination,
    ...(cart.service !== null && { service: cart.service }),
    ...(cart.payment !== null && { payment: cart.payment }),
    ...(buyer && { buyer }),
  });
}
