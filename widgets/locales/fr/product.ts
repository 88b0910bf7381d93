import type { ProductWords } from '../product-words.ts';

export const words: ProductWords = {
  addToCart: 'Ajouter au panier',
  adding: 'Un instant…',
  added: 'Ajouté au panier.',
  viewCart: 'Voir le panier',
  soldOut: 'Épuisé',
  insteadOf: 'au lieu de',
  price: 'Prix',
  quantity: 'Quantité',
  fewer: 'Moins',
  more: 'Plus',
  personalisation: 'Votre texte',
  personalisationHint: 'Jusqu’à 40 caractères, reproduits tels que vous les écrivez.',
  left: (units) => `Plus que ${units} en stock`,
};
