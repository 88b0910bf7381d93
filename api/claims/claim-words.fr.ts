import type { ClaimWords } from './claim-words.ts';

export const claimWordsFr: ClaimWords = {
  kind: {
    visibleDamage: 'Dommage visible à la livraison',
    hiddenDamage: 'Dommage découvert au déballage',
    tampering: 'Colis ouvert ou altéré',
    missing: 'Il manque quelque chose',
    wrong: 'Mauvais article',
    defect: 'Défaut',
  },
  state: {
    reported: 'Signalement reçu',
    acknowledged: 'En cours de traitement',
    remedyChosen: 'Solution choisie',
    reduced: 'Prix réduit',
    terminated: 'Contrat résolu pour ces articles',
    settled: 'Résolu',
    unfounded: 'Jugé sans fondement',
    closed: 'Clos',
  },
  event: {
    reported: 'Signalé',
    acknowledged: 'Pris en charge par le vendeur',
    answered: 'Réponse du vendeur',
    remedyChosen: 'Solution choisie',
    objected: "Le vendeur s'oppose à une solution",
    minorSaid: 'Le vendeur juge le défaut mineur',
    causeNamed: 'Le vendeur indique une autre cause',
    failed: "La solution n'a pas abouti",
    remedied: 'Résolu',
    reduced: 'Prix réduit',
    terminated: 'Contrat résolu',
    unfounded: 'Jugé sans fondement',
    contested: 'Contesté par vous',
    evidenceAdded: 'Photos ajoutées',
    carrierAnswered: 'Réponse au sujet du transporteur',
    dropped: 'Retiré par vous',
    closed: 'Clos',
  },
  carrier: {
    title: 'Envers le transporteur',
    open: (day) =>
      day
        ? `Le vendeur peut se retourner contre le transporteur : vous signalez à temps, jusqu'au ${day}.`
        : 'Le vendeur peut se retourner contre le transporteur.',
    closed: (day) =>
      day
        ? `Le délai de réclamation envers le transporteur a pris fin le ${day}. Votre garantie envers le vendeur reste entière.`
        : "Il n'y a pas de réclamation envers le transporteur. Votre garantie envers le vendeur reste entière.",
  },
  guarantee: {
    title: 'Garantie légale, envers le vendeur',
    open: 'Le vendeur en répond, sans frais pour vous.',
    closed: "La garantie légale n'en répond plus.",
    manual: "Quelqu'un de la boutique examine le cas. Rien n'est refusé entre-temps.",
  },
  withdrawal: {
    title: 'Droit de rétractation',
    open: 'Vous pouvez aussi vous rétracter pour ces articles, sans donner de motif.',
    closed: 'Le délai de rétractation est passé, ou ces articles en sont exclus.',
  },
  remedy: {
    goods: {
      repair: { label: 'Réparation', text: 'Les articles sont réparés sans frais, transport compris.' },
      replacement: { label: 'Remplacement', text: 'Vous recevez les mêmes articles neufs sans frais, transport compris.' },
      priceReduction: { label: 'Réduction du prix', text: 'Vous gardez les articles et une partie du prix vous est remboursée.' },
      termination: { label: 'Résolution du contrat', text: 'Vous rendez les articles et leur prix vous est remboursé.' },
    },
    delivery: {
      repair: { label: 'Compléter la livraison', text: 'Ce qui manque ou est erroné vous est envoyé sans frais.' },
      replacement: { label: 'Nouvel envoi', text: 'Les articles vous sont envoyés une nouvelle fois, sans frais.' },
      priceReduction: { label: 'Réduction du prix', text: 'Vous gardez ce qui est arrivé et une partie du prix vous est remboursée.' },
      termination: {
        label: 'Résolution du contrat',
        text: 'Vous rendez ce qui est arrivé de ces articles et leur prix vous est remboursé.',
      },
    },
  },
  reply: {
    promptly: 'Le vendeur répond rapidement.',
    reasonable: 'Le vendeur répond dans un délai raisonnable.',
    acknowledged: 'Le vendeur confirme votre signalement et indique la suite.',
    by: (day) => `Vous recevez une réponse au plus tard le ${day}.`,
  },
  cost: {
    free: 'Cela ne vous coûte rien, transport et examen compris.',
    unfounded: 'Cela ne vous coûte rien, même si le signalement a été jugé sans fondement.',
    review: "Rien n'est facturé. Quelqu'un de la boutique examine si des frais sont demandés.",
  },
  next: {
    answered: "Nous vous écrivons dès qu'il y a une réponse.",
    choose: 'Vous choisissez ce qui doit être fait : le choix vous appartient.',
    chosen: (remedy) => `Vous avez choisi : ${remedy}. Le vendeur s'en charge maintenant.`,
    willChoose: (remedy) => `Avec le signalement, vous choisissez : ${remedy}.`,
    notOpenYet: (remedy) => `« ${remedy} » n'est pas encore possible : cela suit si réparation ou remplacement échoue.`,
    looked: "Quelqu'un de la boutique examine le cas avant toute décision.",
    nothingOpen:
      "Selon la loi et les conditions, aucune voie n'est plus ouverte. Vous pouvez tout de même envoyer le signalement et vous recevrez une réponse.",
    moneyBack: "L'argent revient par le moyen de paiement utilisé.",
    photos: 'Des photos aident, mais ne sont pas nécessaires.',
  },
  step: {
    remedyChosen: 'Choisir une solution',
    failed: "Signaler que la solution n'a pas abouti",
    contested: 'Contester la réponse',
    evidenceAdded: 'Ajouter des photos',
    dropped: 'Retirer le signalement',
  },
};
