import type { ReturnWords } from '../return-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';
import { planWords } from './plan.ts';

export const words: ReturnWords = {
  ...formWords,
  ...accessWords,
  ...piecesWords,
  ...planWords,
  order: 'Commande',
  nothingLeft: 'Il ne reste rien de cette commande à retourner ou à signaler.',
  purpose: 'De quoi s’agit-il',
  purposes: {
    back: 'J’ai changé d’avis et je veux renvoyer des articles',
    visibleDamage: 'Le colis est arrivé endommagé',
    hiddenDamage: 'Le dommage n’est apparu qu’au déballage',
    tampering: 'Le colis avait déjà été ouvert',
    wrong: 'Un mauvais article est arrivé',
    missing: 'Il manque quelque chose',
    defect: 'L’article a un défaut',
  },
  description: 'Que s’est-il passé',
  descriptionHint: 'Vos propres mots suffisent.',
  discoveredOn: 'Quand l’avez-vous remarqué',
  photos: 'Photos',
  photosHint: 'Elles aident, mais vous pouvez signaler sans photo.',
  reserved: 'J’ai accepté le colis avec une réserve écrite',
  waitForPhotos: 'Les photos sont encore en cours d’envoi.',
  goOn: 'Continuer',
  back: 'Retour',
  offer: 'Ce qui vous revient',
  offerHelp: 'Rien n’est encore envoyé.',
  toDecide: 'La boutique examine d’abord la demande.',
  conditions: 'Ce que doivent être les articles',
  refused: 'Ceci ne peut pas être retourné',
  totalBack: 'En tout',
  withdrawalPart: 'Votre déclaration',
  statement: ({ name, contract, shop }) =>
    `Je soussigné(e) ${name} me rétracte de mon contrat avec ${shop}\u00a0: ${contract}, pour les articles ci-dessus.`,
  askReturn: 'Demander le retour',
  report: 'Envoyer le signalement',
  claimOffer: 'Ce à quoi vous avez droit',
  claimOfferHelp: 'Rien n’est encore envoyé.',
  asked: 'Nous avons reçu votre demande',
  askedHelp: (email) => `Vous trouvez tout aussi dans la messagerie de ${email}.`,
  reported: 'Nous avons reçu votre signalement',
  toOrder: 'Aller à la commande',
  receipt: 'Accusé de réception de la rétractation',
};
