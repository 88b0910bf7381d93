import { consentsDue, type Quote } from '../../policy/index.ts';
import type { CartReading } from '../carts/carts.store.ts';
import type { CartWire } from '../carts/carts.wire.ts';
import { ProblemError } from '../http/problem.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { checkFields } from './check-fields.ts';
import type { StartCheckoutBody } from './checkouts.wire.ts';
import { quantities } from './quantities.ts';

/**
 * Whether this quote may become an order as the shopper asked for it.
 *
 * @param cart the quote as the wire tells it: a refusal carries it, so that the shopper sees what is true now
 * @throws ProblemError out-of-stock, buyer-refused, invalid-body, not-served, service-not-offered, payment-not-offered, quote-changed,
 *   consent-missing; the first that applies, the worst news first
 */
export function checkOrder(shop: Shop, body: StartCheckoutBody, quote: Quote, cart: CartWire, items: CartReading['items']): void {
  for (const [sku, quantity] of quantities(quote)) {
    const available = Math.max(0, items.get(sku)!.stock);
    if (quantity > available) throw new ProblemError('out-of-stock', { sku, available });
  }
  if (quote.buyer.value === 'refused') throw new ProblemError('buyer-refused', { because: cart.buyer.because });
  checkFields(shop, body);
  if (!quote.served.value) throw new ProblemError('not-served');
  if (!quote.delivery.options.some(({ service }) => service === body.service)) throw new ProblemError('service-not-offered', { cart });
  if (quote.paymentDue.value && !quote.payments.some(({ method, offered }) => method === body.payment && offered.value))
    throw new ProblemError('payment-not-offered', { cart });
  if (cart.shown !== body.shown) throw new ProblemError('quote-changed', { cart });
  const missing = consentsDue(shop.profile).value.filter((consent) => body.consents[consent] !== true);
  if (missing.length > 0) {
    throw new ProblemError('consent-missing', {
      errors: missing.map((consent) => ({ pointer: `/consents/${consent}`, code: 'required', detail: 'The shop asks for this consent.' })),
    });
  }
}
