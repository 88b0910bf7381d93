import type { Quote } from '../../policy/index.ts';
import type { CartWire } from '../carts/carts.wire.ts';
import type { Agreed } from '../db/stored-shapes.ts';
import type { StartCheckoutBody } from './checkouts.wire.ts';

/** What buyer and merchant agree on besides the figures, in the words the shopper saw. */
export function agree(body: StartCheckoutBody, quote: Quote, shown: CartWire): Agreed {
  const words = new Map(shown.lines.map((line) => [line.id, line]));
  return {
    email: body.contact.email,
    ...(body.contact.phone && { phone: body.contact.phone }),
    shippingAddress: body.shippingAddress,
    billingAddress: body.billingAddress ?? body.shippingAddress,
    buyer: body.buyer,
    consents: body.consents,
    ...(body.invoice && { invoice: body.invoice }),
    lines: quote.lines.map(({ id, sku }) => {
      const { product, title, options, personalisation, image } = words.get(id)!;
      return { id, sku, product, title, options, personalisation, image };
    }),
  };
}
