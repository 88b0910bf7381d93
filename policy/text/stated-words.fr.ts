import type { StatedWords } from './stated-words.ts';

export const statedWords: StatedWords = {
  heading: 'Bon à savoir',
  version: (day) => `Ces conditions sont en vigueur depuis le ${day}.`,
  market: {
    worldwide: 'Nous vendons dans le monde entier.',
    domesticUnionAndBeyond: 'Nous vendons dans notre pays, dans l’Union européenne et au-delà.',
    listedOnSite: 'Nous vendons dans les pays énumérés sur notre site.',
  },
  tolerance: (prevails) =>
    prevails === undefined
      ? 'Les images et les couleurs du site sont indicatives.'
      : `Les images et les couleurs du site sont indicatives : ${prevails} fait foi.`,
  prevails: { orderForm: 'le texte du bon de commande', productSheet: 'le texte de la fiche produit' },
  links: 'Les pages de tiers vers lesquelles le site renvoie relèvent de leurs exploitants.',
  priceError: {
    mayRefuse: 'Nous pouvons refuser une commande à un prix manifestement erroné ; ce que vous avez payé est alors remboursé.',
    rejectAndInviteAgain: 'Nous rejetons une commande à un prix erroné et vous invitons à commander de nouveau au prix exact.',
  },
  shippingShown: 'Vous voyez le coût de la livraison avant d’envoyer la commande.',
  promotions: 'Les promotions peuvent cesser à tout moment ; les commandes déjà envoyées en bénéficient.',
  codes: (ways) => `Vous recevez les codes de réduction ${ways}.`,
  codeWays: { newsletter: 'par la lettre d’information', events: 'lors d’événements' },
  codesLeaveOut: 'Certains produits n’acceptent pas de code de réduction ; le site indique lesquels.',
  codeMoney: 'Ce qui a été payé avec un code de réduction n’est pas remboursé en argent.',
  addressTypes: (kinds) => `Nous livrons ${kinds}.`,
  addressKinds: { home: 'à domicile', office: 'au bureau' },
  noDate: 'Vous ne pouvez pas choisir le jour de la livraison.',
  askCarrier: 'Vous pouvez convenir du jour de la livraison avec le transporteur.',
  noAddressChange: 'Une fois la commande envoyée, l’adresse de livraison ne peut plus être modifiée.',
  title: 'Les produits restent notre propriété jusqu’au paiement complet.',
  disruptions: 'Les périodes d’affluence et la force majeure peuvent retarder l’expédition ; vos droits restent les mêmes.',
  nothingDue: 'Vous ne devez rien au transporteur à la livraison.',
  lateReport: {
    noClaimAgainstCarrier: 'Un dommage signalé plus tard n’ouvre aucun droit contre le transporteur ; vos droits envers nous demeurent.',
    noDisputeOnPackaging: 'L’état de l’emballage extérieur ne peut plus être contesté ensuite ; vos droits sur les produits demeurent.',
  },
  methodsByProduct: 'Si un produit ne peut pas être payé par un moyen donné, cela est indiqué avant le début de l’achat.',
  needs: (method, things) => `Pour ${method}, il faut ${things}.`,
  things: {
    chrome: 'le navigateur Chrome',
    safari: 'le navigateur Safari',
    googleAccount: 'un compte Google',
    icloudAccount: 'un compte iCloud',
    savedCard: 'une carte enregistrée',
  },
  authentication: 'Le prestataire de paiement peut demander une confirmation ; vous n’avez pas besoin pour cela d’un compte chez nous.',
  cardData: 'Nous ne voyons pas les données de votre carte : le prestataire de paiement les traite.',
  securityCode: 'Le code de sécurité de votre carte est demandé à chaque commande.',
  transfer: (to) => `Si vous choisissez le service de ${to}, les données nécessaires au paiement lui sont transmises.`,
  offer: 'Votre commande est une offre qui vous engage jusqu’à notre réponse ; vous pouvez tout de même vous rétracter.',
  noEditAfter: 'Une fois envoyée, une commande ne peut plus être modifiée ; vous pouvez tout de même vous rétracter.',
  stock: 'Les produits sont disponibles dans la limite des stocks.',
  storage: {
    database: 'Nous conservons la commande dans notre base de données.',
    customerArea: 'Nous conservons la commande dans votre espace client.',
  },
  keep: {
    orderNumber: 'Conservez le numéro de commande.',
    records: 'Conservez une preuve de la commande et de ce que vous envoyez.',
    confirmationMail: 'Conservez la confirmation reçue par e-mail.',
  },
  valueDate: 'Un remboursement est crédité à la date de valeur du paiement.',
  voucher: 'Au lieu d’argent pour un produit défectueux, vous pouvez choisir un bon d’achat.',
  account: 'Vous n’avez pas besoin d’un compte pour acheter.',
};
