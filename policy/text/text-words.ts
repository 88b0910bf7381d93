import type { Profile } from '../profile.ts';
import type { Period } from '../calendar/deadline.ts';
import type { Channel } from '../channel-schema.ts';
import type { Consent } from '../order/consents-due.ts';
import type { RefundCharge } from '../refund/refund-event.ts';
import type { ReturnCondition, ReturnWay } from '../return/return-profile.ts';
import type { CaseWords } from './case-words.ts';
import type { PolicySectionId } from './policy-document.ts';

type Shipping = Profile['shipping'];
type Rule<T> = NonNullable<T>;
type Each<T extends string, V = string> = Readonly<Record<T, V>>;
type Charged = Rule<Profile['payment']['methods'][number]['charged']>;
export type SellerRole = Profile['seller']['parties'][number]['roles'][number];

/** Sentences and phrases of the public text in one language. Amounts, dates, names and lists come written; counts as numbers. */
export interface TextWords {
  readonly title: (shop: string) => string;
  readonly headings: Each<PolicySectionId>;
  /** A length of time, as it stands after "within". */
  readonly period: (period: Period) => string;
  /** What something is, or costs: a colon as the language sets it. */
  readonly says: (what: string, more: string) => string;
  readonly channels: Each<Channel>;
  readonly yearly: (from: string, until: string) => string;

  readonly cases: CaseWords;

  readonly delivery: {
    readonly columns: readonly [destination: string, service: string, fee: string, free: string, time: string];
    readonly anyOther: string;
    readonly part: (countries: string, places: string) => string;
    readonly postal: (prefixes: string) => string;
    readonly level: Each<Shipping['services'][number]['level']>;
    readonly whereAvailable: (service: string) => string;
    readonly free: string;
    /** The amount itself is enough. */
    readonly from: (amount: string) => string;
    /** The amount itself is not enough. */
    readonly over: (amount: string) => string;
    readonly never: string;
    readonly transit: (min: number, max: number) => string;
    readonly noTime: string;
    /** What counts, where it is the same for every destination. */
    readonly basis: Each<'gross' | 'net'>;
    /** A threshold with what counts for it, where that differs. */
    readonly freeBasis: (threshold: string, basis: 'gross' | 'net') => string;
    readonly feeIncludesTax: string;
    readonly dispatch: (
      amount: number,
      unit: Rule<Shipping['dispatchWithin']>['unit'],
      from: Rule<Shipping['dispatchWithin']>['from'],
    ) => string;
    readonly dispatchFor: (sentence: string, methods: string) => string;
    readonly latest: (days: number) => string;
    readonly estimates: string;
    readonly late: string;
    readonly notOn: (days: string) => string;
    readonly days: Each<Rule<Shipping['noDeliveryOn']>['days'][number]>;
    readonly remote: (places: string) => string;
    readonly duties: Each<'merchant' | 'buyer'>;
    readonly tracking: string;
    readonly partial: string;
    readonly risk: string;
    readonly campaigns: string;
    readonly fromDay: (day: string) => string;
    readonly untilDay: (day: string) => string;
    readonly between: (from: string, until: string) => string;
    readonly onWeekdays: (days: string) => string;
    readonly campaignFee: (amount: string) => string;
    readonly campaignFree: (threshold: string) => string;
    readonly noWorse: string;
    readonly uncollected: string;
    readonly attempts: (min: number, max: number) => string;
    readonly heldAtDepot: string;
    readonly outcome: Each<Rule<Profile['delivery']['uncollected']>['outcome']['contract']>;
    readonly refundWhole: string;
    readonly refundLess: (costs: string) => string;
    readonly costs: Each<Rule<Profile['delivery']['uncollected']>['deductions']['costs'][number]>;
    readonly refundNotice: (period: string) => string;
    readonly redelivery: (mayBeRefused: boolean) => string;
    readonly stillWithdraw: string;
    readonly damage: string;
    readonly inspection: Each<Rule<Profile['delivery']['inspection']>['duty']>;
    readonly onDefect: Each<Rule<Rule<Profile['delivery']['inspection']>['onDefect']>[number] | 'both'>;
    readonly report: (what: string, within: string) => string;
    readonly reported: Each<Rule<Profile['delivery']['damageReport']>['covers'][number]>;
    readonly reportLate: string;
  };

