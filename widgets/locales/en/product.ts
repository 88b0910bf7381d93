import type { ProductWords } from '../product-words.ts';

export const words: ProductWords = {
  addToCart: 'Add to cart',
  adding: 'Adding…',
  added: 'Added to your cart.',
  viewCart: 'View cart',
  soldOut: 'Sold out',
  insteadOf: 'instead of',
  price: 'Price',
  quantity: 'Quantity',
  fewer: 'Fewer',
  more: 'More',
  personalisation: 'Your text',
  personalisationHint: 'Up to 40 characters, made exactly as you write it.',
  left: (units) => (units === 1 ? 'Only 1 left' : `Only ${units} left`),
};
