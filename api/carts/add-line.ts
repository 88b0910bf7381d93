import type { Deps } from '../deps.ts';
import type { Answer } from '../http/idempotency.ts';
import { withLine, type WishedLine } from './cart-lines.ts';
import { changeCart, type CartWrite } from './change-cart.ts';

/** Adds a variant to the cart, or more of it. @throws ProblemError sku-not-found, out-of-stock, and those of `changeCart` */
export async function addLine(deps: Deps, input: CartWrite & { readonly line: WishedLine }): Promise<Answer> {
  return changeCart(deps, input, {
    skus: [input.line.sku],
    apply: (cart, { items }) => ({ ...cart, lines: withLine(cart.lines, input.line, items) }),
  });
}
