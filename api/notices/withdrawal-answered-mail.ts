import type { NoticeStep } from '../../policy/index.ts';
import { formatInstant } from '../http/format-moment.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { JudgedUnits } from '../withdrawals/judge-statement.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { orderButton, unitsBlock } from './order-blocks.ts';
import { orderPapers } from './order-mail.ts';
import { paragraphs, toShopper, type ComposedMail, type OrderScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';

export interface WithdrawalAnsweredMail extends OrderScene {
  readonly record: WithdrawalRecord;
  /** Pieces that go back on no ground; none: nothing of what was stated was left. */
  readonly refused: readonly JudgedUnits[];
  /** Steps of the policy it answers for. */
  readonly steps: readonly NoticeStep[];
}

/** What came of a statement of withdrawal that no return came of: that nothing was left, or what does not go back and why. */
export function withdrawalAnsweredMail(mail: WithdrawalAnsweredMail): ComposedMail {
  const { merchant, profile, language, order, record, refused, steps } = mail;
  const { label, sentence, withdrawalAnswered } = noticeWords(language);
  const seller = sellerBlock(profile, language);
  const date = formatInstant(record.submittedAt, language, profile.calendar.timeZone);
  const format = wordsFormat(profile, language);
  const reasons = refused.flatMap(({ route }) => reasonsOf(route.because, language, format).map(({ text }) => text));
  const content = toShopper(mail, withdrawalAnswered({ number: order.number, shop: merchant.name, date }), [
    ...paragraphs(label.reasons, ...(refused.length > 0 ? new Set(reasons) : [sentence.nothingLeft])),
    ...unitsBlock(order, refused, label.goods),
    ...paragraphs(undefined, sentence.rightsStay),
    ...orderButton(mail),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: orderPapers(mail, steps) };
}
