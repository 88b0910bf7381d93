import type { Decision, Deadline, NoticeStep } from '../../policy/index.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay, formatInstant } from '../http/format-moment.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import { isAllUndone } from '../orders/is-all-undone.ts';
import { concludedAt } from '../orders/concluded-at.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { orderButton, termsBlocks, unitsBlock, withdrawalBlocks } from './order-blocks.ts';
import { facts, paragraphs, toShopper, type ComposedMail, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';
import { orderPapers } from './order-mail.ts';

/** A parcel as a mail tells of it. */
export interface ParcelMail extends OrderScene {
  readonly parcel: ParcelRecord;
  /** Until when one can withdraw, as far as it is known. */
  readonly withdrawal: Decision<Deadline | null>;
  /**
   * What comes back because nobody took the order: minor units, the local date it is due by, and whether costs that are not known yet
   * may still be kept of it. Null where nothing comes back for this.
   */
  readonly refund: { readonly amount: number; readonly dueBy: string; readonly mayBeLower: boolean } | null;
}

/** The goods are on their way: with this mail come the terms on a durable medium. @source CRD 8(7) */
export function shippedMail(mail: ParcelMail): ComposedMail {
  const { profile, merchant, order, language, parcel, dossier } = mail;
  const { shipped, sentence } = noticeWords(language);
  // Where the order was accepted before, or an earlier parcel left, there is a contract already.
  const concludes = concludedAt(profile, order, dossier.parcels).value === parcel.createdAt;
  const seller = sellerBlock(profile, language);
  const content = toShopper(mail, shipped({ number: order.number, shop: merchant.name }), [
    ...paragraphs(undefined, concludes && sentence.contractByShipment),
    ...trackingBlocks(mail),
    ...orderButton(mail),
    ...unitsBlock(order, mail.parcel.lines, noticeWords(language).label.goods),
    ...withdrawalBlocks(mail),
    ...termsBlocks(mail),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(mail, ['shipped']) };
}

/** The goods arrived: until when one can withdraw, and how that is reckoned. */
export function deliveredMail(mail: ParcelMail): ComposedMail {
  const { profile, merchant, order, language, parcel, withdrawal } = mail;
  const { delivered, sentence, label } = noticeWords(language);
  const date = formatInstant(parcel.deliveredAt ?? mail.now, language, profile.calendar.timeZone);
  const until = withdrawal.value && sentence.withdrawUntil(formatDay(withdrawal.value.lastDay, language));
  const content = toShopper(mail, delivered({ number: order.number, shop: merchant.name, date }), [
    ...orderButton(mail),
    ...unitsBlock(order, parcel.lines, label.goods),
    // Whoever withdrew from all of it is not told until when one could.
    ...(isAllUndone(order) ? [] : withdrawalBlocks(mail, ...(until === null ? [] : [until]))),
  ]);
  return { content, papers: orderPapers(mail, []) };
}

/** Nobody took the parcel: it waits, it comes back to the merchant, or the order is over with it and the money comes back. */
export function uncollectedMail(mail: ParcelMail): ComposedMail {
  const { profile, merchant, order, language, parcel, refund } = mail;
  const words = noticeWords(language);
  const { label, sentence } = words;
  const isBack = parcel.whereabouts === 'notCollected' || parcel.whereabouts === 'returned';
  const open = refund ? words.uncollected : isBack ? words.parcelUncollected : words.parcelWaits;
  const steps: NoticeStep[] = ['uncollected'];
  const seller = sellerBlock(profile, language);
  const content = toShopper(mail, open({ number: order.number, shop: merchant.name }), [
    ...(refund
      ? [
          ...paragraphs(
            undefined,
            sentence.refundOnItsWay(formatAmount(refund.amount, order.currency, language)),
            refund.mayBeLower && sentence.costsMayLower,
          ),
          ...facts(label.outcome, [label.refundDue, formatDay(refund.dueBy, language)]),
        ]
      : []),
    ...trackingBlocks(mail),
    ...orderButton(mail),
    ...unitsBlock(order, parcel.lines, label.goods),
    ...withdrawalBlocks(mail),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(mail, steps) };
}

function trackingBlocks({ parcel: { carrier, tracking, trackingUrl }, language }: ParcelMail): MailBlock[] {
  const { label } = noticeWords(language);
  return [
    ...facts(label.parcel, [label.carrier, carrier], [label.tracking, tracking]),
    ...(trackingUrl ? [{ kind: 'link', label: label.trackParcel, href: trackingUrl } as const] : []),
  ];
}

/** Why, in sentences. */
export function because(
  { profile, language }: Pick<OrderScene, 'profile' | 'language'>,
  ...decisions: readonly Decision<unknown>[]
): string[] {
  const texts = decisions.flatMap((decision) =>
    reasonsOf(decision.because, language, wordsFormat(profile, language)).map(({ text }) => text),
  );
  return [...new Set(texts)];
}
