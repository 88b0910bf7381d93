import { wordsTable } from '../http/words-table.ts';
import { documentWordsDe } from './document-words.de.ts';
import { documentWordsEn } from './document-words.en.ts';
import { documentWordsEs } from './document-words.es.ts';
import { documentWordsFr } from './document-words.fr.ts';
import { documentWordsIt } from './document-words.it.ts';

/** What documents say of their own accord. */
export interface DocumentWords {
  readonly page: (number: number, of: number) => string;
  /** Below a document with characters that its face cannot show. */
  readonly unshown: string;
  readonly receipt: { readonly title: string; readonly lead: string; readonly place: string };
  readonly instructions: { readonly title: string };
  readonly slip: {
    readonly title: string;
    readonly lead: string;
    readonly barcode: (code: string) => string;
    readonly number: string;
    readonly order: string;
    readonly askedOn: string;
    readonly sender: string;
    readonly sendBy: string;
    readonly to: string;
    readonly how: string;
    readonly way: Readonly<Record<'merchantCollects' | 'merchantLabel' | 'ownCourier', string>>;
    /** The shopper's own carrier, where the merchant has named no place yet. */
    readonly placeComes: string;
    readonly pickup: (day: string) => string;
    readonly inParcel: string;
    readonly proof: string;
    readonly goods: string;
    readonly quantity: string;
    readonly article: string;
    readonly sku: string;
    readonly optional: string;
  };
  readonly purchase: {
    readonly title: string;
    readonly lead: (number: string, date: string) => string;
    readonly seller: string;
    readonly vat: string;
    readonly buyer: string;
    readonly payment: string;
    readonly delivery: string;
    readonly discount: string;
    readonly total: string;
    readonly article: string;
    readonly amount: string;
    readonly note: string;
  };
}

/** What documents say in a language. */
export const documentWords = wordsTable<DocumentWords>({
  it: documentWordsIt,
  en: documentWordsEn,
  de: documentWordsDe,
  fr: documentWordsFr,
  es: documentWordsEs,
});
