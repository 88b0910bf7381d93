import type { Profile } from '../../policy/index.ts';
import { lineNotes, taxText } from '../carts/present-cart.ts';
import { deliveryFeeOf } from '../carts/delivery-fee-of.ts';
import { serviceLabel } from '../carts/service-label.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { methodLabel } from '../payments/method-label.ts';
import type { MerchantLinks } from '../shops/merchant-links.ts';
import { deliveryWindow, nextSteps } from './next-steps.ts';
import type { OrderRecord } from './order-record.ts';
import { orderWords } from './order-words.ts';
import type { OrderWire } from './orders.wire.ts';

export interface OrderView {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly links: MerchantLinks;
  readonly language: Language;
  /** The order's token, where the reader is its bearer: links then lead on without asking for it again. */
  readonly token?: string;
}

/** An order as the wire tells it: what was agreed, in words, and what comes next. */
export function presentOrder(order: OrderRecord, { profile, links, language, token }: OrderView): OrderWire {
  const { quote, agreed, currency } = order;
  const { timeZone } = profile.calendar;
  const words = orderWords(language);
  const amount = (minor: number) => amountOf(minor, currency, language);
  const lineOf = new Map(agreed.lines.map((line) => [line.id, line]));
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    stateText: words.state[order.state],
    placedAt: instantOf(order.placedAt, language, timeZone),
    language: order.language,
    currency,
    email: order.email,
    lines: quote.lines.map((line) => {
      const { sku, title, options, personalisation, image } = lineOf.get(line.id)!;
      return {
        sku,
        title,
        options,
        personalisation,
        image,
        quantity: line.quantity,
        unit: amount(line.unit.value),
        gross: amount(line.gross),
        discount: amount(line.discount),
        net: amount(line.net),
        notes: lineNotes(line, language),
      };
    }),
    goods: amount(quote.goods),
    discount: amount(quote.discount),
    delivery: {
      service: quote.delivery.chosen ?? '',
      label: serviceLabel(profile, quote.delivery.chosen ?? '', language),
      fee: deliveryFeeOf(quote.delivery.fee.value, currency, language),
      when: deliveryWindow(order, language),
      because: reasonsOf(quote.delivery.fee.because, language, wordsFormat(profile, language)),
    },
    taxText: taxText(quote, language),
    total: amount(order.total),
    shippingAddress: agreed.shippingAddress,
    billingAddress: agreed.billingAddress,
    payment: {
      method: order.method,
      label: order.method === null ? words.nothingToPay : methodLabel(order.method, language),
      state: order.paymentState,
      stateText: words.payment[order.paymentState],
      instructions: instructions(order, language),
    },
    next: nextSteps(order, profile, language),
    history: order.events.map(({ at, kind }) => ({ at: instantOf(at, language, timeZone), text: words.event[kind] })),
    links: { withdrawal: withdrawalLink(links.withdrawal, order), returns: orderLink(links.returns, order, token) },
  };
}

/** A page of the merchant's with the key to the order in its fragment, which reaches no server and no referrer. */
export function orderLink(page: string | undefined, order: Pick<OrderRecord, 'id'>, token: string | undefined): string | null {
  if (!page) return null;
  return token ? `${page.split('#')[0]}#cassa-order=${order.id}.${token}` : page;
}

/** The withdrawal page with the contract filled in. The function asks for no key, so none is given away. */
function withdrawalLink(page: string | undefined, { number }: OrderRecord): string | null {
  return page ? `${page.split('#')[0]}#contract=${encodeURIComponent(number)}` : null;
}

function instructions(order: OrderRecord, language: Language): OrderWire['payment']['instructions'] {
  if (order.state !== 'awaitingPayment' || !order.paymentDue) return null;
  const { holder, iban, deadline } = order.paymentDue;
  return {
    holder,
    iban,
    reference: order.number,
    amount: amountOf(order.total, order.currency, language),
    dueBy: deadline && dayOf(deadline.dueDate, language),
  };
}
