import { wordsTable } from '../http/words-table.ts';
import { receiptWordsDe } from './receipt-words.de.ts';
import { receiptWordsEn } from './receipt-words.en.ts';
import { receiptWordsEs } from './receipt-words.es.ts';
import { receiptWordsFr } from './receipt-words.fr.ts';
import { receiptWordsIt } from './receipt-words.it.ts';

/** What stands on the receipt of a withdrawal statement. */
export interface ReceiptWords {
  readonly title: string;
  readonly to: string;
  readonly receivedAt: string;
  readonly statement: string;
  readonly name: string;
  readonly contract: string;
  readonly scope: string;
  readonly whole: string;
  readonly email: string;
  readonly id: string;
  readonly declaration: string;
  readonly note: string;
  /** Before the hash that ties it to the statements before it. */
  readonly fingerprint: string;
  /** Between a label and what it says. */
  readonly colon: string;
}

/** A receipt's words in a language. */
export const receiptWords = wordsTable<ReceiptWords>({
  it: receiptWordsIt,
  en: receiptWordsEn,
  de: receiptWordsDe,
  fr: receiptWordsFr,
  es: receiptWordsEs,
});
