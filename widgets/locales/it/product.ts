import type { ProductWords } from '../product-words.ts';

export const words: ProductWords = {
  addToCart: 'Aggiungi al carrello',
  adding: 'Un attimo…',
  added: 'Aggiunto al carrello.',
  viewCart: 'Vai al carrello',
  soldOut: 'Esaurito',
  insteadOf: 'invece di',
  price: 'Prezzo',
  quantity: 'Quantità',
  fewer: 'Diminuisci',
  more: 'Aumenta',
  personalisation: 'Il tuo testo',
  personalisationHint: 'Fino a 40 caratteri, riprodotti esattamente come li scrivi.',
  left: (units) => (units === 1 ? 'Ne resta solo 1' : `Ne restano solo ${units}`),
};
