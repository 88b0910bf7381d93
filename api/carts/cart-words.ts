import type { Language } from '../http/language.ts';

/** What the cart says of its own accord; what policy decided it says through its reasons. */
interface CartWords {
  readonly service: { readonly standard: string; readonly express: string };
  /** What delivery costs when it costs nothing. */
  readonly free: string;
  readonly toFree: (remaining: string) => string;
  readonly taxIncluded: (rate: string, amount: string) => string;
  readonly taxNone: string;
  readonly duties: { readonly none: string; readonly merchant: string; readonly buyer: string };
  readonly lineNotes: { readonly excluded: string; readonly whenOpened: string };
}

const words: Readonly<Record<Language, CartWords>> = {
  it: {
    service: { standard: 'Standard', express: 'Espressa' },
    free: 'gratuita',
    toFree: (remaining) => `Ancora ${remaining} per la consegna gratuita`,
    taxIncluded: (rate, amount) => `IVA ${rate} inclusa: ${amount}`,
    taxNone: 'Prezzi senza IVA',
    duties: {
      none: 'Nessun dazio',
      merchant: 'Dazi e imposte di importazione compresi',
      buyer: 'Dazi e imposte di importazione esclusi, a carico tuo',
    },
    lineNotes: { excluded: 'Senza diritto di recesso', whenOpened: 'Nessun recesso se apri il sigillo' },
  },
  en: {
    service: { standard: 'Standard', express: 'Express' },
    free: 'free',
    toFree: (remaining) => `${remaining} to free delivery`,
    taxIncluded: (rate, amount) => `Includes ${rate} VAT: ${amount}`,
    taxNone: 'Prices without VAT',
    duties: {
      none: 'No customs duties',
      merchant: 'Customs duties and import taxes included',
      buyer: 'Customs duties and import taxes not included, paid by you',
    },
    lineNotes: { excluded: 'No right of withdrawal', whenOpened: 'No withdrawal once the seal is broken' },
  },
};

/** What a cart's answer says in a language. */
export function cartWords(language: Language): CartWords {
  return words[language];
}
