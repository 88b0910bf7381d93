import type { NoticeStep } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';

/** What the notices of the shop's own making are called; the policy names the others. */
type OwnName =
  | 'paymentRest'
  | 'transferArrivedLate'
  | 'orderAccepted'
  | 'delivered'
  | 'orderAccess'
  | 'withdrawalAnswered'
  | 'returnRequested'
  | 'returnDecided'
  | 'returnInstructions'
  | 'claimAnswered'
  | 'codeCredited'
  | 'merchantOrder'
  | 'merchantWithdrawal'
  | 'merchantReturn'
  | 'merchantClaim'
  | 'merchantPayment'
  | 'merchantDispute'
  | 'merchantRefundStuck'
  | 'merchantMailBounced'
  | 'merchantDeadline'
  | 'merchantTask'
  | 'merchantEndpointOff';

/** Accounts are the merchant's own site's, and so are its mails about them. */
type AccountStep = 'accountCreated' | 'accountClosed';

/** A copy for the merchant is no step of the policy: it owes it to itself. */
export type NoticeName = Exclude<NoticeStep, AccountStep> | OwnName;

/** What a notice is about; `access` is an address that asked to be let into an order. */
export type NoticeSubject = 'order' | 'checkout' | 'withdrawal' | 'return' | 'claim' | 'refund' | 'parcel' | 'access' | 'endpoint';

/**
 * What each notice is about, where it does not depend on the case: its facts are read from there when it goes out. `refunded` is
 * about a checkout where no order came of it; `merchantMailBounced` is about what the mail that came back was about.
 */
export const noticeSubjects: Readonly<Record<NoticeName, NoticeSubject>> = {
  orderSent: 'order',
  paymentInstructions: 'order',
  paymentReminder: 'order',
  paymentAuthorised: 'order',
  paymentFailed: 'order',
  orderLapsed: 'order',
  paymentRest: 'order',
  transferArrivedLate: 'order',
  orderAccepted: 'order',
  orderRefused: 'order',
  documentsRequested: 'order',
  documentsFailed: 'order',
  goods: 'order',
  unavailable: 'return',
  shipped: 'parcel',
  delivered: 'parcel',
  uncollected: 'parcel',
  withdrawalReceived: 'withdrawal',
  withdrawalAnswered: 'withdrawal',
  withdrawalRefused: 'return',
  returnRequested: 'return',
  returnDecided: 'return',
  returnInstructions: 'return',
  refundReduced: 'return',
  refunded: 'refund',
  codeCredited: 'order',
  guaranteeReported: 'claim',
  claimAnswered: 'claim',
  orderAccess: 'access',
  merchantOrder: 'order',
  merchantWithdrawal: 'withdrawal',
  merchantReturn: 'return',
  merchantClaim: 'claim',
  merchantPayment: 'order',
  merchantDispute: 'order',
  merchantRefundStuck: 'refund',
  merchantMailBounced: 'order',
  merchantDeadline: 'order',
  merchantTask: 'order',
  merchantEndpointOff: 'endpoint',
};

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
