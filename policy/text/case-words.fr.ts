import type { CaseWords } from './case-words.ts';

/** Sentences for what does not happen with every order. */
export const caseWords: CaseWords = {
  accountNeeded: 'Pour commander, il faut un compte.',
  localHolidays: (days) => `Les jours fériés locaux ne comptent pas comme jours ouvrables : ${days}.`,
  noResale: 'Nous ne vendons pas à ceux qui achètent pour revendre.',
  codes: {
    title: 'Codes de réduction',
    until: 'Un code se saisit avant l’envoi de la commande.',
    stackable: { no: 'Une commande accepte un seul code.', yes: 'Une commande accepte plusieurs codes.' },
    singleUse: 'Un code ne s’utilise qu’une fois.',
    minOrder: 'Un code d’un certain montant demande des produits d’une valeur au moins égale, hors livraison.',
    notPromoted: 'Les produits en promotion n’acceptent pas de code.',
    rest: {
      no: 'Un code qui ne couvre pas tous les produits n’est pas valable.',
      yes: 'Ce qui reste à payer après le code peut être payé par un autre moyen.',
    },
    noChange: 'Ce qui reste d’un code n’est pas rendu.',
  },
  identity: {
    ask: (whose) => `Pour prévenir la fraude, nous pouvons demander une pièce d’identité : ${whose}.`,
    whose: { buyer: 'celle de l’acheteur', cardholder: 'celle du titulaire de la carte' },
    orPhoneNumber: 'Un numéro de téléphone peut suffire à la place.',
    within: (period) =>
      `Elle doit nous parvenir dans un délai de ${period} après la demande ; une pièce non valable peut être suivie d’une autre jusque-là.`,
    suspended: 'Jusque-là, la commande est suspendue.',
    missing: {
      terminated: 'Si elle n’arrive pas à temps, le contrat prend fin et nous remboursons tout ce que vous avez payé.',
      mayBeRefused: 'Si elle n’arrive pas à temps, nous pouvons refuser la commande ; nous remboursons alors tout ce que vous avez payé.',
    },
    invalid: 'Si elle n’est pas valable, nous pouvons refuser la commande ; nous remboursons alors tout ce que vous avez payé.',
  },
  refusal: {
    grounds: (grounds) => `Tant que le contrat n’est pas conclu, nous pouvons refuser une commande : ${grounds}.`,
    ground: {
      documentsMissing: 'si des documents demandés manquent',
      earlierBreach: 'après un manquement antérieur',
      earlierNonCollection: 'si un colis antérieur n’a pas été retiré',
      falseData: 'en cas de données fausses',
      insufficientSolvency: 'en cas de doute sur la solvabilité',
      notConsumer: 'si l’acheteur n’est pas un consommateur',
      obviousError: 'en cas d’erreur manifeste sur le prix',
      ongoingDispute: 'pendant un litige sur une commande antérieure',
      paymentNotAuthorised: 'si le paiement n’est pas autorisé',
      remoteArea: 'pour les lieux que le transporteur ne dessert pas',
      shippingLimits: 'en raison des limites d’expédition',
      suspectedFraud: 'en cas de soupçon de fraude',
      unavailable: 'si des produits ne sont pas disponibles',
    },
    anyReason: 'Tant que le contrat n’est pas conclu, nous pouvons refuser une commande.',
    explained: 'Nous vous disons pourquoi.',
    bound: 'Une fois conclu, le contrat nous engage aussi.',
    terminable: (grounds) => `Ensuite, nous pouvons encore y mettre fin : ${grounds}.`,
  },
  transfer: {
    counts: 'C’est le jour où vous ordonnez le virement qui compte ; si nous ne le connaissons pas, celui où l’argent arrive.',
    lapses: 'Si rien n’arrive à temps, la commande est caduque.',
    late: 'Si l’argent arrive en retard, vous choisissez : la commande malgré tout, ou le remboursement de la totalité, sans frais.',
    short: 'S’il arrive trop peu, vous pouvez payer le reste ou être remboursé de tout.',
    excess: 'Ce que vous avez payé en trop vous est rendu.',
  },
  actWithin: (country, months) =>
    `Selon le droit de ce pays, il faut agir pour un défaut dans un délai de ${months} mois à compter de la livraison : ${country}.`,
  labelFree: 'Avec notre étiquette, toutefois, le retour est à notre charge depuis tout pays pour lequel aucun prix ne figure ci-dessous.',
  reportSoon: (what) => `Signalez-nous dès que possible : ${what}. Cela nous aide à nous retourner contre le transporteur.`,
  invoiceAlways: (ways) => `Chaque commande donne lieu à une facture, ${ways}.`,
  invoiceWays: { email: 'par e-mail', paperWithGoods: 'sur papier avec les produits', post: 'par courrier' },
};
