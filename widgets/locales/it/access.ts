import type { AccessWords } from '../access-words.ts';

export const accessWords: AccessWords = {
  openOrder: 'Apri il tuo ordine',
  openOrderHelp: 'Bastano il numero d’ordine e l’e-mail con cui hai comprato. Ti mandiamo un link che lo apre.',
  orderNumber: 'Numero d’ordine',
  orderEmail: 'E-mail dell’ordine',
  sendLink: 'Mandami il link',
  linkSent: 'Guarda la tua posta',
  askAgain: 'Correggi o chiedi un altro link',
  linkOver: 'Questo link non apre più nulla: si usa una volta sola. Chiedine un altro qui.',
};
