import type { InvoiceAnswer } from '../../policy/index.ts';
import { wordsTable } from '../http/words-table.ts';
import { accessWordsDe } from './access-words.de.ts';
import { accessWordsEn } from './access-words.en.ts';
import { accessWordsEs } from './access-words.es.ts';
import { accessWordsFr } from './access-words.fr.ts';
import { accessWordsIt } from './access-words.it.ts';

/** What is said to somebody who orders without an account and asks for something besides. */
export interface AccessWords {
  readonly linkSent: (minutes: number) => string;
  readonly invoice: Readonly<Record<InvoiceAnswer['invoice'], string>>;
  readonly sentAgain: string;
  readonly keptUntil: (day: string) => string;
  readonly keptWhileOpen: string;
  /** What no law keeps is gone, or about to go. */
  readonly reduced: string;
  readonly reducedSoon: string;
  /** It is gone but for what lies in an account at the payment provider that the shop has given up. */
  readonly elsewhere: string;
  readonly anonymised: (moment: string) => string;
}

/** What an answer says to a guest in a language. */
export const accessWords = wordsTable<AccessWords>({
  it: accessWordsIt,
  en: accessWordsEn,
  de: accessWordsDe,
  fr: accessWordsFr,
  es: accessWordsEs,
});
