import type { Deps } from '../deps.ts';
import type { Answer } from '../http/idempotency.ts';
import { withoutLine } from './cart-lines.ts';
import { changeCart, type CartWrite } from './change-cart.ts';

/** Takes a line out. @throws ProblemError line-not-found, and those of `changeCart` */
export async function removeLine(deps: Deps, input: CartWrite & { readonly lineId: string }): Promise<Answer> {
  return changeCart(deps, input, { apply: (cart) => ({ ...cart, lines: withoutLine(cart.lines, input.lineId) }) });
}
