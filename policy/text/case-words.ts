import type { RefusalGround } from '../order/order-refusal.ts';
import type { Profile } from '../profile.ts';

type Each<T extends string> = Readonly<Record<T, string>>;
type Fraud = NonNullable<Profile['payment']['fraud']>;

/** Sentences for what does not happen with every order, in one language. Lists, lengths of time and countries come written. */
export interface CaseWords {
  readonly accountNeeded: string;
  readonly noResale: string;
  readonly localHolidays: (days: string) => string;
  readonly codes: {
    readonly title: string;
    readonly until: string;
    readonly stackable: Each<'no' | 'yes'>;
    readonly singleUse: string;
    readonly minOrder: string;
    readonly notPromoted: string;
    readonly rest: Each<'no' | 'yes'>;
    readonly noChange: string;
  };
  readonly identity: {
    readonly ask: (whose: string) => string;
    readonly whose: Each<NonNullable<Fraud['idDocument']>['of'][number]>;
    readonly orPhoneNumber: string;
    readonly within: (period: string) => string;
    readonly suspended: string;
    /** What follows where a deadline passes without a valid document. */
    readonly missing: Each<'terminated' | 'mayBeRefused'>;
    /** Where no deadline runs: of a document that is not valid. */
    readonly invalid: string;
  };
  readonly refusal: {
    readonly grounds: (grounds: string) => string;
    readonly ground: Each<Exclude<RefusalGround, 'anyReason'>>;
    readonly anyReason: string;
    readonly explained: string;
    readonly bound: string;
    readonly terminable: (grounds: string) => string;
  };
  readonly transfer: {
    readonly counts: string;
    readonly lapses: string;
    readonly late: string;
    readonly short: string;
    readonly excess: string;
  };
  /** A limit to act on a defect that a state's law sets. */
  readonly actWithin: (country: string, months: number) => string;
  /** Where only some labels have a price. */
  readonly labelFree: string;
  readonly reportSoon: (what: string) => string;
  readonly invoiceAlways: (ways: string) => string;
  readonly invoiceWays: Each<'email' | 'paperWithGoods' | 'post'>;
}
