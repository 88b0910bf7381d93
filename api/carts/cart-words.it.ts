import type { CartWords } from './cart-words.ts';

export const cartWordsIt: CartWords = {
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
};