  readonly payment: {
    readonly methods: string;
    readonly kinds: Each<'card' | 'bankTransfer'>;
    readonly payLater: (name: string) => string;
    readonly charged: Each<Charged['at']>;
    /** Days in a row, and the last of them. */
    readonly instalments: (days: string, last: number) => string;
    readonly authorised: string;
    readonly fromTotal: (amount: string) => string;
    readonly upToTotal: (amount: string) => string;
    readonly onlyIn: (countries: string) => string;
    readonly notIn: (countries: string) => string;
    readonly minAge: (years: number) => string;
    readonly surcharge: (amount: string) => string;
    readonly noSurcharge: string;
    readonly transfer: (within: string) => string;
    readonly transferOpen: string;
    readonly orderNumber: string;
    readonly unpaid: Each<Rule<Profile['payment']['unpaid']>['outcome']>;
    readonly currency: (currency: string) => string;
    readonly tax: Each<Profile['tax']['included']['where']>;
    readonly credit: string;
  };

  readonly order: {
    readonly button: (label: string) => string;
    readonly correct: string;
    readonly concluded: Each<Profile['order']['conclusion']['when'], (latest: string | undefined) => string>;
    readonly events: Each<Profile['order']['conclusion']['when']>;
    readonly timeout: (within: string) => string;
    readonly confirmation: string;
    readonly versions: string;
    readonly languages: (languages: string) => string;
    readonly buyers: Each<'consumer' | 'professional' | 'both'>;
    readonly minAge: (years: number) => string;
    readonly consents: Each<Consent, (years: number) => string>;
    readonly declare: (what: string) => string;
    readonly guests: string;
    readonly unavailable: Each<Rule<Rule<Profile['order']['unavailable']>['all']>['outcome']>;
    /** The period aimed at, one that goes before it where it ends sooner, and the limit. */
    readonly unavailableRefund: (aim: string, sooner: string | undefined, limit: string | undefined) => string;
    readonly refused: string;
    /** Whether one can still be had after the order. */
    readonly invoice: (later: boolean) => string;
  };

  readonly withdrawal: {
    readonly professional: string;
    readonly instructions: string;
    readonly where: (place: string, label: string) => string;
    readonly longer: (period: string) => string;
    readonly weekends: string;
    readonly early: string;
    readonly sooner: (period: string, from: Rule<Profile['refund']['within']>['from']) => string;
    readonly sendLonger: (period: string) => string;
    readonly costs: string;
    readonly way: Each<ReturnWay>;
    readonly pays: Each<'merchant' | 'buyer'>;
    readonly labelFee: (country: string, fee: string) => string;
    readonly labelElsewhere: string;
    readonly partial: Each<'line' | 'product'>;
    readonly partialDelivery: Each<'proportional' | 'onceWhole'>;
    readonly noConditions: string;
    readonly kept: Each<RefundCharge>;
    /** Of a withdrawal from goods that went outside the customs territory. */
    readonly keptOutside: (what: string) => string;
    readonly gift: string;
    readonly exceptions: string;
    readonly personalised: string;
    readonly sealed: string;
  };

  readonly returns: {
    readonly none: string;
    readonly offered: (within: string | undefined) => string;
    readonly besides: string;
    readonly requires: string;
    readonly conditions: Each<ReturnCondition>;
    readonly ways: string;
    readonly processing: (period: string) => string;
    readonly delivery: Each<'back' | 'stays'>;
    readonly kept: (what: string) => string;
    readonly exchange: string;
    readonly personalisedOut: string;
    readonly someOut: string;
  };

  readonly guarantee: {
    readonly legal: string;
    readonly duration: (months: number) => string;
    readonly presumption: (months: number) => string;
    readonly noNotice: string;
    readonly remedies: string;
    readonly free: string;
    readonly seller: string;
    readonly evidence: string;
    readonly report: (channels: string) => string;
    readonly professionals: string;
    /** Where the terms count from the purchase and promise more months than the law. */
    readonly fromPurchase: (months: number) => string;
    readonly notice: string;
    readonly commercial: string;
    readonly promised: Each<'seller' | 'manufacturer', (months: number, from: 'delivery' | 'purchase') => string>;
    readonly notInstead: string;
    readonly noCommercial: string;
  };

  readonly complaints: {
    readonly write: (channels: string) => string;
    readonly answer: (period: string) => string;
    readonly body: (body: string, contacts: string) => string;
    readonly after: (period: string | undefined) => string;
    readonly informs: string;
    readonly courts: string;
    readonly court: string;
    readonly smallClaims: (amount: string) => string;
    readonly law: (country: string) => string;
  };

  readonly seller: {
    readonly nobody: (shop: string, site: string) => string;
    readonly roles: Each<SellerRole>;
    readonly vat: (number: string) => string;
    readonly taxCode: (number: string) => string;
    readonly contacts: string;
    readonly email: (addresses: string) => string;
    readonly phone: (number: string, hours: string | undefined) => string;
    readonly hours: (days: string, from: string, until: string) => string;
    readonly webForm: string;
    readonly chat: string;
    readonly site: (site: string) => string;
  };
}
