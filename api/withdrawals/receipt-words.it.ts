import type { ReceiptWords } from './receipt-words.ts';

export const receiptWordsIt: ReceiptWords = {
  title: 'RICEVUTA DI DICHIARAZIONE DI RECESSO',
  to: 'Destinatario',
  receivedAt: 'Ricevuta il',
  statement: 'Contenuto della dichiarazione',
  name: 'Nome',
  contract: 'Contratto',
  scope: 'Che cosa riguarda',
  whole: 'l’intero contratto',
  email: 'E-mail per la ricevuta',
  id: 'Numero della ricevuta',
  declaration: 'Dichiaro di recedere dal contratto indicato.',
  note: 'La dichiarazione è stata ricevuta alla data e all’ora indicate, con questo contenuto. La ricevuta non è una decisione sul recesso.',
  fingerprint: 'Codice di controllo della dichiarazione (SHA-256)',
  colon: ': ',
};
