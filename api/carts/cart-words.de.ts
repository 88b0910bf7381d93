import type { CartWords } from './cart-words.ts';

export const cartWordsDe: CartWords = {
  service: { standard: 'Standard', express: 'Express' },
  free: 'kostenlos',
  toFree: (remaining) => `Noch ${remaining} bis zur kostenlosen Lieferung`,
  taxIncluded: (rate, amount) => `Enthält ${rate} MwSt.: ${amount}`,
  taxNone: 'Preise ohne MwSt.',
  duties: {
    none: 'Keine Zölle',
    merchant: 'Zölle und Einfuhrabgaben inbegriffen',
    buyer: 'Zölle und Einfuhrabgaben nicht inbegriffen, von Ihnen zu zahlen',
  },
  lineNotes: { excluded: 'Kein Widerrufsrecht', whenOpened: 'Kein Widerruf, sobald das Siegel geöffnet ist' },
};
