import type { OrderLifeWords } from './order-life-words.ts';

export const orderLifeWordsFr: OrderLifeWords = {
  next: {
    lapsed:
      'La commande est caduque, car le virement n’est pas arrivé : vous ne devez rien. Si l’argent arrive plus tard, vous choisissez entre la commande et la totalité de l’argent.',
    lateTransfer: (day) =>
      `Votre virement est arrivé alors que la commande était déjà caduque. Choisissez entre la commande et l’argent : sans choix de votre part, tout vous est rendu au plus tard le ${day}.`,
    documentAwaited: (day) =>
      `Avant l’expédition, il nous faut un document. Téléversez-le ici${day ? ` au plus tard le ${day}` : ''} : d’ici là, la commande est en suspens.`,
    documentThere: 'Votre document est arrivé : nous vous écrivons dès qu’il est vérifié.',
    partlyUnavailable: 'Une partie de la commande n’est pas disponible et vous est remboursée. Le reste vous parvient au prix convenu.',
    shipped: 'Le colis est en route.',
    uncollected: 'Personne n’a retiré le colis. Vous êtes remboursé comme le prévoient les conditions, sauf autre accord.',
    ended: 'La commande a pris fin. Ce que vous avez payé vous revient par le même moyen.',
    endedUnpaid: 'La commande a pris fin et vous ne devez rien.',
    endedReleased: 'La commande a pris fin. Le montant réservé est libéré : rien n’a été débité.',
    late: 'La livraison est en retard : vous pouvez accorder un délai supplémentaire et, s’il passe lui aussi, résoudre le contrat. Vous pouvez également vous rétracter.',
    extraTerm: (day) =>
      `Vous avez accordé un délai jusqu’au ${day}. Si le colis n’arrive pas, vous pouvez résoudre le contrat et tout récupérer.`,
  },
  choice: {
    reinstatement: 'Je veux la commande',
    payTheRest: 'Je paie le reste',
    refund: 'Je veux être remboursé',
    extraTerm: 'J’accorde un délai',
    terminate: 'Je résous le contrat',
  },
  ground: {
    anyReason: 'Le vendeur n’accepte pas la commande.',
    documentsMissing: 'Le document demandé n’est pas arrivé.',
    earlierBreach: 'Un engagement antérieur n’a pas été tenu.',
    earlierNonCollection: 'Une commande précédente n’a pas été retirée.',
    falseData: 'Les données fournies ne sont pas exactes.',
    insufficientSolvency: 'Le paiement ne semble pas garanti.',
    notConsumer: 'Seuls les consommateurs peuvent acheter ici.',
    obviousError: 'Le prix affiché était une erreur manifeste.',
    ongoingDispute: 'Un litige est en cours.',
    paymentNotAuthorised: 'Le paiement n’a pas été autorisé.',
    remoteArea: 'Le lieu de livraison ne peut pas être desservi.',
    shippingLimits: 'L’envoi dépasse les limites du transporteur.',
    suspectedFraud: 'La commande présente des indices de fraude.',
    unavailable: 'La marchandise n’est pas disponible.',
  },
  parcel: {
    underWay: (carrier, tracking, day) =>
      `Parti le ${day}${carrier ? ` avec ${carrier}` : ''}${tracking ? `, numéro de suivi ${tracking}` : ''}.`,
    atPickupPoint: (day) => `Il vous attend au point de retrait depuis le ${day}.`,
    delivered: (day) => `Livré le ${day}.`,
    notCollected: 'Il n’a pas été retiré.',
    returned: 'Il est revenu au vendeur.',
    lost: 'Il a été perdu.',
  },
};
