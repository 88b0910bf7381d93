import type { CartWords } from './cart-words.ts';

export const cartWordsEn: CartWords = {
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
};
