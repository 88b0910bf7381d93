import { noticeText, type Quote, type QuoteLine } from '../../policy/index.ts';
import { inLanguage, optionText } from '../catalog/catalog-item.ts';
import { imageAddress } from '../catalog/image-address.ts';
import { amountOf, formatAmount, formatRate } from '../http/format-amount.ts';
import { formatDayRange } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { countryName, reasonsOf, wordsFormat } from '../http/words-format.ts';
import { mayReauthorise } from '../payments/capture-mode.ts';
import { methodLabel } from '../payments/method-label.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { cartWords } from './cart-words.ts';
import type { CartLineWire, CartWire } from './carts.wire.ts';
import { deliveryFeeOf } from './delivery-fee-of.ts';
import type { QuotableCart } from './quote-cart.ts';
import { quoteFingerprint } from './quote-fingerprint.ts';
import { serviceLabel } from './service-label.ts';

/** A cart and its quote as the wire carries them: every amount, date and reason in the shopper's language. Pure. */
export function presentCart(
  shop: Pick<Shop, 'profile' | 'links' | 'languages'>,
  language: Language,
  quotable: QuotableCart,
  quote: Quote,
): CartWire {
  const { profile } = shop;
  const words = cartWords(language);
  const format = wordsFormat(profile, language);
  const amount = (minor: number) => amountOf(minor, quote.currency, language);
  const { country, region, postalCode } = quote.destination;
  const { toFree } = quote.delivery;
  return {
    version: quotable.cart.version,
    count: quote.lines.reduce((sum, line) => sum + line.quantity, 0),
    language,
    currency: quote.currency,
    lines: quote.lines.map((line) => presentLine(shop, language, quotable, quote, line)),
    goods: amount(quote.goods),
    discount: amount(quote.discount),
    codes: quote.codes.map(({ code, outcome, amount: off }) => ({
      code,
      applied: outcome.value === 'applied',
      amount: amount(off),
      because: reasonsOf(outcome.because, language, format),
    })),
    destination: { country, name: countryName(country, language), ...(region && { region }), ...(postalCode && { postalCode }) },
    served: quote.served.value,
    delivery: {
      options: quote.delivery.options.map(({ service, fee, window }) => ({
        service,
        label: serviceLabel(profile, service, language),
        fee: deliveryFeeOf(fee.value, quote.currency, language),
        when: window ? formatDayRange(window.from, window.to, language) : null,
        because: reasonsOf(fee.because, language, format),
      })),
      chosen: quote.delivery.chosen,
      fee: quote.delivery.chosen === null ? amount(0) : deliveryFeeOf(quote.delivery.fee.value, quote.currency, language),
      toFree: toFree
        ? {
            remaining: amount(toFree.value.remaining),
            text: words.toFree(format.money(toFree.value.remaining)),
            share: shareReached(toFree.value),
          }
        : null,
      because: reasonsOf([...quote.delivery.fee.because, ...quote.served.because], language, format),
    },
    tax: {
      included: quote.tax.included,
      amount: amount(quote.tax.amount),
      text: taxText(quote, language),
    },
    duties: { paidBy: quote.duties.value, text: words.duties[quote.duties.value] },
    payments: quote.payments.map(({ method, offered }) => ({
      method,
      label: methodLabel(method, language),
      offered: offered.value,
      payLater: profile.payment.methods.find(({ id }) => id === method)?.kind === 'payLater',
      offSession: mayReauthorise(profile, method),
      because: reasonsOf(offered.because, language, format),
    })),
    paymentDue: quote.paymentDue.value,
    buyer: { allowed: quote.buyer.value === 'allowed', because: reasonsOf(quote.buyer.because, language, format) },
    notices: quote.notices.map((notice) => ({
      id: notice.id,
      text: noticeText(notice, language, format),
      ...(notice.lines && { lines: [...notice.lines] }),
      because: reasonsOf(notice.because, language, format),
    })),
    total: amount(quote.total),
    shown: quoteFingerprint(quote),
  };
}

/** The tax inside the total, in words. */
export function taxText({ tax, currency }: Pick<Quote, 'tax' | 'currency'>, language: Language): string {
  const words = cartWords(language);
  if (!tax.included || tax.rateBps === null) return words.taxNone;
  return words.taxIncluded(formatRate(tax.rateBps, language), formatAmount(tax.amount, currency, language));
}

function presentLine(
  shop: Pick<Shop, 'links' | 'languages'>,
  language: Language,
  { cart, items }: QuotableCart,
  quote: Quote,
  line: QuoteLine,
): CartLineWire {
  const item = items.get(line.sku)!;
  const amount = (minor: number) => amountOf(minor, quote.currency, language);
  const elsewhere = quote.lines
    .filter(({ id, sku }) => sku === line.sku && id !== line.id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    id: line.id,
    sku: line.sku,
    product: item.product,
    title: inLanguage(item.title, language, shop),
    options: optionText(item, language, shop),
    personalisation: cart.lines.find(({ id }) => id === line.id)?.personalisation ?? null,
    image: item.image === null ? null : imageAddress(item.image, shop.links.shop),
    quantity: line.quantity,
    maxQuantity: Math.max(0, item.stock - elsewhere),
    unit: amount(line.unit.value),
    crossed: line.crossed.value === null ? null : amount(line.crossed.value),
    gross: amount(line.gross),
    discount: amount(line.discount),
    net: amount(line.net),
    notes: lineNotes(line, language),
  };
}

/** What to know about a line before ordering it. */
export function lineNotes({ withdrawal }: Pick<QuoteLine, 'withdrawal'>, language: Language): string[] {
  return withdrawal.value === 'allowed' ? [] : [cartWords(language).lineNotes[withdrawal.value]];
}

/** Between 0 and 1, never quite 1 while something is missing. */
function shareReached({ remaining, threshold }: { readonly remaining: number; readonly threshold: number }): number {
  return Math.min(0.99, Math.max(0, Math.round((1 - remaining / threshold) * 100) / 100));
}
