import type { BankWords } from './bank-words.ts';

export const bankWordsFr: BankWords = {
  why: {
    noReference: 'Le motif ne contient le numéro d’aucune commande.',
    severalOrders: 'Le motif nomme plusieurs commandes.',
    short: 'C’est moins que ce qui manque pour la commande.',
    excess: 'C’est plus que ce qui manque pour la commande.',
    alreadyPaid: 'La commande est déjà payée.',
    otherMeans: 'La commande ne se paie pas par virement sur ce compte.',
    otherCurrency: 'C’est une autre monnaie.',
    reversal: 'C’est l’annulation d’un autre mouvement.',
    beforeOrder: 'C’est comptabilisé avant la commande.',
    inFuture: 'C’est comptabilisé à un jour encore à venir.',
    perhapsKnown: 'C’est peut-être un mouvement déjà présent, venu d’un autre fichier.',
    refundTwice: 'Le remboursement qui est indiqué a déjà été viré.',
    refundDiffers: 'Cela indique un remboursement, mais n’est pas ce qui est dû.',
    unreadable: 'La date, le montant ou le sens est illisible.',
    notBooked: 'Ce n’est pas encore comptabilisé.',
  },
  choice: {
    payment: 'C’est un paiement de la commande',
    acceptShort: 'Cela suffit : la commande est payée',
    askRest: 'Demander le reste au client',
    returnExcess: 'Prendre ce qui est dû et rendre le reste',
    refund: 'Tout rendre',
    notOurs: 'Cela ne concerne aucune commande, ou est déjà présent',
    dealtWith: 'C’est réglé',
  },
};
