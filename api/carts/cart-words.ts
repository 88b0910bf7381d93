import { wordsTable } from '../http/words-table.ts';
import { cartWordsDe } from './cart-words.de.ts';
import { cartWordsEn } from './cart-words.en.ts';
import { cartWordsEs } from './cart-words.es.ts';
import { cartWordsFr } from './cart-words.fr.ts';
import { cartWordsIt } from './cart-words.it.ts';

/** What the cart says of its own accord; what policy decided it says through its reasons. */
export interface CartWords {
  readonly service: { readonly standard: string; readonly express: string };
  /** What delivery costs when it costs nothing. */
  readonly free: string;
  readonly toFree: (remaining: string) => string;
  readonly taxIncluded: (rate: string, amount: string) => string;
  readonly taxNone: string;
  readonly duties: { readonly none: string; readonly merchant: string; readonly buyer: string };
  readonly lineNotes: { readonly excluded: string; readonly whenOpened: string };
}

/** What a cart's answer says in a language. */
export const cartWords = wordsTable<CartWords>({
  it: cartWordsIt,
  en: cartWordsEn,
  de: cartWordsDe,
  fr: cartWordsFr,
  es: cartWordsEs,
});
