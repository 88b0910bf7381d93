import type { FormWords } from './form-words.ts';

/** Words of the checkout. */
export interface CheckoutWords extends FormWords {
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly buyAs: string;
  readonly consumer: string;
  readonly professional: string;
  readonly company: string;
  readonly vatNumber: string;
  readonly taxCode: string;
  readonly recipient: string;
  readonly address: string;
  readonly country: string;
  readonly name: string;
  readonly otherBilling: string;
  readonly billing: string;
  readonly noService: string;
  readonly method: string;
  readonly fieldsFailed: string;
  readonly consents: string;
  /** Link to what a consent is about. */
  readonly read: string;
  readonly review: string;
  readonly goodsSum: string;
  readonly quantity: string;
  /** Said before a price that no longer holds. */
  readonly before: string;
  readonly delivery: string;
  readonly total: string;
  readonly editCart: string;
  readonly code: string;
  readonly duties: string;
  readonly empty: string;
  readonly toShop: string;
  readonly declined: string;
  readonly declinedHelp: string;
  readonly incomplete: string;
  readonly cancelled: string;
  readonly changed: string;
  readonly changedHelp: string;
  readonly was: string;
  readonly gone: string;
  readonly isNew: string;
  readonly waiting: string;
  readonly waitingHelp: string;
  readonly lookAgain: string;
  /** What goes on after the button, by step. */
  readonly steps: Readonly<Record<'placing' | 'paying' | 'confirming' | 'leaving', string>>;
  /** By problem code, beyond those every element knows. */
  readonly refusals: Readonly<
    Record<'buyer-refused' | 'cart-not-found' | 'checkout-expired' | 'payment-refused' | 'provider-unavailable', string>
  >;
}
