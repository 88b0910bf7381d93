import type { Env } from '../env.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import type { CheckoutWire } from './checkouts.wire.ts';

/** What somebody who comes back without an order needs to try again, in whichever browser: the cart, and all that was entered but consents. */
export function keptChoices(env: Env, { cartId, agreed, quote, method }: CheckoutRecord): NonNullable<CheckoutWire['kept']> {
  const { email, phone, shippingAddress, billingAddress, buyer, invoice } = agreed;
  const isBilledElsewhere = JSON.stringify(billingAddress) !== JSON.stringify(shippingAddress);
  return {
    cart: bearerToken(env, 'cart', cartId),
    entered: Object.fromEntries(
      pointers({
        contact: { email, phone },
        shippingAddress,
        ...(isBilledElsewhere && { billingAddress }),
        buyer,
        invoice,
        service: quote.delivery.chosen,
        payment: method,
      }),
    ),
  };
}

/** Every text in a value, by its JSON pointer. */
function pointers(value: object, path = ''): [pointer: string, text: string][] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (typeof each === 'string') return [[`${path}/${key}`, each]];
    return typeof each === 'object' && each !== null ? pointers(each, `${path}/${key}`) : [];
  });
}
