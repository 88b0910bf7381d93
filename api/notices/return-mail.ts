import { returnParcel, type NoticeAttachment, type NoticeStep, type PlannedRefund } from '../../policy/index.ts';
import { groupedIban } from '../bank/iban.ts';
import { documentWords } from '../documents/document-words.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay } from '../http/format-moment.ts';
import type { MailBlock, MailTotal } from '../mail/mail-content.ts';
import { lastEvent, type ReturnRecord } from '../returns/return-record.ts';
import { slipOf } from '../returns/return-slip.ts';
import { returnWords } from '../returns/return-words.ts';
import { placeBack, waysBack } from '../returns/ways-back.ts';
import { presentPlan } from '../refunds/present-plan.ts';
import { orderButton, unitsBlock } from './order-blocks.ts';
import { facts, paragraphs, toShopper, type ComposedMail, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import type { NoticeName } from './notice.ts';
import { noticeWords, type Opening } from './notice-words.ts';
import { orderPapers } from './order-mail.ts';
import { because } from './parcel-mail.ts';

/** A return as a mail tells of it. */
export interface ReturnMail extends OrderScene {
  readonly record: ReturnRecord;
  /** What it brings; absent where it brings nothing. */
  readonly planned: PlannedRefund | undefined;
}

/** Steps of a return that have a mail. */
export type ReturnStep = Extract<
  NoticeName,
  'unavailable' | 'returnRequested' | 'returnDecided' | 'returnInstructions' | 'withdrawalRefused' | 'refundReduced'
>;

/** One mail about goods that go back, or never come. */
export function returnMail(step: ReturnStep, mail: ReturnMail): ComposedMail {
  const { profile, language, order, record } = mail;
  const { label } = noticeWords(language);
  const seller = sellerBlock(profile, language);
  const sendsBack = isSentBack(step, mail);
  const content = toShopper(mail, opening(step, mail), [
    ...decision(mail),
    ...(sendsBack ? wayBack(step, mail) : []),
    ...orderButton(mail),
    ...(mail.planned ? refundBlocks(mail, mail.planned) : unitsBlock(order, record.units, label.goods)),
    ...payBack(mail),
    ...whereabouts(mail),
    ...(seller ? [seller] : []),
  ]);
  const own: NoticeAttachment[] = sendsBack ? ['returnForm'] : [];
  const steps: NoticeStep[] = isOfPolicy(step) ? [step] : [];
  return { content, papers: { ...orderPapers(mail, steps, own), slip: slipOf(record, { ...mail, shop: mail.merchant.name }) } };
}

function opening(step: ReturnStep, { language, merchant, order, record, planned }: ReturnMail): Opening {
  const words = noticeWords(language);
  const figures = { number: order.number, shop: merchant.name, amount: formatAmount(planned?.total.value ?? 0, order.currency, language) };
  if (step === 'withdrawalRefused' && !lastEvent(record, 'refused')) return words.withdrawalExcepted(figures);
  if (step !== 'returnDecided') return words[step](figures);
  if (record.state === 'declined') return words.returnDeclined(figures);
  return lastEvent(record, 'refused') ? words.withdrawalRefused(figures) : words.returnApproved(figures);
}

/** What was decided against the wish of the shopper, and why. */
function decision(mail: ReturnMail): MailBlock[] {
  const { record, language, planned } = mail;
  const { label } = noticeWords(language);
  const declined = lastEvent(record, 'declined');
  const refused = lastEvent(record, 'refused');
  const code = declined?.detail.code as keyof ReturnType<typeof returnWords>['declined'] | undefined;
  const lines = planned?.lines.filter(({ accepted, refund }) => !accepted.value || refund.because.some(isLoss)) ?? [];
  return paragraphs(
    label.reasons,
    declined?.detail.text ?? (code && returnWords(language).declined[code]),
    refused?.detail.note,
    lastEvent(record, 'assessed')?.detail.note,
    ...lines.flatMap(({ accepted, refund }) => because(mail, accepted.value ? refund : accepted)),
  );
}

const isLoss = ({ code }: { readonly code: string }) => code !== 'refund.goods' && code !== 'refund.noLoss';

/** Whether the mail tells how the goods go back. */
function isSentBack(step: ReturnStep, { record }: ReturnMail): boolean {
  if (record.neverHeld || record.ground === 'unavailable') return false;
  return step === 'returnInstructions' || (step === 'returnDecided' && record.state === 'approved' && !lastEvent(record, 'refused'));
}

function wayBack(step: ReturnStep, mail: ReturnMail): MailBlock[] {
  const { record, order, profile, language, planned } = mail;
  const { label, sentence } = noticeWords(language);
  const words = returnWords(language);
  const { place } = returnParcel(profile).value;
  const collected = record.way === 'merchantCollects' || (record.way === null && place === 'collected');
  const choosable = record.way === null && !collected;
  const to = collected ? null : placeBack(mail.profile, mail.language);
  const parcelLabel = lastEvent(record, 'label')?.detail;
  const sendBy = planned?.sendBy?.value;
  return [
    ...paragraphs(
      step === 'returnInstructions' ? undefined : label.howToSendBack,
      words.pack,
      choosable ? words.chooseWay : words.instructions[record.way ?? 'merchantCollects'],
      collected && (record.pickupOn === null ? words.pickupComes : words.pickup(formatDay(record.pickupOn, language))),
      record.way === 'merchantLabel' && (parcelLabel ? words.labelReady : words.labelComes),
      !collected && to === null && words.placeComes,
      !collected && documentWords(language).slip.proof,
      sentence.slipAttached,
    ),
    ...(parcelLabel?.url === undefined ? [] : [{ kind: 'link', label: label.downloadLabel, href: parcelLabel.url } as const]),
    ...facts(undefined, ...(choosable ? waysBack(profile, order, record.ground === 'voluntaryReturn', language).map(costOfWay) : [])),
    ...facts(
      undefined,
      [label.returnNumber, record.id],
      [label.sendBackTo, to?.join(', ')],
      [label.sendBy, sendBy ? formatDay(sendBy.lastDay, language) : null],
      [label.carrier, parcelLabel?.carrier],
      [label.tracking, parcelLabel?.tracking],
    ),
  ];
}

const costOfWay = ({ label, costText }: { readonly label: string; readonly costText: string }) => [label, costText] as const;

/** What comes back, to the cent, and when: what the order's page shows. */
function refundBlocks(mail: ReturnMail, planned: PlannedRefund): MailBlock[] {
  const { label } = noticeWords(mail.language);
  const { lines, delivery, costs, total, due, withheld } = presentPlan(planned, mail);
  const totals: MailTotal[] = [
    { label: label.delivery, amount: delivery.amount.text },
    ...costs.filter((cost) => cost.amount.amount > 0).map((cost) => ({ label: cost.label, amount: `−${cost.amount.text}` })),
    { label: label.total, amount: total.text, strong: true },
  ];
  const goods = lines.map(({ title, quantity, refund }) => ({ quantity, title, details: [], amount: refund.text }));
  return [
    { kind: 'lines', title: label.refundOf, lines: goods, totals },
    ...paragraphs(undefined, ...[...delivery.because, ...costs.flatMap(({ because: why }) => why)].map(({ text }) => text), withheld.text),
    ...facts(label.next, [label.refundDue, due.dueBy?.text]),
  ];
}

/** More went back than the goods turned out to be worth: what the merchant asks back, and where to. */
function payBack({ record, profile, order, merchant, language }: ReturnMail): MailBlock[] {
  const overpaid = lastEvent(record, 'overpaid')?.detail.amount ?? 0;
  if (overpaid === 0) return [];
  const { label, sentence } = noticeWords(language);
  const { holder, iban } = order.paymentDue ?? merchant.bankAccount ?? {};
  const seller = profile.seller.parties.find(({ roles }) => roles.includes('seller'));
  return [
    ...paragraphs(undefined, (iban ? sentence.payBack : sentence.payBackLater)(formatAmount(overpaid, order.currency, language))),
    ...facts(
      label.transfer,
      [label.holder, holder ?? seller?.legalName],
      [label.iban, iban && groupedIban(iban)],
      [label.reference, order.number],
    ),
  ];
}

/** Where the goods are that were not taken back, and until when they can be had again. */
function whereabouts(mail: ReturnMail): MailBlock[] {
  const { record, language } = mail;
  if (!lastEvent(record, 'refused')) return [];
  const { label, sentence } = noticeWords(language);
  const place = placeBack(mail.profile, mail.language);
  return paragraphs(label.whereGoodsAre, place ? sentence.goodsKeptAt(place.join(', ')) : sentence.goodsKept);
}

function isOfPolicy(step: ReturnStep): step is Extract<ReturnStep, NoticeStep> {
  return step === 'unavailable' || step === 'withdrawalRefused' || step === 'refundReduced';
}
