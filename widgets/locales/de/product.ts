import type { ProductWords } from '../product-words.ts';

export const words: ProductWords = {
  addToCart: 'In den Warenkorb',
  adding: 'Einen Moment…',
  added: 'In den Warenkorb gelegt.',
  viewCart: 'Zum Warenkorb',
  soldOut: 'Ausverkauft',
  insteadOf: 'statt',
  price: 'Preis',
  quantity: 'Menge',
  fewer: 'Weniger',
  more: 'Mehr',
  personalisation: 'Ihr Text',
  personalisationHint: 'Bis zu 40 Zeichen, genau so, wie Sie sie schreiben.',
  left: (units) => `Nur noch ${units} auf Lager`,
};
