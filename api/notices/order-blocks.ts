import { noticeText, withdrawalLabels, type QuoteNotice } from '../../policy/index.ts';
import { qrImage } from '../bank/qr-code.ts';
import type { Units } from '../db/stored-shapes.ts';
import { shopperAddress } from '../documents/printed-address.ts';
import type { Language } from '../http/language.ts';
import { wordsFormat } from '../http/words-format.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import { orderLink } from '../orders/present-order.ts';
import { withContract } from '../withdrawals/page-path.ts';
import { paragraphs, type OrderScene } from './mail-scene.ts';
import { noticeWords } from './notice-words.ts';

/** The button that opens the order on the merchant's site; none where the site has no such page. */
export function orderButton({ merchant, order, token, language }: OrderScene): MailBlock[] {
  const page = orderLink(merchant.links.order, order, token);
  return page ? [{ kind: 'link', label: noticeWords(language).label.seeOrder, href: page, primary: true }] : [];
}

/** How to pay by bank transfer, while it is still due. */
export function transferBlock(
  { payment: { instructions } }: OrderWire,
  { language, transfer }: Pick<OrderScene, 'language' | 'transfer'>,
): MailBlock[] {
  if (!instructions) return [];
  const { label } = noticeWords(language);
  const { holder, iban, reference, amount, dueBy } = instructions;
  const facts: (readonly [string, string])[] = [
    [label.amount, amount.text],
    [label.holder, holder],
    [label.iban, iban],
    [label.reference, reference],
  ];
  const code: MailBlock[] = transfer?.modules
    ? [{ kind: 'image', id: 'transfer', type: 'image/png', content: qrImage(transfer.modules), alt: label.transferCode, side: 200 }]
    : [];
  return [{ kind: 'facts', title: label.transfer, facts: dueBy ? [...facts, [label.dueBy, dueBy.text]] : facts }, ...code];
}

/** Everything bought, with what it cost. */
export function linesBlock(wire: OrderWire, language: Language, title: string): MailBlock {
  const { label } = noticeWords(language);
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

/** Some pieces of an order, by name. */
export function unitsBlock({ agreed }: Pick<OrderRecord, 'agreed'>, units: readonly Units[], title: string): MailBlock[] {
  const lines = units.flatMap(({ line, quantity }) => {
    const words = agreed.lines.find(({ id }) => id === line);
    return words ? [{ quantity, title: words.title, details: [words.options].filter(Boolean), amount: '' }] : [];
  });
  return lines.length > 0 ? [{ kind: 'lines', title, lines, totals: [] }] : [];
}

/** Where the goods and where the bill go. */
export function addressesBlock({ shippingAddress, billingAddress }: OrderWire, language: Language): MailBlock {
  const { label } = noticeWords(language);
  return {
    kind: 'addresses',
    addresses: [
      { title: label.deliveryAddress, lines: shopperAddress(shippingAddress, language) },
      { title: label.billingAddress, lines: shopperAddress(billingAddress, language) },
    ],
  };
}

const aboutWithdrawal: ReadonlySet<string> = new Set(['withdrawalRight', 'withdrawalExcluded', 'sealedHygiene', 'professional']);

/** What was said about the right of withdrawal before the order, and where to use it. */
export function withdrawalBlocks(scene: OrderScene, ...also: readonly string[]): MailBlock[] {
  const { order, profile, language } = scene;
  const notices = order.quote.notices.filter(({ id }) => aboutWithdrawal.has(id));
  const said = notices.map((notice) => noticeText(notice, language, wordsFormat(profile, language)));
  return [...paragraphs(noticeWords(language).label.withdrawalRight, ...also, ...said), withdrawalLink(scene)];
}

/** The withdrawal function with the contract filled in. It asks for no key, so none is given away. */
function withdrawalLink({ withdrawalPage, order, language }: OrderScene): MailBlock {
  return { kind: 'link', label: withdrawalLabels(language).function, href: withContract(withdrawalPage, order.number) };
}

/** The other things to know before the order, and the whole of the terms. */
export function termsBlocks({ order, profile, merchant: { links }, language }: OrderScene): MailBlock[] {
  const { label } = noticeWords(language);
  const onCredit = profile.payment.methods.find(({ id }) => id === order.method)?.kind === 'payLater';
  const concerns = ({ id }: QuoteNotice) => !aboutWithdrawal.has(id) && (id !== 'payLater' || onCredit);
  const said = order.quote.notices.filter(concerns).map((notice) => noticeText(notice, language, wordsFormat(profile, language)));
  return [
    ...paragraphs(label.terms, ...said),
    ...(links.terms ? [{ kind: 'link', label: label.readTerms, href: links.terms } as const] : []),
  ];
}
