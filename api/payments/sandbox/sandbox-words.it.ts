import type { SandboxWords } from './sandbox-words.ts';

export const sandboxWordsIt: SandboxWords = {
  note: 'Pagamento di prova: nessun denaro si muove.',
  cardTitle: 'Dati della carta',
  number: 'Numero della carta',
  expiry: 'Scadenza',
  expiryHint: 'MM/AA',
  code: 'Codice di sicurezza',
  errors: {
    number: 'Inserisci il numero della carta per intero.',
    expiry: 'Inserisci mese e anno di scadenza, come 04/29, non nel passato.',
    code: 'Inserisci il codice di 3 o 4 cifre.',
    network: 'La banca non risponde. Riprova tra poco.',
    'card-declined': 'La carta è stata rifiutata. Prova con un’altra carta o un altro metodo.',
    'insufficient-funds': 'La carta non ha fondi sufficienti. Prova con un’altra carta o un altro metodo.',
    'authentication-failed': 'La conferma presso la banca non è riuscita. Riprova o scegli un altro metodo.',
  },
  challengeTitle: 'La tua banca chiede una conferma',
  challengeText: 'Banca di prova: conferma che sei tu a pagare.',
  challengePass: 'Confermo, sono io',
  challengeFail: 'Non sono io',
  walletTitle: 'Portafoglio di prova',
  payLaterTitle: 'Pagamento a rate di prova',
  payLaterText: (instalments, atMost) =>
    `${instalments} rate di al più ${atMost}, senza interessi. Prendere a prestito denaro costa denaro.`,
  redirectText: 'Qui il vero fornitore chiederebbe l’accesso e la conferma. Scegli come va a finire.',
  approve: 'Approva il pagamento',
  cancel: 'Annulla e torna al negozio',
  fail: 'Fai fallire il pagamento',
  settledTitle: 'Pagamento già concluso',
  settledText: 'Su questo pagamento non c’è altro da decidere.',
  back: 'Torna al negozio',
};
