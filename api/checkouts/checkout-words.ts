import type { PaymentRefundReason } from '../db/stored-shapes.ts';
import { wordsTable } from '../http/words-table.ts';
import { checkoutWordsDe } from './checkout-words.de.ts';
import { checkoutWordsEn } from './checkout-words.en.ts';
import { checkoutWordsEs } from './checkout-words.es.ts';
import { checkoutWordsFr } from './checkout-words.fr.ts';
import { checkoutWordsIt } from './checkout-words.it.ts';

/** Why a checkout became no order, and what that means for the shopper's money. */
export interface CheckoutWords {
  readonly refunded: Readonly<Record<PaymentRefundReason, string>>;
  readonly expired: string;
  readonly replaced: string;
}

/** What a checkout's answer says in a language. */
export const checkoutWords = wordsTable<CheckoutWords>({
  it: checkoutWordsIt,
  en: checkoutWordsEn,
  de: checkoutWordsDe,
  fr: checkoutWordsFr,
  es: checkoutWordsEs,
});
