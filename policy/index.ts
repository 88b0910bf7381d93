export { assumedValues } from './assumed-values.ts';
export { epochMs, legalDay } from './calendar.ts';
export type { Deadline } from './calendar/deadline.ts';
export { canonicalProfile } from './canonical-profile.ts';
export type { Decision, Figure, Reason } from './decision.ts';
export { canEnterCode } from './discount/code-entry.ts';
export { lawParameters } from './law/law-parameters.ts';
export type { LawParameter } from './law/law-parameter.ts';
export { orderButtonLabel } from './law/order-button-label.ts';
export { withdrawalLabels } from './law/withdrawal-labels.ts';
export type { Acknowledgement } from './lint/acknowledgement.ts';
export type { FindingId } from './lint/finding-id.ts';
export { findingText } from './lint/finding-text.ts';
export type { Finding } from './lint/finding.ts';
export type { FlawCode } from './lint/flaw-code.ts';
export type { Severity } from './lint/flaw.ts';
export { lint } from './lint/lint.ts';
export { blockingFindings, publishable } from './lint/publishable.ts';
export type { Minor } from './money.ts';
export { noticeOwed, type OwedNotice } from './notice/notice-owed.ts';
export type { NoticeAttachment, NoticeChannel, NoticeContent, NoticeStep } from './notice/notice-profile.ts';
export { consentsDue, type Consent } from './order/consents-due.ts';
export { transferDeadline, type TransferDeadline } from './payment/transfer-deadline.ts';
export type { ProfileError } from './profile-error.ts';
export { profileJsonSchema } from './profile-json-schema.ts';
export { parseProfile, type Profile, type ProfileParse } from './profile.ts';
export type { Buyer, Country, Destination, DiscountCode, PriceChange, QuoteInput, QuoteInputLine } from './quote-input.ts';
export {
  quote,
  type DeliveryOption,
  type Quote,
  type QuoteCode,
  type QuoteLine,
  type QuoteNotice,
  type QuotePayment,
  type ToFreeDelivery,
} from './quote.ts';
export type { ReasonCode } from './reason/reason-code.ts';
export { noticeText } from './reason/notice-text.ts';
export { reasonText } from './reason/reason-text.ts';
export type { WordsFormat, WordsLanguage } from './reason/words.ts';
export { codeCredit } from './refund/code-credit.ts';
export type { RefundAssessment, RefundCharge, RefundEvent, RefundGround, RefundStatement, RefundUnits } from './refund/refund-event.ts';
export type { RefundLine, RefundOrder } from './refund/refund-order.ts';
export { refundPlan, type PlannedLine, type PlannedRefund, type RefundPlan } from './refund/refund-plan.ts';
export type { ReturnCondition, ReturnWay } from './return/return-profile.ts';
export type { SendBy } from './return/send-by.ts';
export { changedDocument } from './scenario/changed-document.ts';
export { compareScenario, type Mismatch } from './scenario/compare-scenario.ts';
export { runScenario, type Outcome } from './scenario/run-scenario.ts';
export { scenarioFile, type Scenario } from './scenario/scenario-schema.ts';
export { onlineFunction } from './withdrawal/online-function.ts';
export { statementInTime } from './withdrawal/statement-in-time.ts';
export { withdrawableLine, type LineFacts, type WithdrawableLine } from './withdrawal/withdrawable-line.ts';
export { withdrawalPeriod, type WithdrawalFacts } from './withdrawal/withdrawal-period.ts';
