import { noticeOwed, type NoticeAttachment, type NoticeContent, type NoticeStep, type Profile } from '../../policy/index.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay, formatInstant } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import { identityStanding } from '../orders/identity-request.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import { eventReason } from '../orders/present-history.ts';
import { presentOrder } from '../orders/present-order.ts';
import { addressesBlock, linesBlock, orderButton, termsBlocks, transferBlock, withdrawalBlocks } from './order-blocks.ts';
import { facts, paragraphs, toMerchant, toShopper, type ComposedMail, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import type { NoticeName } from './notice.ts';
import { noticeWords, type NoticeWords, type Opening } from './notice-words.ts';
import type { Papers } from './papers.ts';

/** An order as a mail tells of it. */
export interface OrderMail extends OrderScene {
  /** What goes back or went back because the order ended, minor units. */
  readonly refund: number;
}

/** One mail about an order that says everything terms and law ask for at these steps. */
export function orderMail(step: NoticeName, steps: readonly NoticeStep[], mail: OrderMail): ComposedMail {
  const wire = wireOf(mail);
  const contents = contentsOf(mail.profile, steps, ownContents[step]);
  const content = toShopper(mail, opening(step, steps, mail), [...said(step, mail), ...blocksOf(wire, contents, step, mail)]);
  return { content, papers: orderPapers(mail, steps, step === 'goods' ? ['receipt'] : []) };
}

/** The merchant's copy of a new order: what to prepare, for whom, and how it is paid. */
export function merchantOrderMail(mail: OrderScene): ComposedMail {
  const { order, language } = mail;
  const { label, merchantOrder } = noticeWords(language);
  const { agreed } = order;
  const wire = wireOf(mail);
  const content = toMerchant(mail, merchantOrder(figures(mail)), [
    linesBlock(wire, language, label.goods),
    ...facts(
      label.shopper,
      [label.email, agreed.email],
      [label.phone, agreed.phone],
      [label.professional, agreed.buyer.type === 'professional' ? (agreed.buyer.vatNumber ?? '✓') : null],
      [label.taxCode, agreed.invoice?.taxCode],
      [label.recipient, agreed.invoice?.recipient],
    ),
    addressesBlock(wire, language),
    { kind: 'facts', title: label.payment, facts: [[wire.payment.label, wire.payment.stateText]] },
  ]);
  return { content, papers: orderPapers(mail, []) };
}

/** All that terms and law want said at these steps. */
export function contentsOf(profile: Profile, steps: readonly NoticeStep[], own: readonly NoticeContent[] = []): ReadonlySet<NoticeContent> {
  return new Set([...own, ...steps.flatMap((step) => noticeOwed(profile, step).value?.contains ?? [])]);
}

/** The files terms and law want at these steps, and what they are printed from. */
export function orderPapers(scene: OrderScene, steps: readonly NoticeStep[], also: readonly NoticeAttachment[] = []): Papers {
  const { profile, merchant, language, order, withdrawalPage } = scene;
  const attaches = new Set([...also, ...steps.flatMap((step) => noticeOwed(profile, step).value?.attaches ?? [])]);
  return {
    attaches,
    profile,
    language,
    situation: { at: order.placedAt, withdrawalPage },
    ...(attaches.has('receipt') && { receipt: { order: { language, shop: merchant.name, profile, order: wireOf(scene) } } }),
  };
}

/** The order as its page shows it, in the reader's language: once for all that is sent of one reading of it. */
export function wireOf({ order, profile, merchant, language, token, dossier, now, transfer = null }: OrderScene): OrderWire {
  const known = wires.get(order)?.[language];
  if (known) return known;
  const wire = presentOrder(order, { profile, links: merchant.links, language, token, dossier, now, transfer });
  wires.set(order, { ...wires.get(order), [language]: wire });
  return wire;
}

const wires = new WeakMap<OrderRecord, Readonly<Partial<Record<Language, OrderWire>>>>();

/** What the policy does not ask for where it has no such step, or says nothing of it. */
const ownContents: Readonly<Partial<Record<NoticeName, readonly NoticeContent[]>>> = {
  transferArrivedLate: ['orderNumber'],
  orderAccepted: ['orderNumber', 'lines', 'total', 'deliveryAddress'],
  paymentReminder: ['bankDetails'],
  paymentRest: ['orderNumber'],
  documentsRequested: ['customerService'],
  documentsFailed: ['customerService'],
  orderRefused: ['customerService'],
};

const later = {
  paymentAuthorised: 'paymentArrived',
  paymentReminder: 'paymentReminder',
  paymentRest: 'paymentRest',
  paymentFailed: 'paymentFailed',
  orderLapsed: 'orderLapsed',
  transferArrivedLate: 'transferArrivedLate',
  orderAccepted: 'orderAccepted',
  orderRefused: 'orderRefused',
  documentsRequested: 'documentsRequested',
  documentsFailed: 'documentsFailed',
  goods: 'purchaseReceipt',
  paymentInstructions: 'orderAwaiting',
  refunded: 'refunded',
} as const satisfies Partial<Record<NoticeName, keyof NoticeWords>>;

function opening(step: NoticeName, steps: readonly NoticeStep[], mail: OrderMail): Opening {
  const words = noticeWords(mail.language);
  if (step === 'orderSent' || steps.includes('orderSent')) {
    const { orderFree, orderAwaiting, orderReserved, orderPaid } = words;
    const say = { notDue: orderFree, pending: orderAwaiting, authorised: orderReserved, captured: orderPaid, released: orderReserved };
    return say[mail.order.paymentState](figures(mail));
  }
  // An order can lapse because the provider says that no payment will come.
  if (step === 'orderLapsed' && mail.order.events.at(-1)?.kind === 'paymentFailed') return words.paymentFailed(figures(mail));
  if (!(step in later)) throw new Error(`No mail about an order for ${step}`);
  const told = figures(mail);
  return words[later[step as keyof typeof later]](received.has(step) ? { ...told, amount: receivedAmount(mail) } : told);
}

/** Mails that say what came, which a merchant may have let be enough. */
const received: ReadonlySet<NoticeName> = new Set(['paymentAuthorised', 'transferArrivedLate']);

function receivedAmount({ order, language }: OrderScene): string {
  return formatAmount(order.capturedAmount ?? order.total, order.currency, language);
}

function figures({ order, profile, merchant, language, transfer }: OrderScene) {
  return {
    number: order.number,
    shop: merchant.name,
    date: formatInstant(order.placedAt, language, profile.calendar.timeZone),
    amount: formatAmount(transfer?.missing ?? order.total, order.currency, language),
  };
}

/** What stands before everything else, in sentences. */
function said(step: NoticeName, mail: OrderMail): MailBlock[] {
  const { sentence } = noticeWords(mail.language);
  switch (step) {
    case 'orderRefused':
      return paragraphs(undefined, refusal(mail), refundSentence(mail));
    case 'paymentFailed':
    case 'documentsFailed':
      return paragraphs(undefined, refundSentence(mail));
    case 'documentsRequested': {
      const { lastDay } = identityStanding(mail.profile, mail.order, mail.now)?.value.deadline ?? {};
      const asked = mail.order.events.findLast(({ kind }) => kind === 'documentsAsked' || kind === 'documentsAwaited');
      const until = lastDay === undefined ? sentence.showDocuments : sentence.showDocumentsBy(formatDay(lastDay, mail.language));
      return paragraphs(undefined, asked?.reason, until);
    }
    default:
      return [];
  }
}

/** The merchant's own words, or the ground where the terms promise to tell it. */
function refusal({ order, profile, language }: OrderScene): string | null {
  const { sentence } = noticeWords(language);
  const refused = order.events.findLast(({ kind }) => kind === 'refused');
  if (!refused) return sentence.refusedBecause(sentence.unanswered);
  const reason = eventReason(refused, { profile, language });
  return reason && sentence.refusedBecause(reason);
}

function refundSentence({ refund, order, language, dossier }: OrderMail): string {
  const { sentence } = noticeWords(language);
  const released = dossier.refunds.some((each) => each.source === 'order' && each.released);
  if (refund > 0 && released) return sentence.reservationEnds(formatAmount(refund, order.currency, language));
  return refund > 0 ? sentence.refundOnItsWay(formatAmount(refund, order.currency, language)) : sentence.nothingCharged;
}

const goesOn: ReadonlySet<NoticeName> = new Set([
  'orderSent',
  'paymentAuthorised',
  'paymentInstructions',
  'paymentReminder',
  'paymentRest',
  'transferArrivedLate',
  'orderAccepted',
]);

/** The blocks that carry what is owed, in the order somebody reads a mail: what to do, what was bought, the rest. */
function blocksOf(wire: OrderWire, owed: ReadonlySet<NoticeContent>, step: NoticeName, mail: OrderMail): MailBlock[] {
  const { profile, language } = mail;
  const { label } = noticeWords(language);
  const has = (...contents: NoticeContent[]) => contents.some((content) => owed.has(content));
  const seller = sellerBlock(profile, language);
  return [
    ...transferBlock(wire, mail),
    ...orderButton(mail),
    ...(has('lines', 'price', 'productFeatures', 'total', 'deliveryCost', 'extraCosts') ? [linesBlock(wire, language, label.order)] : []),
    ...(has('meansOfPayment') ? facts(label.payment, [wire.payment.label, wire.payment.stateText]) : []),
    ...(has('deliveryAddress', 'billingData') ? [addressesBlock(wire, language)] : []),
    ...(has('orderNumber') && goesOn.has(step) ? paragraphs(label.next, ...wire.next) : []),
    ...(has('withdrawalRight') ? withdrawalBlocks(mail) : []),
    ...(has('termsSummary', 'particularConditions') ? termsBlocks(mail) : []),
    ...(seller && has('customerService', 'seller', 'termsSummary') ? [seller] : []),
  ];
}
