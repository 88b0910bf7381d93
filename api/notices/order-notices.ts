import { noticeOwed, type NoticeStep, type Profile } from '../../policy/index.ts';
import { newId } from '../db/new-id.ts';
import type { Language } from '../http/language.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { merchantMailbox } from './merchant-mailbox.ts';
import type { NewNotice } from './notice.ts';

interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/**
 * The mails a new order owes: one to the shopper, answering for every step that falls on this moment, and the merchant's
 * own copy in the merchant's language.
 *
 * @param paid whether the payment is authorised already, or a transfer is awaited
 */
export function newOrderNotices(profile: Profile, merchant: Merchant, shopper: Addressee, paid: boolean): NewNotice[] {
  const also: NoticeStep = paid ? 'paymentAuthorised' : 'paymentInstructions';
  const steps: NoticeStep[] = owesMail(profile, also) || !paid ? ['orderSent', also] : ['orderSent'];
  return [notice('orderSent', shopper, steps), ...copyFor(merchant, profile)];
}

/** One mail to the shopper about something that happened to an order later. */
export function orderNotice(step: NoticeStep, shopper: Addressee): NewNotice {
  return notice(step, shopper, [step]);
}

/** Whether terms or law ask for a mail at this step. */
export function owesMail(profile: Profile, step: NoticeStep): boolean {
  return noticeOwed(profile, step).value?.channels.includes('email') ?? false;
}

function notice(step: NoticeStep, { email, language }: Addressee, steps: readonly NoticeStep[]): NewNotice {
  return { id: newId('ntc'), step, recipient: email, language, subject: 'order', steps };
}

function copyFor(merchant: Merchant, profile: Profile): NewNotice[] {
  const recipient = merchantMailbox(merchant, profile);
  if (!recipient) return [];
  return [
    {
      id: newId('ntc'),
      step: 'merchantOrder',
      recipient,
      language: merchant.language,
      subject: 'order',
      steps: ['orderSent'],
    },
  ];
}
