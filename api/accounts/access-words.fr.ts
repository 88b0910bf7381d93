import type { AccessWords } from './access-words.ts';

export const accessWordsFr: AccessWords = {
  linkSent: (minutes) =>
    `Si une telle commande existe, un lien est en route vers l'adresse avec laquelle elle a été passée. Il ouvre la commande une seule fois, dans les ${minutes} minutes.`,
  invoice: { issued: 'La facture sera établie.', refused: 'Une facture ne peut plus être établie pour cette commande.' },
  sentAgain: 'Nous vous envoyons à nouveau par e-mail le document de votre commande.',
  keptUntil: (day) =>
    `Votre accès est supprimé. La loi conserve les documents de la vente jusqu'au ${day} ; ils sont ensuite rendus anonymes.`,
  keptWhileOpen:
    'Votre accès est supprimé. Ce qui est en cours se poursuit ; les documents sont conservés jusque-là et le temps prévu par la loi.',
  reduced: 'Tout le reste a été effacé.',
  reducedSoon: 'Tout le reste est effacé maintenant.',
  elsewhere:
    'Tout le reste a été effacé par nous ; ce que le prestataire de paiement conserve dans un ancien compte de la boutique, la boutique l’y efface elle-même.',
  anonymised: (day) => `Les documents de la vente ont été rendus anonymes le ${day}.`,
};
