import type { CartWords } from './cart-words.ts';

export const cartWordsFr: CartWords = {
  service: { standard: 'Standard', express: 'Express' },
  free: 'gratuite',
  toFree: (remaining) => `Plus que ${remaining} pour la livraison gratuite`,
  taxIncluded: (rate, amount) => `TVA ${rate} incluse : ${amount}`,
  taxNone: 'Prix hors TVA',
  duties: {
    none: 'Aucun droit de douane',
    merchant: 'Droits de douane et taxes à l’importation compris',
    buyer: 'Droits de douane et taxes à l’importation non compris, à votre charge',
  },
  lineNotes: { excluded: 'Sans droit de rétractation', whenOpened: 'Pas de rétractation une fois le scellé ouvert' },
};
