import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { Answer } from '../http/idempotency.ts';
import type { destinationBody } from './carts.wire.ts';
import { changeCart, type CartWrite } from './change-cart.ts';

/**
 * Says where the goods go, how, and how they will be paid. A country that is not served is kept all the same: the
 * quote says so. A service or method left out stays as it was.
 *
 * @throws ProblemError those of `changeCart`
 */
export async function setDestination(
  deps: Deps,
  input: CartWrite & { readonly destination: z.infer<typeof destinationBody> },
): Promise<Answer> {
  const { service, payment, ...destination } = input.destination;
  return changeCart(deps, input, {
    apply: (cart) => ({ ...cart, destination, service: service ?? cart.service, payment: payment ?? cart.payment }),
  });
}
