import { noticeOwed } from '../../policy/index.ts';
import type { RefundReason } from '../db/stored-shapes.ts';
import { formatAmount } from '../http/format-amount.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { refundWords } from '../refunds/refund-words.ts';
import { orderButton } from './order-blocks.ts';
import { facts, paragraphs, toShopper, type ComposedMail, type MailScene, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';
import { orderPapers } from './order-mail.ts';

export interface RefundMail extends MailScene {
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: RefundReason;
  /** ISO 8601 instant the money is owed since. */
  readonly owedAt: string;
}

/** The mail that says a payment goes back that no order keeps. */
export function paymentRefundMail(mail: RefundMail): ComposedMail {
  const { amount, currency, reason, profile, merchant, language, owedAt, withdrawalPage } = mail;
  const { refunded, refundedBecause } = noticeWords(language);
  const opening = refunded({ shop: merchant.name, amount: formatAmount(amount, currency, language) });
  const seller = sellerBlock(profile, language);
  const content = toShopper(mail, { ...opening, intro: refundedBecause[reason] ?? opening.intro }, seller ? [seller] : []);
  const attaches = new Set(noticeOwed(profile, 'refunded').value?.attaches);
  return { content, papers: { attaches, profile, language, situation: { at: owedAt, withdrawalPage } } };
}

export interface OrderRefundMail extends OrderScene {
  readonly refund: RefundRecord;
}

/** The mail that says money of an order has gone back, or was never taken: how much, how, and for which order. */
export function refundMail({ refund, ...scene }: OrderRefundMail): ComposedMail {
  const { merchant, profile, order, language } = scene;
  const { label, refundPaid, amountReleased, sentence } = noticeWords(language);
  const { released, means } = refund;
  const amount = formatAmount(refund.amount, refund.currency, language);
  const seller = sellerBlock(profile, language);
  const content = toShopper(scene, (released ? amountReleased : refundPaid)({ number: order.number, shop: merchant.name, amount }), [
    ...(released
      ? paragraphs(undefined, sentence.releaseTakes)
      : paragraphs(undefined, means === 'same' ? sentence.sameMeans : sentence.agreedMeans, sentence.refundTakes)),
    ...facts(label.outcome, [label.orderNumber, order.number], [label.amount, amount]),
    ...orderButton(scene),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(scene, ['refunded']) };
}

export interface CodeMail extends OrderScene {
  /** The discount code that replaces the one spent on the order. */
  readonly code: string;
}

/** The mail that gives a new discount code for an order nothing of which is left, also where no money goes back. */
export function codeCreditedMail({ code, ...scene }: CodeMail): ComposedMail {
  const { merchant, profile, order, language } = scene;
  const seller = sellerBlock(profile, language);
  const content = toShopper(scene, noticeWords(language).codeCredited({ number: order.number, shop: merchant.name }), [
    ...paragraphs(undefined, refundWords(language).code(code)),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(scene, []) };
}
