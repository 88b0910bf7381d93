import type { ProductWords } from '../product-words.ts';

export const words: ProductWords = {
  addToCart: 'Añadir al carrito',
  adding: 'Un momento…',
  added: 'Añadido al carrito.',
  viewCart: 'Ver el carrito',
  soldOut: 'Agotado',
  insteadOf: 'en lugar de',
  price: 'Precio',
  quantity: 'Cantidad',
  fewer: 'Menos',
  more: 'Más',
  personalisation: 'Su texto',
  personalisationHint: 'Hasta 40 caracteres, reproducidos exactamente como los escribe.',
  left: (units) => (units === 1 ? 'Solo queda 1' : `Solo quedan ${units}`),
};
