import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count < 2 ? `${count} jour` : `${count} jours`);
const workingDay = (count: number): string => (count < 2 ? `${count} jour ouvrable` : `${count} jours ouvrables`);

/** Sentences on delivery. */
export const deliveryWords: TextWords['delivery'] = {
  columns: ['Destination', 'Service', 'Frais', 'Livraison gratuite', 'Délai à compter de l’expédition'],
  anyOther: 'Tous les autres pays',
  part: (countries, places) => `${countries} : ${places}`,
  postal: (prefixes) => `codes postaux commençant par ${prefixes}`,
  level: { standard: 'Standard', express: 'Express' },
  whereAvailable: (service) => `${service} (là où il existe)`,
  free: 'gratuite',
  from: (amount) => `à partir de ${amount} (inclus)`,
  over: (amount) => `au-delà de ${amount} (exclus)`,
  never: 'jamais',
  transit: (min, max) => (min === max ? workingDay(max) : `de ${min} à ${workingDay(max)}`),
  noTime: 'non indiqué',
  basis: {
    gross: 'Pour la livraison gratuite compte la valeur des produits avant les codes de réduction.',
    net: 'Pour la livraison gratuite compte la valeur des produits après les codes de réduction.',
  },
  freeBasis: (threshold, basis) => `${threshold}, ${basis === 'gross' ? 'avant' : 'après'} les codes de réduction`,
  feeIncludesTax: 'Les frais de livraison comprennent les taxes, comme les prix. Le total avec la livraison est affiché avant la commande.',
  dispatch: (amount, unit, from) =>
    `Nous expédions dans un délai de ${unit === 'calendarDays' ? day(amount) : unit === 'workingDays' ? workingDay(amount) : `${amount < 2 ? `${amount} heure (comptée` : `${amount} heures (comptées`} les jours ouvrables seulement)`} ${from === 'order' ? 'à compter de la commande' : 'à compter du paiement'}.`,
  dispatchFor: (sentence, methods) => `${sentence} Cela vaut pour les paiements par : ${methods}.`,
  latest: (days) => `La livraison a lieu au plus tard dans un délai de ${day(days)} à compter de la conclusion du contrat.`,
  estimates: 'Les délais à compter de l’expédition sont indicatifs ; la date limite ne l’est pas.',
  late: 'Si nous ne livrons pas à temps, vous pouvez nous accorder un délai supplémentaire raisonnable ; s’il passe aussi, vous pouvez résoudre le contrat : nous remboursons sans retard excessif tout ce que vous avez payé, et votre droit à des dommages et intérêts demeure. Ce délai n’est pas nécessaire si nous avons refusé de livrer, ou si la date de livraison était essentielle.',
  notOn: (days) => `Il n’y a pas de livraison ${days}.`,
  days: { saturday: 'le samedi', sunday: 'le dimanche', holiday: 'les jours fériés' },
  remote: (places) => `Nous ne livrons pas ici : ${places}.`,
  duties: {
    merchant:
      'Les droits de douane et taxes à l’importation hors du territoire douanier sont à notre charge : vous ne devez rien au transporteur.',
    buyer:
      'Hors du territoire douanier ou fiscal, les droits et taxes à l’importation ne sont pas compris dans le total et sont à votre charge.',
  },
  tracking: 'À l’expédition, vous recevez par e-mail de quoi suivre le colis.',
  partial: 'Une commande peut arriver en plusieurs colis, sans frais supplémentaires.',
  risk: 'Le risque de perte ou de dommage ne passe à vous que lorsque vous, ou une personne que vous avez désignée et qui n’est pas le transporteur, avez les produits en main.',
  campaigns: 'Offres de livraison',
  fromDay: (from) => `à partir du ${from}`,
  untilDay: (until) => `jusqu’au ${until}`,
  between: (from, until) => `du ${from} au ${until}`,
  onWeekdays: (days) => `seulement : ${days}`,
  campaignFee: (amount) => `livraison à ${amount}`,
  campaignFree: (threshold) => `livraison gratuite ${threshold}`,
  noWorse: 'Une offre ne rend jamais la livraison plus chère.',
  uncollected: 'Si personne ne prend le colis',
  attempts: (min, max) =>
    max === 1
      ? 'Le transporteur fait une tentative de livraison.'
      : min === max
        ? `Le transporteur fait ${max} tentatives de livraison.`
        : min === 1
          ? `Le transporteur fait jusqu’à ${max} tentatives de livraison.`
          : `Le transporteur fait de ${min} à ${max} tentatives de livraison.`,
  heldAtDepot: 'Au lieu d’une nouvelle tentative, il peut garder le colis jusqu’à la date inscrite sur son avis.',
  outcome: {
    terminated: 'Si le colis nous revient parce que personne ne l’a pris, le contrat prend fin.',
    refunded: 'Si le colis nous revient parce que personne ne l’a pris, la commande est remboursée.',
  },
  refundWhole: 'Nous remboursons tout ce que vous avez payé.',
  refundLess: (costs) =>
    `Nous remboursons ce que vous avez payé moins les frais justifiés pour : ${costs}. Ce que nous ne pouvons justifier n’est pas déduit.`,
  costs: {
    outbound: 'l’envoi',
    outboundFee: 'la livraison que vous avez payée',
    failedAttempt: 'les tentatives manquées',
    returnLeg: 'le retour du colis',
    returnCustoms: 'la douane du retour',
    other: 'les autres frais du transporteur',
  },
  refundNotice: (period) => `Le remboursement arrive dans un délai de ${period} à compter de notre avis.`,
  redelivery: (mayBeRefused) =>
    `Pour avoir quand même les produits, il faut une nouvelle commande${mayBeRefused ? ', que nous pouvons refuser' : ''}.`,
  stillWithdraw: 'Ne pas prendre le colis ne vous retire pas le droit de rétractation : si vous l’exercez, seules ses règles valent.',
  damage: 'Dommages et manques à la livraison',
  inspection: {
    recommended: 'À la livraison, nous vous conseillons de contrôler le nombre de colis et l’emballage.',
    required: 'À la livraison, nous vous demandons de contrôler le nombre de colis et l’emballage.',
  },
  onDefect: {
    refuse: 'Si l’emballage est endommagé, vous pouvez refuser le colis.',
    reserve: 'Si l’emballage est endommagé, prenez-le avec des réserves écrites.',
    both: 'Si l’emballage est endommagé, refusez le colis ou prenez-le avec des réserves écrites.',
  },
  report: (what, within) =>
    `Ce qui est à nous signaler dans un délai de ${within} : ${what}. Nous pouvons ainsi nous retourner contre le transporteur.`,
  reported: {
    hiddenDamage: 'des dommages invisibles de l’extérieur',
    visibleDamage: 'des dommages visibles',
    wrongItem: 'des produits erronés',
    missingItem: 'des produits manquants',
  },
  reportLate: 'Un signalement tardif ne vous retire ni la garantie légale ni le droit de rétractation.',
};
