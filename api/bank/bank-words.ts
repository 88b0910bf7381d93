import { wordsTable } from '../http/words-table.ts';
import { bankWordsDe } from './bank-words.de.ts';
import { bankWordsEn } from './bank-words.en.ts';
import { bankWordsEs } from './bank-words.es.ts';
import { bankWordsFr } from './bank-words.fr.ts';
import { bankWordsIt } from './bank-words.it.ts';
import type { EntryChoice } from './entry-choices.ts';
import type { ImportedEntry } from './imported-entry.ts';

/** What the merchant reads of the movements of its account. */
export interface BankWords {
  readonly why: Readonly<Record<NonNullable<ImportedEntry['why']>, string>>;
  readonly choice: Readonly<Record<EntryChoice, string>>;
}

/** The same in a language. */
export const bankWords = wordsTable<BankWords>({
  it: bankWordsIt,
  en: bankWordsEn,
  de: bankWordsDe,
  fr: bankWordsFr,
  es: bankWordsEs,
});
