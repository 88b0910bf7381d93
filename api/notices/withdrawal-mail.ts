import type { Profile } from '../../policy/index.ts';
import { formatSecond } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { MailBlock, MailContent } from '../mail/mail-content.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { declaration } from '../withdrawals/present-receipt.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { mailFooter, merchantMailFooter, sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';

export interface WithdrawalMail {
  readonly record: WithdrawalRecord;
  readonly profile: Profile;
  readonly merchant: Merchant;
  /** Of the reader, who may be the merchant. */
  readonly language: Language;
  /** Where the receipt can be downloaded; only the consumer's mail has it. */
  readonly receipt?: string;
}

/**
 * The acknowledgement on a durable medium: content, date and time of the statement. It says "received" and never "accepted".
 *
 * @source CRD 11a(4)
 */
export function withdrawalMail({ record, profile, merchant, language, receipt }: WithdrawalMail): MailContent {
  const words = noticeWords(language);
  const { label } = words;
  const receivedAt = formatSecond(record.submittedAt, language, profile.calendar.timeZone);
  const say = receipt ? words.withdrawalReceived : words.merchantWithdrawal;
  const opening = say({ shop: merchant.name, date: receivedAt });
  const statement: MailBlock = {
    kind: 'facts',
    title: label.statement,
    facts: [
      [label.statement, declaration(record.language)],
      [label.name, record.name],
      [label.contract, record.contract],
      [label.scope, record.scope ?? label.wholeContract],
      [label.email, record.email],
      [label.receivedAt, receivedAt],
    ],
  };
  const seller = sellerBlock(profile, language);
  return {
    language,
    shop: merchant.name,
    ...opening,
    preview: opening.intro[0] ?? opening.heading,
    blocks: [
      statement,
      ...(receipt ? [{ kind: 'link', label: label.downloadReceipt, href: receipt } as const] : []),
      ...(seller && receipt ? [seller] : []),
    ],
    footer: receipt ? mailFooter(merchant, profile, language) : merchantMailFooter(merchant, language),
  };
}
