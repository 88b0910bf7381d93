import type { AccessWords } from '../access-words.ts';

export const accessWords: AccessWords = {
  openOrder: 'Ihre Bestellung öffnen',
  openOrderHelp: 'Bestellnummer und E-Mail-Adresse der Bestellung genügen. Wir senden Ihnen einen Link, der sie öffnet.',
  orderNumber: 'Bestellnummer',
  orderEmail: 'E-Mail-Adresse der Bestellung',
  sendLink: 'Link senden',
  linkSent: 'Sehen Sie in Ihr Postfach',
  askAgain: 'Angaben ändern oder neuen Link anfordern',
  linkOver: 'Dieser Link öffnet nichts mehr: Er gilt nur einmal. Fordern Sie hier einen neuen an.',
};
