import type { ClaimWords } from './claim-words.ts';

export const claimWordsIt: ClaimWords = {
  kind: {
    visibleDamage: 'Danno visibile alla consegna',
    hiddenDamage: 'Danno scoperto aprendo il pacco',
    tampering: 'Pacco aperto o manomesso',
    missing: 'Manca qualcosa',
    wrong: 'Articolo sbagliato',
    defect: 'Difetto',
  },
  state: {
    reported: 'Segnalazione ricevuta',
    acknowledged: 'In lavorazione',
    remedyChosen: 'Rimedio scelto',
    reduced: 'Prezzo ridotto',
    terminated: 'Contratto risolto per questi articoli',
    settled: 'Risolto',
    unfounded: 'Risultata infondata',
    closed: 'Chiusa',
  },
  event: {
    reported: 'Segnalato',
    acknowledged: 'Presa in carico dal venditore',
    answered: 'Risposta del venditore',
    remedyChosen: 'Rimedio scelto',
    objected: 'Il venditore si oppone a un rimedio',
    minorSaid: 'Il venditore ritiene il difetto lieve',
    causeNamed: "Il venditore indica un'altra causa",
    failed: 'Il rimedio non è riuscito',
    remedied: 'Risolto',
    reduced: 'Prezzo ridotto',
    terminated: 'Contratto risolto',
    unfounded: 'Risultata infondata',
    contested: 'Contestata da te',
    evidenceAdded: 'Foto aggiunte',
    carrierAnswered: 'Risposta sul corriere',
    dropped: 'Ritirata da te',
    closed: 'Chiusa',
  },
  carrier: {
    title: 'Verso il corriere',
    open: (day) =>
      day ? `Il venditore può rivalersi sul corriere: segnali in tempo, fino al ${day}.` : 'Il venditore può rivalersi sul corriere.',
    closed: (day) =>
      day
        ? `Il termine per il reclamo verso il corriere è finito il ${day}. La tua garanzia verso il venditore resta intatta.`
        : 'Non c’è reclamo verso il corriere. La tua garanzia verso il venditore resta intatta.',
  },
  guarantee: {
    title: 'Garanzia legale, verso il venditore',
    open: 'Ne risponde il venditore, senza spese per te.',
    closed: 'La garanzia legale non ne risponde più.',
    manual: 'Una persona del negozio valuta il caso. Intanto non viene rifiutato nulla.',
  },
  withdrawal: {
    title: 'Diritto di recesso',
    open: 'Puoi anche recedere da questi articoli, senza dare un motivo.',
    closed: 'Il tempo per recedere è finito, o questi articoli ne sono esclusi.',
  },
  remedy: {
    goods: {
      repair: { label: 'Riparazione', text: 'Gli articoli vengono riparati senza spese, trasporto compreso.' },
      replacement: { label: 'Sostituzione', text: 'Ricevi gli stessi articoli nuovi senza spese, trasporto compreso.' },
      priceReduction: { label: 'Riduzione del prezzo', text: 'Tieni gli articoli e ti viene rimborsata una parte del prezzo.' },
      termination: { label: 'Risoluzione del contratto', text: 'Restituisci gli articoli e ti viene rimborsato il prezzo.' },
    },
    delivery: {
      repair: { label: 'Completare la consegna', text: 'Ti viene inviato ciò che manca o è sbagliato, senza spese.' },
      replacement: { label: 'Nuovo invio', text: 'Gli articoli ti vengono inviati di nuovo, senza spese.' },
      priceReduction: { label: 'Riduzione del prezzo', text: 'Tieni ciò che è arrivato e ti viene rimborsata una parte del prezzo.' },
      termination: {
        label: 'Risoluzione del contratto',
        text: 'Restituisci ciò che è arrivato di questi articoli e ti viene rimborsato il prezzo.',
      },
    },
  },
  reply: {
    promptly: 'Il venditore risponde prontamente.',
    reasonable: 'Il venditore risponde entro un tempo ragionevole.',
    acknowledged: 'Il venditore conferma la segnalazione e dice come procedere.',
    by: (day) => `Ricevi una risposta entro il ${day}.`,
  },
  cost: {
    free: 'Non ti costa nulla, trasporto ed esame compresi.',
    unfounded: 'Non ti costa nulla, anche se è risultata infondata.',
    review: 'Non viene addebitato nulla. Una persona del negozio valuta se chiedere un costo.',
  },
  next: {
    answered: 'Ti scriviamo appena c’è una risposta.',
    choose: 'Scegli tu che cosa si deve fare: la scelta è tua.',
    chosen: (remedy) => `Hai scelto: ${remedy}. Ora tocca al venditore.`,
    willChoose: (remedy) => `Con la segnalazione scegli: ${remedy}.`,
    notOpenYet: (remedy) => `«${remedy}» non è ancora possibile: lo diventa se riparazione o sostituzione non riescono.`,
    looked: 'Una persona del negozio valuta il caso prima di ogni decisione.',
    nothingOpen: 'Per legge e condizioni non è più aperta alcuna via. Puoi inviare lo stesso la segnalazione e ricevi una risposta.',
    moneyBack: 'Il denaro torna con lo stesso mezzo con cui hai pagato.',
    photos: 'Le foto aiutano, ma non sono necessarie.',
  },
  step: {
    remedyChosen: 'Scegli un rimedio',
    failed: 'Segnala che il rimedio non è riuscito',
    contested: 'Contesta la risposta',
    evidenceAdded: 'Aggiungi foto',
    dropped: 'Ritira la segnalazione',
  },
};
