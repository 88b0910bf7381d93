import type { AccessWords } from '../access-words.ts';

export const accessWords: AccessWords = {
  openOrder: 'Ouvrir votre commande',
  openOrderHelp: 'Le numéro de commande et l’adresse e-mail de l’achat suffisent. Nous vous envoyons un lien qui l’ouvre.',
  orderNumber: 'Numéro de commande',
  orderEmail: 'Adresse e-mail de la commande',
  sendLink: 'Envoyer le lien',
  linkSent: 'Regardez votre messagerie',
  askAgain: 'Corriger ou demander un autre lien',
  linkOver: 'Ce lien n’ouvre plus rien\u00a0: il ne sert qu’une fois. Demandez-en un autre ici.',
};
