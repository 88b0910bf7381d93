import type { WithdrawalWords } from '../withdrawal-words.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';

export const words: WithdrawalWords = {
  ...formWords,
  ...piecesWords,
  intro: 'Non devi indicare un motivo e non ti serve un account.',
  name: 'Nome e cognome',
  contract: 'Numero d’ordine',
  contractHint: 'Se non lo hai, di’ con parole tue di quale acquisto si tratta.',
  email: 'E-mail',
  emailHint: 'Qui ti mandiamo la ricevuta della tua dichiarazione.',
  whole: 'L’intero ordine',
  goods: 'Quali beni',
  goodsHint: 'Lascia vuoto per recedere dall’intero ordine.',
  step1: 'Passo 1 di 2',
  step2: 'Passo 2 di 2',
  check: 'La tua dichiarazione',
  statement: ({ name, contract, shop }) => `Io, ${name}, recedo dal mio contratto con ${shop}: ${contract}.`,
  back: 'Indietro, voglio cambiare qualcosa',
  received: 'Abbiamo ricevuto il tuo recesso',
  receivedText: 'Conserva questa ricevuta: dimostra che cosa hai dichiarato e quando.',
  receivedAt: 'Ricevuto',
  receiptId: 'Numero della ricevuta',
  sentTo: 'Inviata anche a',
  download: 'Salva la ricevuta',
  asText: 'testo',
  scope: 'Da che cosa recedi',
  some: 'Solo da alcuni articoli',
  doubtful: 'Secondo i dati del negozio il recesso potrebbe non spettarti o non più. Puoi dichiararlo lo stesso: il negozio ti risponde.',
  otherOrder: 'Riguarda un altro ordine',
  unanswered: 'Non è arrivata una risposta alla tua dichiarazione. Confermala di nuovo: conta una volta sola.',
};
