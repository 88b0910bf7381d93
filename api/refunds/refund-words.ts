import type { PlannedRefund } from '../../policy/index.ts';
import { wordsTable } from '../http/words-table.ts';
import { refundWordsDe } from './refund-words.de.ts';
import { refundWordsEn } from './refund-words.en.ts';
import { refundWordsEs } from './refund-words.es.ts';
import { refundWordsFr } from './refund-words.fr.ts';
import { refundWordsIt } from './refund-words.it.ts';

/** What a refund says of itself. Figures come in as text already written in the same language. */
export interface RefundWords {
  readonly cost: Readonly<Record<PlannedRefund['costs'][number]['kind'], string>>;
  readonly withheld: { readonly yes: string; readonly no: string };
  readonly due: {
    readonly by: (day: string) => string;
    readonly onceReleased: string;
    readonly noDay: string;
    readonly paid: string;
  };
  readonly state: {
    readonly owed: (amount: string) => string;
    readonly paid: (amount: string) => string;
    readonly stuck: (amount: string) => string;
    readonly otherMeans: (amount: string) => string;
    /** Of money that was only reserved. */
    readonly releasing: (amount: string) => string;
    readonly released: (amount: string) => string;
  };
  readonly code: (code: string) => string;
}

/** What an answer says of a refund in a language. */
export const refundWords = wordsTable<RefundWords>({
  it: refundWordsIt,
  en: refundWordsEn,
  de: refundWordsDe,
  fr: refundWordsFr,
  es: refundWordsEs,
});
