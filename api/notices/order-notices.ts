import type { NoticeStep, Profile } from '../../policy/index.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import type { NewNotice } from './notice.ts';
import { merchantNotices, owesMail, shopperNotice, type Addressee } from './owed-notice.ts';

/**
 * The mails a new order owes: one to the shopper, answering for every step that falls on this moment, and the merchant's
 * own copy in the merchant's language.
 *
 * @param paid whether the payment is authorised already, or a transfer is awaited
 */
export function newOrderNotices(profile: Profile, merchant: Merchant, shopper: Addressee, paid: boolean): NewNotice[] {
  const also: NoticeStep = paid ? 'paymentAuthorised' : 'paymentInstructions';
  const steps: NoticeStep[] = owesMail(profile, also) || !paid ? ['orderSent', also] : ['orderSent'];
  return [shopperNotice('orderSent', shopper, { steps }), ...merchantNotices('merchantOrder', merchant, profile)];
}
