import type { OrderLifeWords } from './order-life-words.ts';

export const orderLifeWordsIt: OrderLifeWords = {
  next: {
    lapsed:
      'L’ordine è decaduto perché il bonifico non è arrivato: non devi nulla. Se il denaro arriva più tardi, scegli tu se riavere l’ordine o tutto il denaro.',
    lateTransfer: (day) =>
      `Il tuo bonifico è arrivato quando l’ordine era già decaduto. Scegli se riavere l’ordine o il denaro: se non scegli, ti restituiamo tutto entro il ${day}.`,
    documentAwaited: (day) =>
      `Prima di spedire ci serve un documento. Caricalo qui${day ? ` entro il ${day}` : ''}: fino ad allora l’ordine è fermo.`,
    documentThere: 'Il tuo documento è arrivato: quando lo abbiamo verificato ti scriviamo.',
    partlyUnavailable: 'Una parte dell’ordine non è disponibile e ti viene rimborsata. Il resto ti arriva al prezzo concordato.',
    shipped: 'Il pacco è in viaggio.',
    uncollected: 'Nessuno ha ritirato il pacco. Ti rimborsiamo come dicono le condizioni, salvo altro accordo.',
    ended: 'L’ordine è finito. Quanto hai pagato ti torna con lo stesso mezzo di pagamento.',
    endedUnpaid: 'L’ordine è finito e non devi nulla.',
    endedReleased: 'L’ordine è finito. La somma riservata viene liberata: non ti è stato addebitato nulla.',
    late: 'La consegna è in ritardo: puoi concedere un nuovo termine e, se passa anche quello, sciogliere il contratto. Puoi anche recedere.',
    extraTerm: (day) => `Hai concesso tempo fino al ${day}. Se il pacco non arriva, puoi sciogliere il contratto e riavere tutto.`,
  },
  choice: {
    reinstatement: 'Voglio l’ordine',
    payTheRest: 'Pago la differenza',
    refund: 'Voglio indietro il denaro',
    extraTerm: 'Concedo un nuovo termine',
    terminate: 'Sciolgo il contratto',
  },
  ground: {
    anyReason: 'Il venditore non accetta l’ordine.',
    documentsMissing: 'Il documento richiesto non è arrivato.',
    earlierBreach: 'In passato un impegno non è stato rispettato.',
    earlierNonCollection: 'Un ordine precedente non è stato ritirato.',
    falseData: 'I dati forniti non risultano veri.',
    insufficientSolvency: 'Il pagamento non risulta garantito.',
    notConsumer: 'Qui possono comprare soltanto i consumatori.',
    obviousError: 'Il prezzo indicato era frutto di un errore riconoscibile.',
    ongoingDispute: 'È in corso una controversia.',
    paymentNotAuthorised: 'Il pagamento non è stato autorizzato.',
    remoteArea: 'Il luogo di consegna non è raggiungibile.',
    shippingLimits: 'La spedizione supera i limiti del corriere.',
    suspectedFraud: 'L’ordine presenta indizi di frode.',
    unavailable: 'La merce non è disponibile.',
  },
  parcel: {
    underWay: (carrier, tracking, day) =>
      `Partito il ${day}${carrier ? ` con ${carrier}` : ''}${tracking ? `, numero di spedizione ${tracking}` : ''}.`,
    atPickupPoint: (day) => `Dal ${day} ti aspetta al punto di ritiro.`,
    delivered: (day) => `Consegnato il ${day}.`,
    notCollected: 'Non è stato ritirato.',
    returned: 'È tornato al venditore.',
    lost: 'È andato perduto.',
  },
};
