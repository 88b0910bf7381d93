import { wordsTable } from '../http/words-table.ts';
import { pageWordsDe } from './page-words.de.ts';
import { pageWordsEn } from './page-words.en.ts';
import { pageWordsEs } from './page-words.es.ts';
import { pageWordsFr } from './page-words.fr.ts';
import { pageWordsIt } from './page-words.it.ts';

/** What the hosted page says of its own accord. The words on its two controls are the law's, and not here. */
export interface PageWords {
  /** Of the language, in itself. */
  readonly languageName: string;
  readonly languages: string;
  readonly title: string;
  readonly intro: (shop: string) => string;
  readonly step: (number: number) => string;
  readonly name: string;
  readonly contract: string;
  readonly contractHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly scope: string;
  readonly scopeHint: string;
  readonly optional: string;
  readonly check: string;
  readonly checkIntro: string;
  readonly back: string;
  readonly received: string;
  readonly receivedText: string;
  readonly mailed: (email: string) => string;
  readonly keep: string;
  readonly pdf: string;
  readonly html: string;
  readonly text: string;
  readonly another: string;
  readonly otherWays: string;
  readonly toShop: string;
  readonly testMode: string;
  readonly errorTitle: string;
  /** Before the page's title when something is wrong. */
  readonly errorPrefix: string;
  readonly nameMissing: string;
  readonly contractMissing: string;
  readonly emailMissing: string;
  readonly emailInvalid: string;
  readonly tooLong: (label: string, most: number) => string;
  readonly failed: string;
  readonly failedText: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly noShop: string;
  readonly noShopText: string;
  readonly unavailable: string;
}

/** What the hosted page says in a language. */
export const pageWords = wordsTable<PageWords>({
  it: pageWordsIt,
  en: pageWordsEn,
  de: pageWordsDe,
  fr: pageWordsFr,
  es: pageWordsEs,
});
