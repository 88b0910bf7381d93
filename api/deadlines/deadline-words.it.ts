import type { DeadlineWords } from './deadline-words.ts';

export const deadlineWordsIt: DeadlineWords = {
  label: {
    transferReminder: 'Promemoria del bonifico',
    transferUnpaid: 'Bonifico da ordinare',
    transferChoice: 'Scelta sul bonifico arrivato tardi',
    acceptance: 'Risposta del venditore all’ordine',
    identityDocument: 'Documento da mostrare',
    identityNotice: 'Comunicazione che il documento manca',
    identityDeletion: 'Cancellazione della copia del documento',
    dispatch: 'Spedizione',
    delivery: 'Consegna',
    extraTerm: 'Nuovo termine per la consegna',
    withdrawalEnd: 'Recesso',
    damageReport: 'Segnalazione dei danni di trasporto',
    returnSending: 'Invio della merce da rendere',
    returnLapse: 'Validità della richiesta di reso',
    refundDue: 'Rimborso',
    refundLimit: 'Rimborso, termine di legge',
    reductionNotice: 'Comunicazione di una riduzione o di un rifiuto',
    goodsReclaim: 'Ritiro della merce non accettata',
    claimReply: 'Risposta alla segnalazione',
    uncollectedRefund: 'Rimborso dell’ordine non ritirato',
    authorisationEnd: 'Fine della riserva sul mezzo di pagamento',
    orderClosing: 'Chiusura dell’ordine',
  },
  unknown: 'Il termine non si può calcolare: la tabella dei giorni festivi non arriva così lontano.',
};
