import type { Profile } from '../profile.ts';
import type { DiffValue } from './diff-values.en.ts';

/** What a sentence about a change speaks of; `{0}` and `{1}` are the names on the way to it. */
export type DiffSubject =
  | 'freeThreshold'
  | 'holidayCountry'
  | 'instalments'
  | 'presumption'
  | 'zonePostal'
  | 'timeZone'
  | 'localHoliday'
  | 'complaint'
  | 'complaintAnswer'
  | 'idDeadline'
  | 'uncollectedCosts'
  | 'submitLabel'
  | 'dispatchFor'
  | 'unavailableRefund'
  | 'partRefund'
  | 'gifts'
  | 'acknowledged'
  | 'acceptanceTimeout'
  | 'bankTransfer'
  | 'bankTransferReminder'
  | 'buyerTypes'
  | 'campaign'
  | 'cancelAfterSubmit'
  | 'codeCancelled'
  | 'codeCash'
  | 'codeChange'
  | 'codeExcluded'
  | 'codeMinOrder'
  | 'codePromoted'
  | 'codeResidual'
  | 'codeSingleUse'
  | 'codeStackable'
  | 'codeWithdrawal'
  | 'conclusion'
  | 'currency'
  | 'damageReport'
  | 'deductions'
  | 'deliveryBack'
  | 'diminishedValue'
  | 'dispatch'
  | 'duties'
  | 'editAfterSubmit'
  | 'fee'
  | 'freeFrom'
  | 'guarantee'
  | 'guaranteeNotice'
  | 'guestCheckout'
  | 'home'
  | 'languages'
  | 'longestDelivery'
  | 'method'
  | 'methodCharged'
  | 'methodCountries'
  | 'methodExcludedCountries'
  | 'methodExcludedTags'
  | 'methodMaxTotal'
  | 'methodMinAge'
  | 'methodMinTotal'
  | 'minAge'
  | 'name'
  | 'notice'
  | 'refundMeans'
  | 'refundWithin'
  | 'resellers'
  | 'returnCost'
  | 'returnLabel'
  | 'returnWays'
  | 'sendWithin'
  | 'service'
  | 'surcharge'
  | 'taxIncluded'
  | 'taxRate'
  | 'transit'
  | 'uncollectedRefund'
  | 'unmetCondition'
  | 'voluntaryCost'
  | 'voluntaryReturn'
  | 'voluntaryWithin'
  | 'withdrawalExclusions'
  | 'withdrawalPeriod'
  | 'withholdRefund'
  | 'zone'
  | 'zoneService';

/** A topic of the profile; `profile` is the document itself, `outcomes` what the engine decides otherwise. */
export type DiffTopic = Exclude<keyof Profile, '$schema' | 'id' | 'name' | 'languages'> | 'profile' | 'outcomes';

/** A case the engine was asked with both profiles, or what it answered. */
export type DiffProbeWord =
  | 'returnedWorn'
  | 'fromCountry'
  | 'guest'
  | 'unanswered'
  | 'contractMade'
  | 'deliverBy'
  | 'chargedOn'
  | 'wayBack'
  | 'wayBackReturn'
  | 'wayBackPaid'
  | 'guaranteeUntil'
  | 'presumedUntil'
  | 'defectAfter'
  | 'guaranteeAnswers'
  | 'damaged'
  | 'reportBy'
  | 'askUntil'
  | 'uncollected'
  | 'identityAsked'
  | 'documentsBy'
  | 'withdrawnGift'
  | 'complained'
  | 'answerBy'
  | 'orderedPaid'
  | 'paidBy'
  | 'dispatchBy'
  | 'ordered'
  | 'orderedUnaccepted'
  | 'concluded'
  | 'deliveredAt'
  | 'goodsBack'
  | 'anyGoods'
  | 'goods'
  | 'goodsBetween'
  | 'goodsFrom'
  | 'goodsUpTo'
  | 'withCode'
  | 'onDay'
  | 'aged'
  | 'consumer'
  | 'professional'
  | 'reseller'
  | 'tagged'
  | 'twoCodes'
  | 'promotedGoods'
  | 'codeAboveGoods'
  | 'codeBelowGoods'
  | 'spentCode'
  | 'transferOrdered'
  | 'delivered'
  | 'deliveredUninformed'
  | 'orderBegun'
  | 'orderDone'
  | 'noticeStep'
  | 'withdrawn'
  | 'withdrawnPart'
  | 'withdrawnWorn'
  | 'returned'
  | 'returnedPart'
  | 'notInStock'
  | 'awaitingGoods'
  | 'byWay'
  | 'served'
  | 'delivery'
  | 'window'
  | 'payment'
  | 'duties'
  | 'tax'
  | 'buyer'
  | 'discount'
  | 'codeEntry'
  | 'consents'
  | 'channels'
  | 'contains'
  | 'attaches'
  | 'dueDate'
  | 'reminderOn'
  | 'lastDay'
  | 'refund'
  | 'deliveryRefund'
  | 'refundDue'
  | 'withheld'
  | 'sendBy';

export type DiffUnit = 'calendar' | 'working' | 'workingHours' | 'months' | 'years';

/** The words of one language. Figures come ready; `{0}`, `{1}` and `{2}` say where they stand. */
export interface DiffWords {
  readonly topics: Readonly<Record<DiffTopic, string>>;
  /** `{0}` subject, `{1}` now, `{2}` before. */
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  /** A bare value: `{0}` path, `{1}` now, `{2}` before. */
  readonly bare: string;
  /** `{0}` case, `{1}` what, `{2}` now, `{3}` before. */
  readonly outcome: string;
  /** A change that changes nothing: `{0}` subject, `{1}` now, `{2}` before. */
  readonly onlyWords: string;
  /** Behind it: why. */
  readonly unfeltLaw: string;
  readonly unfeltFee: string;
  /** `{0}` countries, `{1}` zone now, `{2}` zone before. */
  readonly moved: string;
  readonly served: string;
  readonly unserved: string;
  readonly same: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** `{0}` id. */
  readonly zone: string;
  readonly anyOther: string;
  /** `{0}` service, behind the place. */
  readonly byService: string;
  readonly freeFrom: string;
  readonly freeOver: string;
  readonly beforeCodes: string;
  readonly afterCodes: string;
  /** `{0}` amount. */
  readonly onlyUnder: string;
  /** `{0}` and `{1}` numbers of days. */
  readonly range: string;
  /** For one and, after a `|`, for any other number. */
  readonly days: Readonly<Record<DiffUnit, string>>;
  readonly subjects: Readonly<Record<DiffSubject, string>>;
  readonly probes: Readonly<Record<DiffProbeWord, string>>;
  readonly values: Readonly<Record<DiffValue, string>>;
}

/** A pattern with its figures in place. */
export function filled(pattern: string, ...figures: readonly string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_all, index: string) => figures[Number(index)] ?? '');
}
