import { noticeOwed, type NoticeStep, type Profile } from '../../policy/index.ts';
import { newId } from '../db/new-id.ts';
import type { Language } from '../http/language.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { merchantMailbox } from './merchant-mailbox.ts';
import { noticeSubjects, type NewNotice, type NoticeName, type NoticeSubject } from './notice.ts';

/** Whom a mail goes to: an order is one, and so is whatever carries the shopper's address and language. */
export interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/** Names the policy gives no step to. */
type MerchantNoticeName = Extract<NoticeName, `merchant${string}`>;

/** Whether terms or law ask for a mail at this step. */
export function owesMail(profile: Pick<Profile, 'notice'>, step: NoticeStep): boolean {
  return noticeOwed(profile, step).value?.channels.includes('email') ?? false;
}

/**
 * A mail to the shopper about what `noticeSubjects` says; insert it with that subject's id.
 *
 * @param steps every step of the policy it answers for; absent: its own
 */
export function shopperNotice(
  step: Exclude<NoticeName, MerchantNoticeName>,
  { email, language }: Addressee,
  { steps, subject = noticeSubjects[step] }: { readonly steps?: readonly NoticeStep[]; readonly subject?: NoticeSubject } = {},
): NewNotice {
  return { id: newId('ntc'), step, recipient: email, language, subject, steps: steps ?? (isOfPolicy(step) ? [step] : []) };
}

/** A mail to the merchant in its own language; none where its terms name no address. */
export function merchantNotices(
  step: MerchantNoticeName,
  merchant: Pick<Merchant, 'id' | 'mode' | 'language'>,
  profile: Pick<Profile, 'seller'>,
  subject: NoticeSubject = noticeSubjects[step],
): NewNotice[] {
  const recipient = merchantMailbox(merchant, profile);
  return recipient === null ? [] : [{ id: newId('ntc'), step, recipient, language: merchant.language, subject, steps: [] }];
}

const ownNames: ReadonlySet<NoticeName> = new Set([
  'paymentRest',
  'transferArrivedLate',
  'orderAccepted',
  'delivered',
  'orderAccess',
  'withdrawalAnswered',
  'returnRequested',
  'returnDecided',
  'returnInstructions',
  'claimAnswered',
  'codeCredited',
]);

function isOfPolicy(step: Exclude<NoticeName, MerchantNoticeName>): step is Extract<typeof step, NoticeStep> {
  return !ownNames.has(step);
}
