import {
  noticeOwed,
  noticeText,
  withdrawalLabels,
  type NoticeContent,
  type NoticeStep,
  type Profile,
  type QuoteNotice,
} from '../../policy/index.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatInstant } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { countryName, wordsFormat } from '../http/words-format.ts';
import type { MailBlock, MailContent } from '../mail/mail-content.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { AddressWire, OrderWire } from '../orders/orders.wire.ts';
import { orderLink, presentOrder } from '../orders/present-order.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { mailFooter, merchantMailFooter, sellerBlock } from './mail-sender.ts';
import { noticeWords, type NoticeWords, type Opening } from './notice-words.ts';

export interface OrderMail {
  readonly order: OrderRecord;
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly merchant: Merchant;
  readonly language: Language;
  /** Opens the order for the shopper. */
  readonly token: string;
}

/** One mail about an order that says everything terms and law ask for at these steps. */
export function orderMail(steps: readonly NoticeStep[], mail: OrderMail): MailContent {
  const owed = new Set(steps.flatMap((step) => noticeOwed(mail.profile, step).value?.contains ?? []));
  const { merchant, profile, language } = mail;
  return compose(opening(steps, mail), mail, mailFooter(merchant, profile, language), (wire) => blocksOf(wire, owed, mail));
}

/** The merchant's copy of a new order: what to prepare, for whom, and how it is paid. */
export function merchantOrderMail(mail: OrderMail): MailContent {
  const { order, language } = mail;
  const { label, merchantOrder } = noticeWords(language);
  const { agreed } = order;
  const facts: (readonly [string, string])[] = [[label.email, agreed.email]];
  if (agreed.phone) facts.push([label.phone, agreed.phone]);
  if (agreed.buyer.type === 'professional') facts.push([label.professional, agreed.buyer.vatNumber ?? '✓']);
  if (agreed.invoice) facts.push([label.taxCode, agreed.invoice.taxCode]);
  if (agreed.invoice?.recipient) facts.push([label.recipient, agreed.invoice.recipient]);
  return compose(merchantOrder(figures(mail)), mail, merchantMailFooter(mail.merchant, language), (wire) => [
    linesBlock(wire, label, label.goods),
    { kind: 'facts', title: label.shopper, facts },
    addressesBlock(wire, label, language),
    { kind: 'facts', title: label.payment, facts: [[wire.payment.label, wire.payment.stateText]] },
  ]);
}

function compose(
  opening: Opening,
  { order, profile, merchant, language, token }: OrderMail,
  footer: string[],
  blocks: (wire: OrderWire) => MailBlock[],
): MailContent {
  const wire = presentOrder(order, { profile, links: merchant.links, language, token });
  return {
    language,
    shop: merchant.name,
    ...opening,
    preview: opening.intro[0] ?? opening.heading,
    blocks: blocks(wire),
    footer,
  };
}

function opening(steps: readonly NoticeStep[], mail: OrderMail): Opening {
  const words = noticeWords(mail.language);
  if (!steps.includes('orderSent')) {
    const later: Partial<Record<NoticeStep, NoticeWords['orderPaid']>> = {
      paymentAuthorised: words.paymentArrived,
      paymentReminder: words.paymentReminder,
      orderLapsed: words.orderLapsed,
      refunded: words.refunded,
    };
    const say = later[steps[0]!];
    if (!say) throw new Error(`No mail for ${steps.join(', ')}`);
    return say(figures(mail));
  }
  const say = { notDue: words.orderFree, pending: words.orderAwaiting, authorised: words.orderReserved, captured: words.orderPaid };
  return say[mail.order.paymentState](figures(mail));
}

function figures({ order, profile, merchant, language }: OrderMail) {
  return {
    number: order.number,
    shop: merchant.name,
    date: formatInstant(order.placedAt, language, profile.calendar.timeZone),
    amount: formatAmount(order.total, order.currency, language),
  };
}

