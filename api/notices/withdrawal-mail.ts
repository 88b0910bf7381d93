import { noticeOwed, returnParcel } from '../../policy/index.ts';
import { documentWords } from '../documents/document-words.ts';
import type { ReturnSlip } from '../documents/return-slip-pdf.ts';
import { formatSecond } from '../http/format-moment.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import { returnWords } from '../returns/return-words.ts';
import { placeBack } from '../returns/ways-back.ts';
import { declaration, receiptFacts } from '../withdrawals/present-receipt.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { facts, paragraphs, toMerchant, toShopper, type ComposedMail, type MailScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';
import type { Papers } from './papers.ts';

export interface WithdrawalMail extends MailScene {
  readonly record: WithdrawalRecord;
  /** Where the receipt can be downloaded. */
  readonly receipt: string;
}

/**
 * The acknowledgement on a durable medium: content, date and time of the statement. It says "received" and never "accepted". What
 * the terms promise to send along at once travels with it.
 *
 * @source CRD 11a(4)
 */
export function withdrawalMail(mail: WithdrawalMail): ComposedMail {
  const { merchant, profile, language, receipt } = mail;
  const { label, withdrawalReceived } = noticeWords(language);
  const seller = sellerBlock(profile, language);
  const content = toShopper(mail, withdrawalReceived({ shop: merchant.name, date: receivedAt(mail) }), [
    ...statement(mail),
    { kind: 'link', label: label.downloadReceipt, href: receipt },
    ...wayBack(mail),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: papersOf(mail) };
}

/** The merchant's copy. */
export function merchantWithdrawalMail(mail: WithdrawalMail): ComposedMail {
  const opening = noticeWords(mail.language).merchantWithdrawal({ shop: mail.merchant.name, date: receivedAt(mail) });
  return { content: toMerchant(mail, opening, statement(mail)), papers: { ...papersOf(mail), attaches: new Set(['receipt']) } };
}

function receivedAt({ record, language, profile }: WithdrawalMail): string {
  return formatSecond(record.submittedAt, language, profile.calendar.timeZone);
}

/** In the words of the statement, whose language need not be that of the reader and the labels. */
function statement(mail: WithdrawalMail): MailBlock[] {
  const { record, language } = mail;
  const { label } = noticeWords(language);
  return [
    ...paragraphs(label.statement, declaration(record.language)),
    ...facts(undefined, ...receiptFacts(record, language), [label.receivedAt, receivedAt(mail)]),
  ];
}

/** How the goods go back, where the terms promise to say so at once; where the order is known, a mail of its own says more. */
function wayBack(mail: WithdrawalMail): MailBlock[] {
  const { profile, language } = mail;
  const contains = noticeOwed(profile, 'withdrawalReceived').value?.contains ?? [];
  if (!contains.includes('pickUp') && !contains.includes('returnInstructions')) return [];
  const { label, sentence } = noticeWords(language);
  const words = returnWords(language);
  const { ways } = returnParcel(profile).value;
  const collected = ways.includes('merchantCollects');
  const to = placeBack(profile, language);
  return [
    ...paragraphs(
      label.howToSendBack,
      words.pack,
      ...ways.map((way) => `${words.way[way]}: ${words.instructions[way]}`),
      collected && words.pickupComes,
      !collected && documentWords(language).slip.proof,
      papersOf(mail).attaches.has('returnForm') && sentence.slipAttached,
    ),
    ...facts(undefined, [label.sendBackTo, to?.join(', ')]),
  ];
}

function papersOf(mail: WithdrawalMail): Papers {
  const { record, profile, merchant, language, withdrawalPage } = mail;
  const attaches = noticeOwed(profile, 'withdrawalReceived').value?.attaches ?? [];
  return {
    attaches: new Set(['receipt', ...attaches]),
    profile,
    language,
    situation: { at: record.submittedAt, withdrawalPage },
    receipt: { withdrawal: { record, shop: merchant.name, profile } },
    slip: slipOf(mail),
  };
}

/** The order may not be known yet: the slip then says what the statement says. */
function slipOf(mail: WithdrawalMail): ReturnSlip {
  const { record, profile, merchant, language } = mail;
  return {
    language,
    shop: merchant.name,
    timeZone: profile.calendar.timeZone,
    id: record.id,
    orderNumber: record.contract,
    askedAt: record.submittedAt,
    sender: record.name,
    way: null,
    to: placeBack(profile, language),
    pickupOn: null,
    sendBy: null,
    lines: [],
  };
}
