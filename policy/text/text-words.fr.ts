import { caseWords } from './case-words.fr.ts';
import { deliveryWords } from './delivery-words.fr.ts';
import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count < 2 ? `${count} jour` : `${count} jours`);
const workingDay = (count: number): string => (count < 2 ? `${count} jour ouvrable` : `${count} jours ouvrables`);
const orAtLatest = (latest: string | undefined): string => (latest === undefined ? '' : `, et en tout cas ${latest}`);
const since = (from: 'delivery' | 'purchase'): string => (from === 'delivery' ? 'à compter de la livraison' : 'à compter de l’achat');
const year = (count: number): string => (count < 2 ? `${count} an` : `${count} ans`);

export const textWords: TextWords = {
  title: (shop) => `Conditions pour acheter chez ${shop}`,
  headings: {
    delivery: 'Livraison',
    payment: 'Paiement',
    order: 'Commande et contrat',
    withdrawal: 'Droit de rétractation',
    returns: 'Autres retours',
    guarantee: 'Garantie',
    complaints: 'Réclamations et litiges',
    seller: 'Qui vend',
  },
  period: ({ days, kind }) => (kind === 'working' ? workingDay(days) : day(days)),
  says: (what, more) => `${what} : ${more}`,
  channels: {
    account: 'depuis votre compte',
    chat: 'par chat',
    email: 'par e-mail',
    page: 'sur le site',
    paper: 'par un mot dans le colis',
    phone: 'par téléphone',
    post: 'par courrier',
    registeredLetter: 'par lettre recommandée',
    webForm: 'avec le formulaire de contact',
  },
  yearly: (from, until) => `chaque année du ${from} au ${until}`,
  delivery: deliveryWords,
  cases: caseWords,
  payment: {
    methods: 'Comment payer',
    kinds: { card: 'Carte de crédit ou de débit', bankTransfer: 'Virement bancaire' },
    payLater: (name) => `${name} (paiement différé)`,
    charged: {
      order: 'débit à la commande',
      afterVerification: 'débit après vérification des données de paiement',
      conclusion: 'débit à la conclusion du contrat',
      beforeShipment: 'débit avant l’expédition',
      shipment: 'débit à l’expédition',
    },
    instalments: (days, last) => `autres échéances ${days} ${last < 2 ? 'jour' : 'jours'} après la première`,
    authorised: 'autorisation à la commande',
    fromTotal: (amount) => `pour les commandes à partir de ${amount}`,
    upToTotal: (amount) => `pour les commandes jusqu’à ${amount}`,
    onlyIn: (countries) => `seulement pour les livraisons ici : ${countries}`,
    notIn: (countries) => `pas pour les livraisons ici : ${countries}`,
    minAge: (years) => `à partir de ${year(years)}`,
    surcharge: (amount) => `Payer ainsi coûte ${amount} de plus.`,
    noSurcharge: 'Aucun moyen de paiement ne coûte de supplément.',
    transfer: (within) =>
      `Un virement est à ordonner dans un délai de ${within} à compter de la commande ; si le dernier jour est un samedi, un dimanche ou un jour férié, le premier jour ouvrable suivant suffit. Nous vous le rappelons avant.`,
    transferOpen: 'Il n’y a pas de délai fixe pour le virement.',
    orderNumber: 'Le numéro de commande est à indiquer en référence.',
    unpaid: {
      terminated: 'Si le paiement échoue, le contrat prend fin.',
      mayRefuse: 'Si le paiement échoue, nous pouvons refuser la commande.',
      notAccepted: 'Si le paiement échoue, la commande n’est pas acceptée.',
    },
    currency: (currency) => `Les prix et les frais sont en ${currency}.`,
    tax: {
      everywhere: 'Les prix comprennent la TVA.',
      ifApplicable: 'Les prix comprennent la TVA là où elle est due ; pour les autres destinations ils n’en contiennent pas.',
    },
    credit: 'Payer plus tard est une forme de crédit, accordé par celui qui offre le service : lisez ses informations avant de commander.',
  },
  order: {
    button: (label) =>
      `Vous commandez avec le bouton « ${label} ». Juste avant, vous voyez les produits, les frais de livraison, les taxes et le total.`,
    correct: 'Jusque-là vous pouvez tout corriger en revenant sur les étapes de la commande.',
    concluded: {
      receipt: (latest) => `Le contrat est conclu quand votre commande nous parvient${orAtLatest(latest)}.`,
      payment: (latest) => `Le contrat est conclu avec le paiement${orAtLatest(latest)}.`,
      acceptance: (latest) =>
        `Votre commande est une offre ; le contrat est conclu quand nous vous disons que nous l’acceptons${orAtLatest(latest)}.`,
      shipmentMail: (latest) =>
        `Votre commande est une offre ; le contrat est conclu quand nous vous écrivons que les produits sont partis${orAtLatest(latest)}.`,
    },
    events: {
      receipt: 'quand la commande nous parvient',
      payment: 'avec le paiement',
      acceptance: 'avec notre acceptation',
      shipmentMail: 'avec l’e-mail qui annonce l’expédition',
    },
    timeout: (within) =>
      `Sans réponse de notre part dans un délai de ${within}, la commande est refusée et le remboursement part de lui-même.`,
    confirmation: 'Vous recevez aussitôt un e-mail confirmant que la commande est arrivée, avec le résumé des conditions.',
    versions: 'Une commande reste toujours soumise aux conditions du moment où elle a été passée ; elles sont conservées avec elle.',
    languages: (languages) => `Le contrat peut être conclu dans ces langues : ${languages}.`,
    buyers: {
      consumer: 'Nous vendons aux consommateurs.',
      professional: 'Nous vendons aux professionnels.',
      both: 'Nous vendons aux consommateurs et aux professionnels.',
    },
    minAge: (years) => `Pour commander, il faut avoir au moins ${year(years)}.`,
    consents: {
      age: (years) => `que vous avez au moins ${year(years)}`,
      terms: () => 'que vous acceptez les conditions de vente',
      privacyRead: () => 'que vous avez lu la politique de confidentialité',
    },
    declare: (what) => `Avant la commande, nous vous demandons de déclarer ${what}.`,
    guests: 'On peut commander sans compte.',
    unavailable: {
      buyerMayTerminate: 'Si un produit n’est plus disponible, nous vous le disons et vous pouvez résoudre le contrat.',
      sellerCancels: 'Si un produit n’est plus disponible, nous vous le disons et le retirons de la commande.',
    },
    unavailableRefund: (aim, sooner, limit) =>
      `Nous remboursons sans retard excessif ce que vous avez payé pour lui : nous visons ${aim} à compter de la commande${sooner === undefined ? '' : `, ou ${sooner} si ce délai finit plus tôt`}${limit === undefined ? '' : `, et jamais plus de ${limit}`}.`,
    refused: 'Si nous n’acceptons pas une commande, nous remboursons tout.',
    invoice: (later) =>
      later
        ? 'Une facture peut être demandée avec la commande ou plus tard.'
        : 'Une facture ne peut être demandée qu’avec la commande, pas plus tard.',
  },
  withdrawal: {
    professional: 'Le droit de rétractation appartient aux consommateurs : qui achète pour son activité ne l’a pas.',
    instructions: 'Les informations et le formulaire ci-dessous sont ceux de la loi.',
    where: (place, label) => `sur ${place}, avec la fonctionnalité « ${label} »`,
    longer: (period) => `Nos conditions vous donnent ${period} : s’ils finissent plus tard, ce délai vaut.`,
    weekends: 'Si le dernier jour est un samedi, un dimanche ou un jour férié, le délai finit le premier jour ouvrable suivant.',
    early: 'Vous pouvez vous rétracter avant même la livraison, dès la conclusion du contrat.',
    sooner: (period, from) =>
      `Nous promettons mieux : nous remboursons dans un délai de ${period} à compter de ${from === 'notice' ? 'votre déclaration' : 'l’arrivée des produits'}, si ce jour vient avant.`,
    sendLonger: (period) => `Pour renvoyer, nous vous laissons ${period} à compter de votre déclaration, s’ils finissent plus tard.`,
    costs: 'Qui paie le renvoi',
    way: {
      merchantCollects: 'enlèvement par nous',
      merchantLabel: 'avec notre étiquette',
      ownCourier: 'avec un transporteur de votre choix',
    },
    pays: { merchant: 'à notre charge', buyer: 'à votre charge' },
    labelFee: (country, fee) => `pays de départ ${country} : ${fee}`,
    labelElsewhere: 'tout autre pays de départ : à notre charge',
    partial: {
      line: 'Vous pouvez vous rétracter d’une partie seulement de la commande.',
      product: 'Vous pouvez vous rétracter de certains produits seulement, mais non de parties ou d’accessoires d’un produit.',
    },
    partialDelivery: {
      proportional: 'Si vous vous rétractez d’une partie, nous remboursons la part correspondante des frais de livraison.',
      onceWhole: 'Nous remboursons les frais de livraison dès que vous vous êtes rétracté de toute la commande, même en plusieurs fois.',
    },
    noConditions:
      'L’absence d’emballage d’origine, d’étiquettes ou de scellés ne retire pas le droit : seule compte une perte de valeur réelle, que nous devons prouver.',
    kept: { processing: 'les frais de traitement', importDuties: 'les droits d’importation', localTaxes: 'les taxes locales' },
    keptOutside: (what) =>
      `Pour les livraisons hors du territoire douanier de l’Union, nous gardons sur le remboursement ${what}, si nous les avons payés.`,
    gift: 'Un cadeau reçu avec les produits est à renvoyer avec eux ; si vous le gardez, nous pouvons garder la valeur que nous en avons déclarée.',
    exceptions: 'Quand il n’y a pas de droit de rétractation',
    personalised: 'Les produits sur mesure ou nettement personnalisés.',
    sealed:
      'Les produits scellés qui ne peuvent être renvoyés pour des raisons d’hygiène ou de santé, une fois descellés après la livraison ; non ce qui peut être nettoyé et revendu, comme les vêtements.',
  },
  returns: {
    none: 'Au-delà du droit de rétractation et de la garantie, nous n’offrons pas d’autres retours.',
    offered: (within) =>
      within === undefined
        ? 'Au-delà du droit de rétractation, nous acceptons des retours volontaires ; le délai est indiqué sur le site.'
        : `Au-delà du droit de rétractation, nous acceptons des retours volontaires dans un délai de ${within} à compter de la livraison.`,
    besides:
      'Tant que dure le droit de rétractation, vous pouvez toujours l’exercer : les conditions ci-dessous ne valent que pour les retours volontaires.',
    requires: 'Les produits doivent revenir ainsi :',
    conditions: {
      accessories: 'avec tous les accessoires',
      complete: 'complets',
      disposableSeal: 'avec le scellé à usage unique intact',
      originalPackaging: 'dans l’emballage d’origine',
      protections: 'avec les protections',
      tags: 'avec les étiquettes',
      unaltered: 'non modifiés',
      undamaged: 'non endommagés',
      unused: 'non utilisés',
      unwashed: 'non lavés',
      unworn: 'non portés',
    },
    ways: 'Frais du retour',
    processing: (period) => `Un retour est traité dans un délai de ${period}.`,
    delivery: {
      back: 'Si toute la commande revient, les frais de livraison sont remboursés aussi.',
      stays: 'Les frais de livraison ne sont pas remboursés.',
    },
    kept: (what) => `Sur le remboursement d’un retour volontaire, nous gardons ${what}.`,
    exchange: 'Nous ne faisons pas d’échanges : renvoyez le produit et commandez-en un autre.',
    personalisedOut: 'Les produits personnalisés sont exclus.',
    someOut: 'Sont exclus les produits dont la fiche le dit.',
  },
  guarantee: {
    legal: 'Garantie légale de conformité',
    duration: (months) =>
      `Nous répondons de tout défaut de conformité qui apparaît dans un délai de ${months} mois à compter de la livraison.`,
    presumption: (months) =>
      `Un défaut qui apparaît dans un délai de ${months} mois à compter de la livraison est présumé avoir existé alors : vous n’avez pas à le prouver.`,
    noNotice: 'Vous ne perdez pas la garantie faute de signaler un défaut dans un certain délai.',
    remedies:
      'Vous choisissez entre réparation et remplacement, si les deux sont possibles sans frais disproportionnés. S’ils n’ont pas lieu dans un délai raisonnable, échouent, ou si le défaut est grave, vous pouvez demander une réduction du prix ou, sauf défaut mineur, la résolution du contrat.',
    free: 'Les remèdes sont gratuits, transport et examen compris.',
    seller: 'Le vendeur en répond, même quand le défaut vient du fabricant.',
    evidence: 'Tout document suffit à prouver l’achat.',
    report: (channels) => `Vous pouvez signaler un défaut ${channels}.`,
    professionals: 'Pour les professionnels vaut la garantie du code civil.',
    fromPurchase: (months) => `Nos conditions promettent ${months} mois à compter de l’achat : s’ils finissent plus tard, ce délai vaut.`,
    notice: 'Avant la commande, nous affichons la notice harmonisée de l’Union sur la garantie légale.',
    commercial: 'Garanties commerciales',
    promised: {
      seller: (months, from) => `En plus, nous donnons une garantie commerciale de ${months} mois ${since(from)}.`,
      manufacturer: (months, from) => `En plus, le fabricant donne une garantie commerciale de ${months} mois ${since(from)}.`,
    },
    notInstead: 'Elle s’ajoute à la garantie légale et ne lui retire rien.',
    noCommercial:
      'Nous ne donnons pas de garantie commerciale. Si un fabricant en donne une, ses conditions sont avec le produit et ne retirent rien à la garantie légale.',
  },
  complaints: {
    write: (channels) => `Vous pouvez réclamer ${channels}.`,
    answer: (period) => `Nous répondons dans un délai de ${period}.`,
    body: (body, contacts) =>
      `Pour régler un litige sans juge, vous pouvez vous adresser à : ${body}${contacts === '' ? '' : ` (${contacts})`}.`,
    after: (period) =>
      period === undefined
        ? 'Une réclamation auprès de nous doit d’abord être restée sans succès.'
        : `Il faut d’abord une réclamation auprès de nous, sans réponse depuis ${period} ou dont la réponse ne vous satisfait pas.`,
    informs:
      'Si une réclamation n’aboutit pas, nous vous disons à quel organisme de règlement des litiges vous adresser, et si nous y participons.',
    courts: 'Juge et loi',
    court: 'Comme consommateur, vous pouvez nous assigner là où vous vivez, et nous ne pouvons vous assigner que là.',
    smallClaims: (amount) => `Entre pays de l’Union, il y a la procédure européenne pour les litiges jusqu’à ${amount}.`,
    law: (country) => `La loi de ce pays s’applique : ${country}. Les règles impératives du pays où vous vivez restent valables.`,
  },
  seller: {
    nobody: (shop, site) => `${shop} (${site})`,
    roles: {
      seller: 'vendeur',
      principal: 'mandant',
      siteOwner: 'titulaire du site',
      siteOperator: 'exploitant du site',
      manufacturer: 'fabricant',
      supplier: 'fournisseur',
      guarantor: 'garant',
      returnAddressee: 'destinataire des retours',
      dataController: 'responsable du traitement des données',
      dataProcessor: 'sous-traitant des données',
    },
    vat: (number) => `numéro de TVA ${number}`,
    taxCode: (number) => `code fiscal ${number}`,
    contacts: 'Contacts',
    email: (addresses) => `E-mail : ${addresses}`,
    phone: (number, hours) => `Téléphone : ${number}${hours === undefined ? '' : ` (${hours})`}`,
    hours: (days, from, until) => `${days}, de ${from} à ${until}`,
    webForm: 'Formulaire de contact sur le site',
    chat: 'Chat sur le site',
    site: (site) => `Site : ${site}`,
  },
};
