import type { CartLineWire, CartWire } from '../../api/carts/carts.wire.ts';
import type { CartPath, CartStore } from './cart-store.ts';

/** Sets how many of a line are wanted, 1 to its `maxQuantity`. @throws {Problem} out-of-stock */
export const changeLine = (cart: CartStore, line: CartLineWire, quantity: number): Promise<CartWire> =>
  cart.write('PATCH', pathOf(line), { quantity });

/** Takes a line out. @throws {Problem} */
export const removeLine = (cart: CartStore, line: CartLineWire): Promise<CartWire> => cart.write('DELETE', pathOf(line));

/** Enters a discount code; the cart says whether it applies, and why not. @throws {Problem} */
export const applyCode = (cart: CartStore, code: string): Promise<CartWire> => cart.write('PUT', '/cart/code', { code });

/** Takes the discount code out. @throws {Problem} */
export const removeCode = (cart: CartStore): Promise<CartWire> => cart.write('DELETE', '/cart/code');

/** The line's path; in a cart made anew, that of the line with the same goods. */
function pathOf({ id, sku, personalisation }: CartLineWire): CartPath {
  return (cart) => {
    const lines = cart?.lines ?? [];
    const line = lines.find((one) => one.id === id) ?? lines.find((one) => one.sku === sku && one.personalisation === personalisation);
    return `/cart/lines/${line?.id ?? id}`;
  };
}
