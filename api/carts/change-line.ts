import type { Deps } from '../deps.ts';
import type { Answer } from '../http/idempotency.ts';
import { withQuantity } from './cart-lines.ts';
import { changeCart, type CartWrite } from './change-cart.ts';

/** Sets how many of a line. @throws ProblemError line-not-found, out-of-stock, and those of `changeCart` */
export async function changeLine(deps: Deps, input: CartWrite & { readonly lineId: string; readonly quantity: number }): Promise<Answer> {
  return changeCart(deps, input, {
    apply: (cart, { items }) => ({ ...cart, lines: withQuantity(cart.lines, input.lineId, input.quantity, items) }),
  });
}
