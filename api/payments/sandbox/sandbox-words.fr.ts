import type { SandboxWords } from './sandbox-words.ts';

export const sandboxWordsFr: SandboxWords = {
  note: 'Paiement de test : aucun argent ne circule.',
  cardTitle: 'Données de la carte',
  number: 'Numéro de la carte',
  expiry: 'Date d’expiration',
  expiryHint: 'MM/AA',
  code: 'Cryptogramme',
  errors: {
    number: 'Saisissez le numéro complet de la carte.',
    expiry: 'Saisissez le mois et l’année d’expiration, comme 04/29, pas dans le passé.',
    code: 'Saisissez le cryptogramme à 3 ou 4 chiffres.',
    network: 'La banque ne répond pas. Réessayez dans un instant.',
    'card-declined': 'La carte a été refusée. Essayez une autre carte ou un autre moyen de paiement.',
    'insufficient-funds': 'La provision de la carte est insuffisante. Essayez une autre carte ou un autre moyen de paiement.',
    'authentication-failed': 'La confirmation auprès de votre banque a échoué. Réessayez ou choisissez un autre moyen de paiement.',
  },
  challengeTitle: 'Votre banque demande une confirmation',
  challengeText: 'Banque de test : confirmez que c’est bien vous qui payez.',
  challengePass: 'Oui, c’est moi',
  challengeFail: 'Ce n’est pas moi',
  walletTitle: 'Portefeuille de test',
  payLaterTitle: 'Paiement fractionné de test',
  payLaterText: (instalments, atMost) =>
    `${instalments} mensualités de ${atMost} au plus, sans intérêts. Emprunter de l’argent coûte de l’argent.`,
  redirectText: 'Ici, le véritable prestataire vous demanderait de vous identifier et de confirmer. Choisissez l’issue.',
  approve: 'Approuver le paiement',
  cancel: 'Annuler et revenir à la boutique',
  fail: 'Faire échouer le paiement',
  settledTitle: 'Paiement déjà terminé',
  settledText: 'Il n’y a plus rien à décider pour ce paiement.',
  back: 'Revenir à la boutique',
};
