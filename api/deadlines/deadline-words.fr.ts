import type { DeadlineWords } from './deadline-words.ts';

export const deadlineWordsFr: DeadlineWords = {
  label: {
    transferReminder: 'Rappel du virement',
    transferUnpaid: 'Virement à effectuer',
    transferChoice: 'Choix pour le virement arrivé en retard',
    acceptance: 'Réponse du vendeur à la commande',
    identityDocument: 'Pièce d’identité à présenter',
    identityNotice: 'Information que la pièce d’identité manque',
    identityDeletion: 'Suppression de la copie de la pièce d’identité',
    dispatch: 'Expédition',
    delivery: 'Livraison',
    extraTerm: 'Délai supplémentaire de livraison',
    withdrawalEnd: 'Rétractation',
    damageReport: 'Signalement des dommages de transport',
    returnSending: 'Renvoi des articles',
    returnLapse: 'Validité de la demande de retour',
    refundDue: 'Remboursement',
    refundLimit: 'Remboursement, limite légale',
    reductionNotice: 'Information sur une déduction ou un refus',
    goodsReclaim: 'Récupération des articles non repris',
    claimReply: 'Réponse au signalement',
    uncollectedRefund: 'Remboursement de la commande non retirée',
    authorisationEnd: 'Fin de la réservation du paiement',
    orderClosing: 'Clôture de la commande',
  },
  unknown: 'Le délai ne peut pas être calculé : la table des jours fériés ne va pas aussi loin.',
};
