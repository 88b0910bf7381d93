/** Everything the sandbox's own pages say. A provider speaks for itself, so these words are no part of the shop's. */
export interface SandboxWords {
  readonly note: string;
  readonly cardTitle: string;
  readonly number: string;
  readonly expiry: string;
  readonly expiryHint: string;
  readonly code: string;
  readonly errors: Readonly<
    Record<'number' | 'expiry' | 'code' | 'network' | 'card-declined' | 'insufficient-funds' | 'authentication-failed', string>
  >;
  readonly challengeTitle: string;
  readonly challengeText: string;
  readonly challengePass: string;
  readonly challengeFail: string;
  readonly walletTitle: string;
  readonly payLaterTitle: string;
  readonly payLaterText: (instalments: number, atMost: string) => string;
  readonly redirectText: string;
  readonly approve: string;
  readonly cancel: string;
  readonly fail: string;
  readonly settledTitle: string;
  readonly settledText: string;
  readonly back: string;
}

export const sandboxWords: Readonly<Record<'it' | 'en', SandboxWords>> = {
  it: {
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
  },
  en: {
    note: 'Test payment: no money moves.',
    cardTitle: 'Card details',
    number: 'Card number',
    expiry: 'Expiry date',
    expiryHint: 'MM/YY',
    code: 'Security code',
    errors: {
      number: 'Enter the whole card number.',
      expiry: 'Enter month and year of expiry, like 04/29, not in the past.',
      code: 'Enter the code of 3 or 4 digits.',
      network: 'The bank does not answer. Try again shortly.',
      'card-declined': 'The card was declined. Try another card or another method.',
      'insufficient-funds': 'The card has insufficient funds. Try another card or another method.',
      'authentication-failed': 'The confirmation at your bank failed. Try again or choose another method.',
    },
    challengeTitle: 'Your bank asks for confirmation',
    challengeText: 'Test bank: confirm that it is you who pays.',
    challengePass: 'Yes, it is me',
    challengeFail: 'It is not me',
    walletTitle: 'Test wallet',
    payLaterTitle: 'Test pay later',
    payLaterText: (instalments, atMost) =>
      `${instalments} instalments of at most ${atMost}, without interest. Borrowing money costs money.`,
    redirectText: 'Here the real provider would ask you to sign in and confirm. Choose how it ends.',
    approve: 'Approve the payment',
    cancel: 'Cancel and return to the shop',
    fail: 'Make the payment fail',
    settledTitle: 'Payment already settled',
    settledText: 'There is nothing left to decide about this payment.',
    back: 'Return to the shop',
  },
};

/** The words of the first language asked for that the sandbox speaks; English otherwise. */
export function sandboxLanguage(asked: string | undefined): 'it' | 'en' {
  return /^\s*it\b/i.test(asked ?? '') ? 'it' : 'en';
}
