import type { Deps } from '../deps.ts';
import type { Answer } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import { changeCart, type CartWrite } from './change-cart.ts';

/**
 * Enters a discount code. A code that the rules refuse is answered with the reasons and not kept.
 *
 * @throws ProblemError code-not-found, and those of `changeCart`
 */
export async function applyCode(deps: Deps, input: CartWrite & { readonly code: string }): Promise<Answer> {
  const code = input.code.toUpperCase();
  return changeCart(deps, input, {
    codes: [code],
    apply: (cart, { codes }) => {
      if (!codes.has(code)) throw new ProblemError('code-not-found');
      return { ...cart, codes: cart.codes.includes(code) ? cart.codes : [...cart.codes, code] };
    },
  });
}

/** Takes every code off the cart. @throws ProblemError those of `changeCart` */
export async function removeCodes(deps: Deps, input: CartWrite): Promise<Answer> {
  return changeCart(deps, input, { apply: (cart) => ({ ...cart, codes: [] }) });
}
