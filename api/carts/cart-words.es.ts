import type { CartWords } from './cart-words.ts';

export const cartWordsEs: CartWords = {
  service: { standard: 'Estándar', express: 'Exprés' },
  free: 'gratuita',
  toFree: (remaining) => `Le faltan ${remaining} para la entrega gratuita`,
  taxIncluded: (rate, amount) => `IVA del ${rate} incluido: ${amount}`,
  taxNone: 'Precios sin IVA',
  duties: {
    none: 'Sin aranceles',
    merchant: 'Aranceles e impuestos de importación incluidos',
    buyer: 'Aranceles e impuestos de importación no incluidos, a su cargo',
  },
  lineNotes: { excluded: 'Sin derecho de desistimiento', whenOpened: 'Sin desistimiento una vez abierto el precinto' },
};