/** The blocks that carry what is owed, in the order somebody reads a mail: what to do, what was bought, the rest. */
function blocksOf(wire: OrderWire, owed: ReadonlySet<NoticeContent>, mail: OrderMail): MailBlock[] {
  const { order, profile, merchant, language, token } = mail;
  const words = noticeWords(language);
  const { label } = words;
  const has = (...contents: NoticeContent[]) => contents.some((content) => owed.has(content));
  const blocks: MailBlock[] = [];
  const transfer = transferBlock(wire, label);
  if (transfer) blocks.push(transfer);
  const page = orderLink(merchant.links.order, order, token);
  if (page) blocks.push({ kind: 'link', label: label.seeOrder, href: page, primary: true });
  if (has('lines', 'price', 'productFeatures', 'total', 'deliveryCost', 'extraCosts')) blocks.push(linesBlock(wire, label, label.order));
  if (has('meansOfPayment')) blocks.push({ kind: 'facts', title: label.payment, facts: [[wire.payment.label, wire.payment.stateText]] });
  if (has('deliveryAddress', 'billingData')) blocks.push(addressesBlock(wire, label, language));
  if (has('orderNumber') && order.state !== 'lapsed') blocks.push({ kind: 'paragraphs', title: label.next, paragraphs: wire.next });
  if (has('withdrawalRight')) blocks.push(...withdrawalBlocks(order, profile, wire, words, language));
  if (has('termsSummary', 'particularConditions')) blocks.push(...termsBlocks(order, profile, merchant, words, language));
  const seller = sellerBlock(profile, language);
  if (seller && has('customerService', 'seller', 'termsSummary')) blocks.push(seller);
  return blocks;
}

function transferBlock({ payment: { instructions } }: OrderWire, label: NoticeWords['label']): MailBlock | null {
  if (!instructions) return null;
  const { holder, iban, reference, amount, dueBy } = instructions;
  const facts: (readonly [string, string])[] = [
    [label.amount, amount.text],
    [label.holder, holder],
    [label.iban, iban],
    [label.reference, reference],
  ];
  return { kind: 'facts', title: label.transfer, facts: dueBy ? [...facts, [label.dueBy, dueBy.text]] : facts };
}

function linesBlock(wire: OrderWire, label: NoticeWords['label'], title: string): MailBlock {
  const totals = [
    { label: label.goods, amount: wire.goods.text },
    ...(wire.discount.amount > 0 ? [{ label: label.discount, amount: `−${wire.discount.text}` }] : []),
    { label: [label.delivery, wire.delivery.label].filter(Boolean).join(' · '), amount: wire.delivery.fee.text },
    { label: label.total, amount: wire.total.text, strong: true },
    { label: wire.taxText, amount: '' },
  ];
  const lines = wire.lines.map(({ quantity, title, options, personalisation, notes, gross }) => ({
    quantity,
    title,
    details: [options, personalisation && `${label.personalisation}: ${personalisation}`, ...notes].filter((detail): detail is string =>
      Boolean(detail),
    ),
    amount: gross.text,
  }));
  return { kind: 'lines', title, lines, totals };
}

function addressesBlock({ shippingAddress, billingAddress }: OrderWire, label: NoticeWords['label'], language: Language): MailBlock {
  return {
    kind: 'addresses',
    addresses: [
      { title: label.deliveryAddress, lines: addressLines(shippingAddress, language) },
      { title: label.billingAddress, lines: addressLines(billingAddress, language) },
    ],
  };
}

function addressLines({ name, company, line1, line2, postalCode, city, region, country }: AddressWire, language: Language): string[] {
  const place = [postalCode, city, region && `(${region})`].filter(Boolean).join(' ');
  return [name, company, line1, line2, place, countryName(country, language)].filter((line): line is string => Boolean(line));
}

const aboutWithdrawal: ReadonlySet<string> = new Set(['withdrawalRight', 'withdrawalExcluded', 'sealedHygiene', 'professional']);

function withdrawalBlocks(
  { quote }: OrderRecord,
  profile: Profile,
  wire: OrderWire,
  { label }: NoticeWords,
  language: Language,
): MailBlock[] {
  const paragraphs = quote.notices
    .filter(({ id }) => aboutWithdrawal.has(id))
    .map((notice) => noticeText(notice, language, wordsFormat(profile, language)));
  const link: MailBlock[] = wire.links.withdrawal
    ? [{ kind: 'link', label: withdrawalLabels(language).function, href: wire.links.withdrawal }]
    : [];
  return paragraphs.length > 0 ? [{ kind: 'paragraphs', title: label.withdrawalRight, paragraphs }, ...link] : link;
}

function termsBlocks(
  { quote, method }: OrderRecord,
  profile: Profile,
  { links }: Merchant,
  { label }: NoticeWords,
  language: Language,
): MailBlock[] {
  const onCredit = profile.payment.methods.find(({ id }) => id === method)?.kind === 'payLater';
  const concerns = ({ id }: QuoteNotice) => !aboutWithdrawal.has(id) && (id !== 'payLater' || onCredit);
  const paragraphs = quote.notices.filter(concerns).map((notice) => noticeText(notice, language, wordsFormat(profile, language)));
  const blocks: MailBlock[] = paragraphs.length > 0 ? [{ kind: 'paragraphs', title: label.terms, paragraphs }] : [];
  return links.terms ? [...blocks, { kind: 'link', label: label.readTerms, href: links.terms }] : blocks;
}
