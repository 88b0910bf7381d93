import type { BankWords } from './bank-words.ts';

export const bankWordsIt: BankWords = {
  why: {
    noReference: 'Il testo non contiene il numero di alcun ordine.',
    severalOrders: 'Il testo nomina più ordini.',
    short: 'È meno di quanto manca per l’ordine.',
    excess: 'È più di quanto manca per l’ordine.',
    alreadyPaid: 'L’ordine è già pagato.',
    otherMeans: 'L’ordine non si paga con bonifico su questo conto.',
    otherCurrency: 'È un’altra valuta.',
    reversal: 'È lo storno di un altro movimento.',
    beforeOrder: 'È stato contabilizzato prima dell’ordine.',
    inFuture: 'È contabilizzato in un giorno che deve ancora venire.',
    perhapsKnown: 'Potrebbe essere un movimento già presente, riportato da un altro file.',
    refundTwice: 'Il rimborso che indica è già stato bonificato.',
    refundDiffers: 'Indica un rimborso, ma non è l’importo dovuto.',
    unreadable: 'La data, l’importo o il segno non si leggono.',
    notBooked: 'Non è ancora contabilizzato.',
  },
  choice: {
    payment: 'È un pagamento dell’ordine',
    acceptShort: 'Basta così: l’ordine è pagato',
    askRest: 'Chiedi il resto al cliente',
    returnExcess: 'Prendi il dovuto e restituisci il resto',
    refund: 'Restituisci tutto',
    notOurs: 'Non riguarda alcun ordine, o è già presente',
    dealtWith: 'È stato gestito',
  },
};
