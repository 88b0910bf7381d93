import { hash } from 'node:crypto';
import type { Quote } from '../../policy/index.ts';

/**
 * SHA-256 of all that a shopper agrees to when ordering from this quote. Two quotes with the same fingerprint cost
 * the same, for the same goods, to the same country, and can be paid in the same ways; their reasons, delivery dates
 * and stock may differ.
 */
export function quoteFingerprint(quote: Quote): string {
  const agreed = [
    quote.currency,
    quote.destination.country,
    quote.lines.map(({ sku, quantity, unit, net }) => [sku, quantity, unit.value, net]),
    quote.codes.filter(({ outcome }) => outcome.value === 'applied').map(({ code, amount }) => [code, amount]),
    quote.served.value,
    quote.delivery.chosen,
    quote.delivery.fee.value,
    quote.tax.included,
    quote.duties.value,
    quote.payments.filter(({ offered }) => offered.value).map(({ method }) => method),
    quote.total,
  ];
  return hash('sha256', JSON.stringify(agreed), 'base64url');
}
