import type { Profile } from '../../policy/index.ts';
import type { RefundReason } from '../db/schema.ts';
import { formatAmount } from '../http/format-amount.ts';
import type { Language } from '../http/language.ts';
import type { MailContent } from '../mail/mail-content.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { mailFooter, sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';

export interface RefundMail {
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: RefundReason;
  readonly profile: Profile;
  readonly merchant: Merchant;
  readonly language: Language;
}

/** The mail that says a payment goes back; there may be no order it belongs to. */
export function refundMail({ amount, currency, reason, profile, merchant, language }: RefundMail): MailContent {
  const { refunded, refundedBecause } = noticeWords(language);
  const opening = refunded({ shop: merchant.name, amount: formatAmount(amount, currency, language) });
  const seller = sellerBlock(profile, language);
  return {
    language,
    shop: merchant.name,
    ...opening,
    intro: refundedBecause[reason] ?? opening.intro,
    preview: opening.heading,
    blocks: seller ? [seller] : [],
    footer: mailFooter(merchant, profile, language),
  };
}
