import type { CaseWords } from './case-words.ts';

/** Sentences for what does not happen with every order. */
export const caseWords: CaseWords = {
  accountNeeded: 'Per ordinare serve un account.',
  localHolidays: (days) => `Le festività locali non contano come giorni lavorativi: ${days}.`,
  noResale: 'Non vendiamo a chi acquista per rivendere.',
  codes: {
    title: 'Codici sconto',
    until: 'Un codice si inserisce prima di inviare l’ordine.',
    stackable: { no: 'Un ordine accetta un solo codice.', yes: 'Un ordine accetta più codici.' },
    singleUse: 'Un codice si può usare una volta sola.',
    minOrder: 'Un codice di un certo importo richiede prodotti che valgano almeno altrettanto, consegna esclusa.',
    notPromoted: 'I prodotti in promozione non accettano codici.',
    rest: {
      no: 'Un codice che non copre tutti i prodotti non vale.',
      yes: 'Quanto resta da pagare oltre il codice si può pagare con un altro mezzo.',
    },
    noChange: 'Quanto avanza di un codice non si restituisce.',
  },
  identity: {
    ask: (whose) => `Per prevenire le frodi possiamo chiedere un documento d’identità ${whose}.`,
    whose: { buyer: 'dell’acquirente', cardholder: 'del titolare della carta' },
    orPhoneNumber: 'In alternativa può bastare un numero di telefono.',
    within: (period) => `Deve arrivarci entro ${period} dalla richiesta; a un documento non valido ne può seguire un altro fino ad allora.`,
    suspended: 'Fino ad allora l’ordine è sospeso.',
    missing: {
      terminated: 'Se non arriva in tempo, il contratto si scioglie e ti restituiamo tutto ciò che hai pagato.',
      mayBeRefused: 'Se non arriva in tempo, possiamo rifiutare l’ordine; in quel caso ti restituiamo tutto ciò che hai pagato.',
    },
    invalid: 'Se il documento non è valido, possiamo rifiutare l’ordine; in quel caso ti restituiamo tutto ciò che hai pagato.',
  },
  refusal: {
    grounds: (grounds) => `Finché il contratto non è concluso possiamo rifiutare un ordine: ${grounds}.`,
    ground: {
      documentsMissing: 'se mancano documenti che abbiamo chiesto',
      earlierBreach: 'dopo un precedente inadempimento',
      earlierNonCollection: 'se un pacco precedente non è stato ritirato',
      falseData: 'per dati falsi',
      insufficientSolvency: 'per dubbi sulla solvibilità',
      notConsumer: 'se chi acquista non è un consumatore',
      obviousError: 'per un errore evidente nel prezzo',
      ongoingDispute: 'durante una controversia su un ordine precedente',
      paymentNotAuthorised: 'se il pagamento non è autorizzato',
      remoteArea: 'per luoghi che il corriere non raggiunge',
      shippingLimits: 'per limiti di spedizione',
      suspectedFraud: 'se si sospetta una frode',
      unavailable: 'se i prodotti non sono disponibili',
    },
    anyReason: 'Finché il contratto non è concluso possiamo rifiutare un ordine.',
    explained: 'Ti diciamo perché.',
    bound: 'Una volta concluso, il contratto vincola anche noi.',
    terminable: (grounds) => `Dopo possiamo ancora scioglierlo: ${grounds}.`,
  },
  transfer: {
    counts: 'Conta il giorno in cui disponi il bonifico; se non lo conosciamo, quello in cui il denaro arriva.',
    lapses: 'Se in tempo non arriva nulla, l’ordine decade.',
    late: 'Se il denaro arriva tardi, scegli tu: l’ordine comunque, oppure la restituzione di tutto, senza costi.',
    short: 'Se arriva troppo poco, puoi pagare il resto o riavere tutto.',
    excess: 'Quanto hai pagato in più ti torna.',
  },
  actWithin: (country, months) =>
    `Secondo il diritto di questo paese si può agire per un difetto entro ${months} mesi dalla consegna: ${country}.`,
  labelFree: 'Con la nostra etichetta, però, la restituzione è a carico nostro da ogni paese per cui qui sotto non è indicato un prezzo.',
  reportSoon: (what) => `Segnalaci ${what} appena puoi: ci aiuta a rivalerci sul corriere.`,
  invoiceAlways: (ways) => `Ogni ordine ha la sua fattura, ${ways}.`,
  invoiceWays: { email: 'per e-mail', paperWithGoods: 'su carta con i prodotti', post: 'per posta' },
};
