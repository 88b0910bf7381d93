import type { NoticeStep } from '../../policy/index.ts';
import type { ClaimCase } from '../claims/claim-case.ts';
import { lastAnswer } from '../claims/claim-record.ts';
import { chosenRemedy } from '../claims/claim-standing.ts';
import { claimWords } from '../claims/claim-words.ts';
import { openRemedies } from '../claims/open-remedies.ts';
import { presentOutlook } from '../claims/present-outlook.ts';
import { formatInstant } from '../http/format-moment.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import { placeBack } from '../returns/ways-back.ts';
import { facts, paragraphs, toShopper, type ComposedMail, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords, type Opening } from './notice-words.ts';
import { orderButton, unitsBlock } from './order-blocks.ts';
import { contentsOf, orderPapers } from './order-mail.ts';

/** A report of damage, missing goods or a defect, as a mail tells of it. */
export interface ClaimMail extends OrderScene {
  readonly found: ClaimCase;
}

/** The report came in, and what happens with it. */
export function claimReportedMail(mail: ClaimMail): ComposedMail {
  const { found, order, merchant, profile, language } = mail;
  const date = formatInstant(found.claim.reportedAt, language, profile.calendar.timeZone);
  const opening = noticeWords(language).claimReported({ number: order.number, shop: merchant.name, date });
  return compose(mail, opening, ['guaranteeReported'], whatFollows(mail));
}

/** What the merchant says to it, and what is open now. */
export function claimAnsweredMail(mail: ClaimMail): ComposedMail {
  const { found, order, merchant, language } = mail;
  const { label, claimAnswered } = noticeWords(language);
  const answer = paragraphs(label.outcome, claimWords(language).state[found.claim.state], lastAnswer(found.claim));
  return compose(mail, claimAnswered({ number: order.number, shop: merchant.name }), [], [...answer, ...remedyBlocks(mail)]);
}

/** How a report goes on: who answers and by when, what it costs, and what can be chosen. */
function whatFollows(mail: ClaimMail): MailBlock[] {
  const { found, language } = mail;
  const { label } = noticeWords(language);
  const { paths, reply, cost } = outlookOf(mail);
  const looksFirst = found.standing.reply.value.looksFirst ? reply.because.find(({ code }) => code === 'guarantee.looksFirst')?.text : null;
  return [
    ...paragraphs(label.next, reply.text, looksFirst, cost.text),
    ...paragraphs(paths.guarantee.title, paths.guarantee.text),
    ...(paths.carrier ? paragraphs(paths.carrier.title, paths.carrier.text) : []),
    ...remedyBlocks(mail),
  ];
}

function remedyBlocks(mail: ClaimMail): MailBlock[] {
  const { label, sentence } = noticeWords(mail.language);
  const { remedies } = outlookOf(mail);
  if (remedies.length === 0) return [];
  return [
    ...paragraphs(label.remedies, sentence.chooseRemedy),
    ...facts(undefined, ...remedies.map((each) => [each.label, [each.text, each.refund?.text].filter(Boolean).join(' ')] as const)),
  ];
}

function outlookOf({ found, language }: ClaimMail) {
  const { claim, standing } = found;
  return presentOutlook({
    found,
    claim,
    standing,
    language,
    remedies: openRemedies(found),
    chosen: chosenRemedy(claim, standing.remedies.value),
  });
}

function compose(mail: ClaimMail, opening: Opening, steps: readonly NoticeStep[], blocks: readonly MailBlock[]): ComposedMail {
  const { found, order, profile, language } = mail;
  const { claim } = found;
  const { label } = noticeWords(language);
  const seller = sellerBlock(profile, language);
  const sendsBack = contentsOf(profile, steps).has('returnInstructions');
  const content = toShopper(mail, opening, [
    ...blocks,
    ...(sendsBack ? facts(label.howToSendBack, [label.sendBackTo, placeBack(profile, language)?.join(', ')]) : []),
    ...orderButton(mail),
    ...paragraphs(label.report, claimWords(language).kind[claim.kind], claim.description),
    ...unitsBlock(order, claim.units, label.goods),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(mail, steps) };
}
