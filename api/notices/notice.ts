import type { NoticeStep } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';

/** What a notice is about: an order, a checkout that came to no order, or a statement of withdrawal. */
export type NoticeSubject = 'order' | 'checkout' | 'withdrawal';

/** A copy for the merchant is no step of the policy: it owes it to itself. */
export type NoticeName = NoticeStep | 'merchantOrder' | 'merchantWithdrawal';

/** A mail owed to somebody: who, about what, in which language. What it says is put together when it goes out. */
export interface NewNotice {
  readonly id: string;
  readonly step: NoticeName;
  readonly recipient: string;
  readonly language: Language;
  readonly subject: NoticeSubject;
  /** Every step of the policy this one mail answers for; several when they fall on the same moment. */
  readonly steps: readonly NoticeStep[];
}
