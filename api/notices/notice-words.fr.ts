import type { NoticeWords } from './notice-words.ts';

export const noticeWordsFr: NoticeWords = {
  orderPaid: ({ number, shop, date }) => ({
    subject: `Commande ${number} reçue – ${shop}`,
    heading: 'Merci, nous avons reçu votre commande',
    intro: [`Commande ${number} du ${date}. Votre paiement a été effectué.`],
  }),
  orderFree: ({ number, shop, date }) => ({
    subject: `Commande ${number} reçue – ${shop}`,
    heading: 'Merci, nous avons reçu votre commande',
    intro: [`Commande ${number} du ${date}. Il n’y a rien à payer.`],
  }),
  orderReserved: ({ number, shop, date }) => ({
    subject: `Commande ${number} reçue – ${shop}`,
    heading: 'Merci, nous avons reçu votre commande',
    intro: [`Commande ${number} du ${date}. Votre paiement est autorisé : le montant est réservé et pas encore débité.`],
  }),
  orderAwaiting: ({ number, shop, date, amount }) => ({
    subject: `Commande ${number} : nous attendons votre virement – ${shop}`,
    heading: 'Nous avons reçu votre commande : il ne manque que le virement',
    intro: [`Commande ${number} du ${date}. Nous gardons les articles pour vous en attendant ${amount}.`],
  }),
  paymentArrived: ({ number, shop, amount }) => ({
    subject: `Paiement de la commande ${number} reçu – ${shop}`,
    heading: 'Votre paiement est arrivé',
    intro: [`Nous avons reçu ${amount} pour la commande ${number}. Nous préparons maintenant l’expédition.`],
  }),
  paymentReminder: ({ number, shop, amount }) => ({
    subject: `Rappel : virement pour la commande ${number} – ${shop}`,
    heading: 'Votre virement n’est pas encore arrivé',
    intro: [
      `Nous attendons ${amount} pour la commande ${number}. Si vous avez déjà donné l’ordre de virement, vous n’avez rien d’autre à faire.`,
    ],
  }),
  paymentRest: ({ number, shop, amount }) => ({
    subject: `Commande ${number} : il manque encore ${amount} – ${shop}`,
    heading: 'Votre virement est arrivé, mais il ne suffit pas',
    intro: [
      `Il manque encore ${amount} pour la commande ${number}. Faites un autre virement avec la même référence : nous gardons les articles et ce que vous avez déjà payé. Si la commande devient caduque, tout vous est rendu.`,
    ],
  }),
  paymentFailed: ({ number, shop }) => ({
    subject: `Paiement de la commande ${number} échoué – ${shop}`,
    heading: 'Le paiement n’a pas abouti',
    intro: [`Le paiement de la commande ${number} a échoué : la commande est donc sans effet.`],
  }),
  orderLapsed: ({ number, shop, amount }) => ({
    subject: `Commande ${number} caduque – ${shop}`,
    heading: 'Votre commande est caduque',
    intro: [
      `Le virement de ${amount} pour la commande ${number} n’est pas arrivé à temps : la commande n’a plus d’effet et les articles sont de nouveau en vente. Vous ne devez rien.`,
      'Si l’argent arrive plus tard, vous ne perdez rien : nous vous écrirons ce qu’il en advient.',
    ],
  }),
  transferArrivedLate: ({ number, shop, amount }) => ({
    subject: `Virement de la commande ${number} : que voulez-vous en faire ? – ${shop}`,
    heading: 'Votre virement est arrivé après l’échéance',
    intro: [
      `Nous avons reçu ${amount}, mais la commande ${number} était déjà caduque. L’argent est à vous tant que vous n’avez pas choisi.`,
    ],
  }),
  orderAccepted: ({ number, shop }) => ({
    subject: `Commande ${number} acceptée – ${shop}`,
    heading: 'Nous avons accepté votre commande',
    intro: [`La commande ${number} est acceptée. Nous préparons maintenant l’expédition.`],
  }),
  orderRefused: ({ number, shop }) => ({
    subject: `Commande ${number} non acceptée – ${shop}`,
    heading: 'Nous ne pouvons pas accepter votre commande',
    intro: [`La commande ${number} n’a pas été acceptée et est sans effet.`],
  }),
  documentsRequested: ({ number, shop }) => ({
    subject: `Commande ${number} : il nous faut un document – ${shop}`,
    heading: 'Il nous faut une pièce d’identité',
    intro: [`Pour protéger la personne qui paie, nous vérifions avant l’expédition qui a payé la commande ${number}.`],
  }),
  documentsFailed: ({ number, shop }) => ({
    subject: `Commande ${number} : vérification échouée – ${shop}`,
    heading: 'La vérification de votre commande a échoué',
    intro: [`Le document demandé pour la commande ${number} n’est pas arrivé à temps ou n’était pas valable : la commande prend fin.`],
  }),
  purchaseReceipt: ({ number, shop }) => ({
    subject: `Reçu de la commande ${number} – ${shop}`,
    heading: 'Le reçu de votre achat',
    intro: [`Vous trouverez ci-joint le reçu de la commande ${number}, le même qui accompagne les articles.`],
  }),
  unavailable: ({ number, shop }) => ({
    subject: `Commande ${number} : articles indisponibles – ${shop}`,
    heading: 'Une partie de votre commande n’est pas disponible',
    intro: [`De la commande ${number}, nous ne pouvons pas livrer les articles ci-dessous. Nous en sommes désolés.`],
  }),
  shipped: ({ number, shop }) => ({
    subject: `Commande ${number} expédiée – ${shop}`,
    heading: 'Votre commande est en route',
    intro: [`Nous avons expédié les articles ci-dessous de la commande ${number}.`],
  }),
  delivered: ({ number, shop, date }) => ({
    subject: `Commande ${number} livrée – ${shop}`,
    heading: 'Votre colis a été livré',
    intro: [`Le colis de la commande ${number} a été livré le ${date}.`],
  }),
  parcelWaits: ({ number, shop }) => ({
    subject: `Commande ${number} : le colis vous attend – ${shop}`,
    heading: 'Le transporteur ne vous a pas trouvé',
    intro: [`La livraison de la commande ${number} n’a pas pu se faire.`],
  }),
  parcelUncollected: ({ number, shop }) => ({
    subject: `Commande ${number} : un colis non retiré – ${shop}`,
    heading: 'Un colis nous revient',
    intro: [
      `Personne n’a retiré le colis contenant les articles ci-dessous de la commande ${number}. Le reste de la commande et vos droits restent inchangés.`,
    ],
  }),
  uncollected: ({ number, shop }) => ({
    subject: `Commande ${number} non retirée – ${shop}`,
    heading: 'Le colis revient chez nous',
    intro: [`Personne n’a pris le colis de la commande ${number} : le contrat prend fin et l’argent vous revient comme suit.`],
  }),
  withdrawalReceived: ({ shop, date }) => ({
    subject: `Déclaration de rétractation reçue – ${shop}`,
    heading: 'Nous avons reçu votre déclaration de rétractation',
    intro: [`Elle nous est parvenue le ${date}. Ceci est l’accusé de réception, à conserver : il reprend ce que vous avez déclaré.`],
  }),
  codeCredited: ({ number, shop }) => ({
    subject: `Votre nouveau code de réduction – ${shop}`,
    heading: 'Vous avez un nouveau code de réduction',
    intro: [
      `Il ne reste rien de la commande ${number}. À la place du code de réduction que vous y aviez utilisé, vous en recevez un nouveau, de même valeur.`,
      'Il peut être utilisé une fois.',
    ],
  }),
  withdrawalExcepted: ({ number, shop }) => ({
    subject: `Commande ${number} : articles exclus de la rétractation – ${shop}`,
    heading: 'Certains articles sont exclus de la rétractation',
    intro: [
      `Nous avons reçu votre rétractation de la commande ${number}. Elle ne s’étend pas aux articles que la loi exclut : ils restent à vous et ne sont pas à renvoyer. Vous trouverez ci-dessous lesquels et pourquoi.`,
    ],
  }),
  withdrawalRefused: ({ number, shop }) => ({
    subject: `Commande ${number} : articles retournés non acceptés – ${shop}`,
    heading: 'Nous ne pouvons pas reprendre tous les articles retournés',
    intro: [
      `Nous avons examiné les articles retournés de la commande ${number}. Vous trouverez ci-dessous ce que nous avons décidé et pourquoi.`,
    ],
  }),
  returnRequested: ({ number, shop }) => ({
    subject: `Demande de retour pour la commande ${number} – ${shop}`,
    heading: 'Nous avons reçu votre demande de retour',
    intro: [`Nous examinons votre demande pour la commande ${number} et vous répondons par e-mail. N’envoyez encore rien.`],
  }),
  returnApproved: ({ number, shop }) => ({
    subject: `Retour de la commande ${number} accepté – ${shop}`,
    heading: 'Votre retour est accepté',
    intro: [`Vous pouvez retourner les articles ci-dessous de la commande ${number}.`],
  }),
  returnDeclined: ({ number, shop }) => ({
    subject: `Retour de la commande ${number} non accepté – ${shop}`,
    heading: 'Nous ne pouvons pas accepter le retour',
    intro: [`La demande de retour pour la commande ${number} n’a pas été acceptée. Vos droits prévus par la loi restent les mêmes.`],
  }),
  returnInstructions: ({ number, shop }) => ({
    subject: `Comment retourner les articles de la commande ${number} – ${shop}`,
    heading: 'Comment retourner les articles',
    intro: [`Voici comment les articles ci-dessous de la commande ${number} nous reviennent.`],
  }),
  refundReduced: ({ number, shop, amount }) => ({
    subject: `Commande ${number} : remboursement de ${amount} – ${shop}`,
    heading: 'Le remboursement est inférieur au prix payé',
    intro: [
      `Nous avons examiné les articles retournés de la commande ${number}. Vous avez droit à un remboursement de ${amount} ; vous trouverez ci-dessous pourquoi.`,
    ],
  }),
  refundPaid: ({ number, shop, amount }) => ({
    subject: `Remboursement de ${amount} pour la commande ${number} – ${shop}`,
    heading: `Nous avons remboursé ${amount}`,
    intro: [`Pour la commande ${number}, nous avons ordonné le remboursement de ${amount}.`],
  }),
  refunded: ({ shop, amount }) => ({
    subject: `Nous vous rendons ${amount} – ${shop}`,
    heading: `Nous vous rendons ${amount}`,
    intro: [
      'Votre paiement est arrivé quand la commande ne pouvait plus être servie. Le montant entier vous est rendu par le même moyen de paiement, sans frais.',
      'Vous n’avez rien à faire. Si vous voulez encore les articles, vous pouvez les commander de nouveau.',
    ],
  }),
  refundedBecause: {
    replaced: [
      'Ce paiement appartient à une tentative de commande antérieure, que vous avez recommencée. Le montant entier vous est rendu par le même moyen de paiement, sans frais.',
      'Vous n’avez rien à faire : ce que vous avez commandé avec la tentative plus récente reste tel quel.',
    ],
    codeSpent: [
      'Votre paiement est arrivé quand une autre commande avait déjà utilisé le code de réduction. Le montant entier vous est rendu par le même moyen de paiement, sans frais.',
      'Vous n’avez rien à faire. Si vous voulez encore les articles, vous pouvez les commander de nouveau.',
    ],
    amountMismatch: [
      'Un autre montant que celui de la commande est arrivé. Il vous est rendu en entier par le même moyen de paiement, sans frais.',
      'Vous n’avez rien à faire. Si vous voulez encore les articles, vous pouvez les commander de nouveau.',
    ],
  },
  claimReported: ({ number, shop, date }) => ({
    subject: `Signalement pour la commande ${number} reçu – ${shop}`,
    heading: 'Nous avons reçu votre signalement',
    intro: [`Le signalement pour la commande ${number} est arrivé le ${date}.`],
  }),
  claimAnswered: ({ number, shop }) => ({
    subject: `Signalement pour la commande ${number} : notre réponse – ${shop}`,
    heading: 'La réponse à votre signalement',
    intro: [`Voici ce que nous répondons à votre signalement pour la commande ${number}.`],
  }),
  orderAccess: ({ number, shop }) => ({
    subject: `Ouvrez votre commande ${number} – ${shop}`,
    heading: 'Ouvrez votre commande',
    intro: [`Vous avez demandé à voir la commande ${number}.`],
  }),
  merchantOrder: ({ number, shop, amount }) => ({
    subject: `Nouvelle commande ${number} : ${amount} – ${shop}`,
    heading: `Nouvelle commande ${number}`,
    intro: [`Une commande de ${amount} est arrivée.`],
  }),
  withdrawalAnswered: ({ number, shop, date }) => ({
    subject: `Déclaration de rétractation sur la commande ${number} – ${shop}`,
    heading: 'Les suites de votre déclaration de rétractation',
    intro: [
      `Nous avons comparé avec la commande ${number} la déclaration reçue le ${date}. Elle n’ouvre aucun retour, pour les raisons ci-dessous.`,
    ],
  }),
  merchantWithdrawal: ({ shop, date }) => ({
    subject: `Déclaration de rétractation reçue – ${shop}`,
    heading: 'Une déclaration de rétractation est arrivée',
    intro: [`Reçue le ${date}. L’accusé de réception part au consommateur sans que vous ayez rien à faire.`],
  }),
  merchantReturn: ({ number, shop }) => ({
    subject: `Retour pour la commande ${number} – ${shop}`,
    heading: `Retour pour la commande ${number}`,
    intro: ['Un retour est à traiter.'],
  }),
  merchantClaim: ({ number, shop }) => ({
    subject: `Signalement pour la commande ${number} – ${shop}`,
    heading: `Signalement pour la commande ${number}`,
    intro: ['Le signalement d’un client est arrivé.'],
  }),
  amountReleased: ({ number, shop, amount }) => ({
    subject: `${amount} de la commande ${number} libérés – ${shop}`,
    heading: `${amount} ne seront pas débités`,
    intro: [`Pour la commande ${number}, nous avons libéré ${amount} qui étaient seulement réservés : ils n’ont jamais été débités.`],
  }),
  merchantPayment: ({ number, shop }) => ({
    subject: `Commande ${number} : le paiement demande votre attention – ${shop}`,
    heading: `L’argent de la commande ${number} n’est pas assuré`,
    intro: [
      'Le débit ou le renouvellement de la réservation a échoué. Consultez la commande avant d’expédier : vous pouvez débiter maintenant, réessayer ou mettre fin à la commande.',
    ],
  }),
  merchantDispute: ({ number, shop }) => ({
    subject: `Commande ${number} : le paiement est contesté – ${shop}`,
    heading: `Le paiement de la commande ${number} est contesté`,
    intro: [
      'Le client a demandé à sa banque de reprendre ce paiement. Répondez auprès de votre prestataire de paiement avant le jour qui y est indiqué : sans preuves, la banque donne raison au client. Consultez la commande avant d’expédier ou de rembourser quoi que ce soit.',
    ],
  }),
  merchantRefundStuck: ({ number, shop, amount }) => ({
    subject: `Remboursement de ${amount} bloqué – ${shop}`,
    heading: `Un remboursement de ${amount} échoue`,
    intro: [
      `Le remboursement pour la commande ${number} a échoué après de nombreux essais. Il faut une personne : l’argent est dû au client.`,
    ],
  }),
  merchantMailBounced: ({ shop }) => ({
    subject: `E-mail à un client non remis – ${shop}`,
    heading: 'Un e-mail n’a pas atteint le client',
    intro: ['Le serveur du destinataire a refusé l’e-mail ci-dessous ; il ne sera pas renvoyé. Joignez le client d’une autre façon.'],
  }),
  merchantDeadline: ({ number, shop }) => ({
    subject: `Commande ${number} : un délai à surveiller – ${shop}`,
    heading: `Un délai de la commande ${number}`,
    intro: ['Il expire bientôt ou a déjà expiré. Consultez la commande et faites ce qui est dû.'],
  }),
  merchantEndpointOff: ({ shop, date }) => ({
    subject: `Webhooks désactivés – ${shop}`,
    heading: 'Nous avons désactivé un point d’accès de webhooks',
    intro: [
      `L’adresse ci-dessous n’accepte plus d’événements depuis le ${date} : nous ne lui envoyons donc plus rien.`,
      'Dès qu’elle répond de nouveau, réactivez-la et faites renvoyer ce qui s’est passé entre-temps : les événements sont conservés 90 jours.',
    ],
  }),
  merchantTask: ({ number, shop }) => ({
    subject: `Commande ${number} : quelque chose à faire – ${shop}`,
    heading: `Quelque chose à faire pour la commande ${number}`,
    intro: ['Quelque chose vous attend dans cette commande.'],
  }),
  sentence: {
    nothingCharged: 'Rien n’a été débité.',
    refundOnItsWay: (amount) => `Nous vous remboursons ${amount} par le même moyen de paiement, sans frais.`,
    refusedBecause: (reason) => `Motif : ${reason}`,
    unanswered: 'nous n’avons pas pu la confirmer dans le temps prévu.',
    showDocumentsBy: (day) => `Vous pouvez nous le faire parvenir jusqu’au ${day}.`,
    showDocuments: 'Faites-le-nous parvenir dès que possible : jusque-là, la commande attend.',
    contractByShipment: 'Par cet e-mail, le contrat est conclu.',
    withdrawUntil: (day) => `Vous pouvez vous rétracter jusqu’au ${day} inclus, sans donner de motif.`,
    goodsKept: 'Les articles sont à votre disposition chez nous.',
    goodsKeptAt: (place) => `Les articles sont à votre disposition : ${place}.`,
    payBack: (amount) => `Nous avons déjà remboursé ${amount} de trop : nous vous prions de les rendre ici.`,
    payBackLater: (amount) =>
      `Nous avons déjà remboursé ${amount} de trop : nous vous prions de les rendre. Nous vous indiquerons à part sur quel compte.`,
    costsMayLower:
      'Les frais justifiés de la livraison manquée que les conditions permettent de retenir peuvent encore réduire ce montant.',
    sameMeans: 'L’argent revient par le moyen de paiement de la commande, sans frais.',
    agreedMeans: 'L’argent revient de la façon convenue avec vous, sans frais.',
    releaseTakes: 'La réservation disparaît du compte d’elle-même ; votre banque peut mettre quelques jours.',
    reservationEnds: (amount) => `Le montant réservé de ${amount} est libéré : rien ne sera débité.`,
    refundTakes: 'Votre banque peut mettre quelques jours à l’afficher.',
    slipAttached: 'Vous trouverez ci-joint le bon de retour à mettre dans le colis : il aide, mais n’est pas une condition.',
    chooseRemedy: 'Vous pouvez choisir parmi ces solutions sur la page de la commande :',
    linkOnce: 'Le lien fonctionne une seule fois et peu de temps.',
    notYou: 'Si vous ne l’avez pas demandé, ignorez cet e-mail : personne ne voit la commande sans le lien.',
    nothingLeft:
      'De ce qu’elle désigne, il ne reste rien dont se rétracter : les articles sont déjà en cours de retour, ou la commande avait pris fin. La page de la commande montre où elle en est.',
    rightsStay: 'Vos droits légaux restent ce qu’ils sont. Si vous voyez les choses autrement, écrivez-nous.',
  },
  label: {
    order: 'Votre commande',
    orderNumber: 'Commande',
    goods: 'Articles',
    discount: 'Remise',
    delivery: 'Livraison',
    total: 'Total',
    payment: 'Paiement',
    transfer: 'Données pour votre virement',
    transferCode: 'Code QR du virement : ouvrez-le avec l’application de votre banque',
    holder: 'Titulaire du compte',
    iban: 'IBAN',
    reference: 'Référence du virement',
    paymentRef: 'Référence du paiement',
    amount: 'Montant',
    dueBy: 'Au plus tard le',
    deliveryAddress: 'Adresse de livraison',
    billingAddress: 'Adresse de facturation',
    next: 'Et maintenant',
    withdrawalRight: 'Droit de rétractation',
    terms: 'Les conditions en bref',
    contact: 'Qui vend et comment nous joindre',
    seller: 'Vendeur',
    vat: 'Numéro de TVA',
    email: 'E-mail',
    phone: 'Téléphone',
    seeOrder: 'Voir la commande',
    readTerms: 'Lire les conditions de vente',
    personalisation: 'Personnalisation',
    taxCode: 'Code fiscal ou numéro de TVA',
    recipient: 'Code destinataire ou e-mail certifié',
    shopper: 'Acheteur',
    receivedAt: 'Reçue le',
    name: 'Nom',
    statement: 'Déclaration',
    downloadReceipt: 'Télécharger l’accusé de réception',
    professional: 'Achat professionnel',
    parcel: 'Le colis',
    carrier: 'Transporteur',
    tracking: 'Numéro de suivi',
    trackParcel: 'Suivre le colis',
    reasons: 'Pourquoi',
    refundOf: 'Ce que nous remboursons',
    refundDue: 'Remboursement au plus tard le',
    sendBackTo: 'Envoyez à',
    sendBy: 'À expédier au plus tard le',
    howToSendBack: 'Comment retourner les articles',
    returnNumber: 'Numéro du retour',
    downloadLabel: 'Télécharger l’étiquette de retour',
    whereGoodsAre: 'Où sont les articles',
    report: 'Le signalement',
    remedies: 'Solutions',
    outcome: 'Résultat',
    enter: 'Ouvrir la commande',
    reservedUntil: 'Réservé jusqu’au',
    failure: 'Réponse du serveur',
    lastDay: 'Dernier jour',
  },
  file: {
    terms: 'conditions',
    withdrawalInstructions: 'informations-retractation',
    withdrawalForm: 'formulaire-retractation',
    returnForm: 'bon-de-retour',
    receipt: 'recu',
  },
  testMode: 'Boutique en mode d’essai : aucun argent ne circule et rien n’est expédié.',
  why: (shop) => `Vous recevez cet e-mail parce que vous avez écrit à ${shop} ou y avez commandé.`,
};
