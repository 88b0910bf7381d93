import type { CheckoutWords } from './checkout-words.ts';

const tooLate =
  'Le paiement est arrivé alors que la commande ne pouvait plus être honorée : il vous est intégralement remboursé et nous vous écrivons un e-mail.';

export const checkoutWordsFr: CheckoutWords = {
  refunded: {
    outOfStock: tooLate,
    afterLapse: tooLate,
    amountMismatch:
      'Un autre montant que celui de la commande est arrivé : il vous est intégralement remboursé et nous vous écrivons un e-mail.',
    codeSpent:
      'Le code de réduction a entre-temps servi à une autre commande : tout le paiement vous est remboursé et nous vous écrivons un e-mail.',
    replaced:
      'Ce paiement provient d’une tentative antérieure, que vous avez recommencée : il vous est intégralement remboursé et nous vous écrivons un e-mail.',
  },
  expired: 'Le délai de paiement est écoulé. Rien n’a été débité : vous pouvez commander à nouveau.',
  replaced: 'Vous avez recommencé cette commande : rien n’a été débité ici.',
};
