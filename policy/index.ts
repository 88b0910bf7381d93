export { accountErasure, type AccountErased, type AccountErasure } from './account/account-erasure.ts';
export { guestAccess, type GuestAccess } from './account/guest-access.ts';
export { misuseReport } from './account/misuse-report.ts';
export { newsletterEnd } from './account/newsletter-end.ts';
export { recordsKeptUntil, recordsMayBeOver } from './account/records-kept-until.ts';
export { assumedValues } from './assumed-values.ts';
export { addressAccepted, type AddressKind } from './buyer/address-accepted.ts';
export { refusalGround } from './buyer/buyer-profile.ts';
export { guestMayOrder } from './buyer/guest-may-order.ts';
export { epochMs, legalDay } from './calendar.ts';
export { dayBounds, type DayBounds } from './calendar/day-bounds.ts';
export { deadlineSteps, type DayOff, type DeadlineStep } from './calendar/deadline-steps.ts';
export { withReckonings, type Deadline, type Duty, type Reckoning } from './calendar/deadline.ts';
export { warningDay } from './calendar/warning-day.ts';
export { whereReached } from './calendar/where-reached.ts';
export { canonicalProfile } from './canonical-profile.ts';
export type { Channel } from './channel-schema.ts';
export type { Decision, Figure, Reason } from './decision.ts';
export { carrierClaim, damageReport, type DamageFacts, type DamageKind, type DamageReport } from './delivery/damage-report.ts';
export { deliveryTerm, type DeliveryTerm, type DeliveryTermFacts } from './delivery/delivery-term.ts';
export { dispatchBy, type DispatchFacts } from './delivery/dispatch-by.ts';
export { dueAtDoor } from './delivery/due-at-door.ts';
export { lateRemedies, type LateFacts, type LateRemedies, type LateRemedy } from './delivery/late-remedies.ts';
export { parcelWhereabouts, type ParcelFacts } from './delivery/parcel-whereabouts.ts';
export { redelivery, type Redelivery } from './delivery/redelivery.ts';
export { riskPasses, type RiskFacts } from './delivery/risk-passes.ts';
export { uncollectedRefund, type UncollectedFacts, type UncollectedRefund } from './delivery/uncollected-refund.ts';
export type { ProfileChange } from './diff/changes.ts';
export { diffText } from './diff/diff-text.ts';
export { profileDiff, type OutcomeChange, type ProfileDiff } from './diff/profile-diff.ts';
export { canEnterCode } from './discount/code-entry.ts';
export { claimReplyBy } from './guarantee/claim-reply-by.ts';
export { commercialGuarantee, type CommercialGuarantee } from './guarantee/commercial-guarantee.ts';
export { guaranteeClaim, type DefectReport, type GuaranteeClaim } from './guarantee/guarantee-claim.ts';
export { guaranteeCost, type ClaimCost, type ClaimOutcome } from './guarantee/guarantee-cost.ts';
export { guaranteeException, type GuaranteeException } from './guarantee/guarantee-exception.ts';
export { guaranteeLines, type ClaimedUnits, type PaidLine } from './guarantee/guarantee-lines.ts';
export { guaranteePeriod, type GuaranteeFacts, type GuaranteePeriod } from './guarantee/guarantee-period.ts';
export type { Remedy } from './guarantee/guarantee-profile.ts';
export { guaranteeRefund, type GuaranteeLine, type GuaranteeOrder, type GuaranteeRefund } from './guarantee/guarantee-refund.ts';
export { guaranteeRefundBy } from './guarantee/guarantee-refund-by.ts';
export { guaranteeRemedies, type RemedyFacts, type RemedyFailure, type RemedyObjection } from './guarantee/guarantee-remedy.ts';
export { guaranteeReply, type GuaranteeReply } from './guarantee/guarantee-reply.ts';
export type { Country } from './iso-countries.ts';
export { jsonPositions, type JsonError, type JsonPlaces, type JsonPosition, type JsonPositions } from './json-positions.ts';
export { holidayTableVersion } from './law/holidays.ts';
export { lawOn } from './law/law-on.ts';
export type { LawParameter } from './law/law-parameter.ts';
export { lawParameters } from './law/law-parameters.ts';
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
export { noticeDue, type NoticeEvent } from './notice/notice-due.ts';
export { noticeOwed, type OwedNotice } from './notice/notice-owed.ts';
export type { NoticeAttachment, NoticeContent, NoticeStep } from './notice/notice-profile.ts';
export { consentsDue, type Consent } from './order/consents-due.ts';
export { contractConclusion } from './order/contract-conclusion.ts';
export { endedOrderRefund, type EndedOrderRefund, type OrderEnd } from './order/ended-order-refund.ts';
export { invoiceAsked, type InvoiceAnswer } from './order/invoice-asked.ts';
export { invoiceData, type InvoiceData } from './order/invoice-data.ts';
export { nextOrderState } from './order/next-order-state.ts';
export { orderChange, type OrderChange, type OrderChangeFacts } from './order/order-change.ts';
export type { OrderHistory } from './order/order-history.ts';
export { orderMoves, type OrderActor, type OrderMoveEvent, type OrderState } from './order/order-moves.ts';
export { orderObligations, type OrderObligations } from './order/order-obligations.ts';
export { orderRefusal, type OrderRefusal, type RefusalFacts, type RefusalGround } from './order/order-refusal.ts';
export { orderSilence, type OrderSilence } from './order/order-silence.ts';
export { unavailableGoods, type UnavailableFacts, type UnavailableGoods } from './order/unavailable-goods.ts';
export { chargeDates, type ChargeMoment } from './payment/charge-dates.ts';
export { identityCheck, type IdentityCheck, type IdentityFacts } from './payment/identity-check.ts';
export { paymentFailure, type PaymentFailure } from './payment/payment-failure.ts';
export { transferDeadline, type TransferDeadline } from './payment/transfer-deadline.ts';
export { transferOutcome, type Transfer, type TransferOrder, type TransferOutcome } from './payment/transfer-outcome.ts';
export type { ProfileError } from './profile-error.ts';
export { profileJsonSchema } from './profile-json-schema.ts';
export { parseProfile, type Profile, type ProfileParse } from './profile.ts';
export type { Buyer, Destination, DiscountCode, PriceChange, QuoteInput, QuoteInputLine } from './quote-input.ts';
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
export { localeFormat, type LocaleFormat } from './reason/locale-format.ts';
export { noticeText } from './reason/notice-text.ts';
export type { ReasonCode } from './reason/reason-code.ts';
export { reasonText } from './reason/reason-text.ts';
export { typeset } from './reason/typeset.ts';
export { wordsFormat, type WordsPlace } from './reason/words-format.ts';
export { wordsLanguages, type WordsFormat, type WordsLanguage } from './reason/words.ts';
export { codeCredit } from './refund/code-credit.ts';
export { reductionNoticeBy } from './refund/reduction-notice.ts';
export type { RefundAssessment, RefundCharge, RefundEvent, RefundGround, RefundStatement, RefundUnits } from './refund/refund-event.ts';
export type { RefundLine, RefundOrder } from './refund/refund-order.ts';
export { refundMeans } from './refund/refund-means.ts';
export { refundPlan, type PlannedLine, type PlannedRefund, type RefundPlan } from './refund/refund-plan.ts';
export { returnCost, type ReturnCost, type ReturnJourney } from './return/return-cost.ts';
export { returnParcel, type ReturnParcel } from './return/return-parcel.ts';
export { returnCondition, returnWay, type ReturnCondition, type ReturnWay } from './return/return-profile.ts';
export { returnRisk, type RiskBearer } from './return/return-risk.ts';
export { returnRoute, type ReturnRoute, type RouteAsked } from './return/return-route.ts';
export type { SendBy } from './return/send-by.ts';
export { voluntaryReturn, type ReturnAsked, type VoluntaryReturn } from './return/voluntary-return.ts';
export { changedDocument } from './scenario/changed-document.ts';
export { compareScenario, type Mismatch } from './scenario/compare-scenario.ts';
export type { SumPart } from './scenario/decisions-of.ts';
export {
  explainScenario,
  type ExplainedDeadline,
  type ExplainedDecision,
  type ExplainedFinding,
  type ExplainedReason,
  type ExplainedValue,
  type Explanation,
} from './scenario/explain-scenario.ts';
export { parseScenarioCases, parseScenarios, type ScenariosParse } from './scenario/parse-scenarios.ts';
export { runScenario, type Outcome } from './scenario/run-scenario.ts';
export { scenarioJsonSchema } from './scenario/scenario-json-schema.ts';
export { scenarioCase, scenarioFile, type Scenario, type ScenarioCase } from './scenario/scenario-schema.ts';
export { unknownIds } from './scenario/unknown-ids.ts';
export { contractParty, type ContractParty } from './seller/contract-party.ts';
export { competentCourt } from './terms/competent-court.ts';
export { complaintAnswer } from './terms/complaint-answer.ts';
export { disputeResolution, type ComplaintFacts, type DisputeResolution } from './terms/dispute-resolution.ts';
export { termsInForce, type TermsVersion } from './terms/terms-in-force.ts';
export {
  policySectionIds,
  type PolicyBlock,
  type PolicyDocument,
  type PolicySection,
  type PolicySectionId,
} from './text/policy-document.ts';
export { policyTextHtml } from './text/policy-text-html.ts';
export { policyTextMarkdown } from './text/policy-text-markdown.ts';
export { policyText, type PolicyTextSituation } from './text/policy-text.ts';
export { returnConditionText } from './text/return-condition-text.ts';
export { idleRequest, idleUntil, type IdleRequest } from './withdrawal/idle-request.ts';
export { onlineFunction } from './withdrawal/online-function.ts';
export { reclaimBy } from './withdrawal/reclaim-by.ts';
export { statedUnits, type LineUnits, type StatedUnits, type UnitsStatement } from './withdrawal/stated-units.ts';
export { statementInTime } from './withdrawal/statement-in-time.ts';
export { statementInstant, type StatementTimes } from './withdrawal/statement-instant.ts';
export { withdrawableLine, type LineFacts, type WithdrawableLine } from './withdrawal/withdrawable-line.ts';
export { withdrawalPeriod, type WithdrawalFacts } from './withdrawal/withdrawal-period.ts';
export { withdrawalStatement, type StatementReceived, type StatementStanding } from './withdrawal/withdrawal-statement.ts';
