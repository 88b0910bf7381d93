import type { CaseWords } from './case-words.ts';

/** Sentences for what does not happen with every order. */
export const caseWords: CaseWords = {
  accountNeeded: 'Zum Bestellen brauchen Sie ein Kundenkonto.',
  localHolidays: (days) => `Örtliche Feiertage zählen nicht als Arbeitstage: ${days}.`,
  noResale: 'An Wiederverkäufer verkaufen wir nicht.',
  codes: {
    title: 'Rabattcodes',
    until: 'Ein Code wird vor dem Absenden der Bestellung eingegeben.',
    stackable: { no: 'Je Bestellung gilt ein Code.', yes: 'Je Bestellung gelten mehrere Codes.' },
    singleUse: 'Ein Code kann einmal verwendet werden.',
    minOrder: 'Ein Code über einen Betrag verlangt Ware von mindestens diesem Wert, ohne die Lieferung.',
    notPromoted: 'Für Ware in einer Aktion gelten keine Codes.',
    rest: {
      no: 'Ein Code, der nicht die ganze Ware deckt, gilt nicht.',
      yes: 'Was über den Code hinaus zu zahlen bleibt, kann auf andere Weise gezahlt werden.',
    },
    noChange: 'Was von einem Code übrig bleibt, wird nicht zurückgegeben.',
  },
  identity: {
    ask: (whose) => `Um Betrug zu verhindern, können wir einen Ausweis verlangen: ${whose}.`,
    whose: { buyer: 'den des Käufers', cardholder: 'den des Karteninhabers' },
    orPhoneNumber: 'Stattdessen kann eine Telefonnummer genügen.',
    within: (period) =>
      `Er muss innerhalb von ${period} nach der Anfrage bei uns sein; auf einen ungültigen kann bis dahin ein weiterer folgen.`,
    suspended: 'Bis dahin ruht die Bestellung.',
    missing: {
      terminated: 'Kommt er nicht rechtzeitig, endet der Vertrag, und wir erstatten alles, was Sie gezahlt haben.',
      mayBeRefused: 'Kommt er nicht rechtzeitig, können wir die Bestellung ablehnen; dann erstatten wir alles, was Sie gezahlt haben.',
    },
    invalid: 'Ist er ungültig, können wir die Bestellung ablehnen; dann erstatten wir alles, was Sie gezahlt haben.',
  },
  refusal: {
    grounds: (grounds) => `Bis zum Vertragsschluss können wir eine Bestellung ablehnen: ${grounds}.`,
    ground: {
      documentsMissing: 'wenn verlangte Unterlagen fehlen',
      earlierBreach: 'nach einer früheren Vertragsverletzung',
      earlierNonCollection: 'wenn ein früheres Paket nicht abgeholt wurde',
      falseData: 'wegen falscher Angaben',
      insufficientSolvency: 'bei Zweifeln an der Zahlungsfähigkeit',
      notConsumer: 'wenn der Käufer kein Verbraucher ist',
      obviousError: 'bei einem offensichtlichen Fehler im Preis',
      ongoingDispute: 'während eines Streits über eine frühere Bestellung',
      paymentNotAuthorised: 'wenn die Zahlung nicht autorisiert wird',
      remoteArea: 'für Orte, die der Zusteller nicht erreicht',
      shippingLimits: 'wegen Grenzen des Versands',
      suspectedFraud: 'bei Verdacht auf Betrug',
      unavailable: 'wenn Ware nicht verfügbar ist',
    },
    anyReason: 'Bis zum Vertragsschluss können wir eine Bestellung ablehnen.',
    explained: 'Wir sagen Ihnen, warum.',
    bound: 'Ist der Vertrag geschlossen, bindet er auch uns.',
    terminable: (grounds) => `Danach können wir ihn noch beenden: ${grounds}.`,
  },
  transfer: {
    counts: 'Es zählt der Tag, an dem Sie die Überweisung veranlassen; kennen wir ihn nicht, der Tag, an dem das Geld eingeht.',
    lapses: 'Kommt rechtzeitig nichts, verfällt die Bestellung.',
    late: 'Kommt das Geld zu spät, wählen Sie: die Bestellung trotzdem oder alles kostenlos zurück.',
    short: 'Kommt zu wenig, können Sie den Rest zahlen oder alles zurückerhalten.',
    excess: 'Was Sie zu viel gezahlt haben, kommt zurück.',
  },
  actWithin: (country, months) =>
    `Nach dem Recht dieses Landes sind Ansprüche wegen eines Mangels innerhalb von ${months} Monaten nach der Lieferung geltend zu machen: ${country}.`,
  labelFree: 'Mit unserem Rücksendeetikett geht die Rücksendung aber auf unsere Kosten aus jedem Land, für das unten kein Preis steht.',
  reportSoon: (what) => `Bitte melden Sie uns so bald wie möglich ${what}: Das hilft uns, uns an den Beförderer zu halten.`,
  invoiceAlways: (ways) => `Zu jeder Bestellung gehört eine Rechnung, ${ways}.`,
  invoiceWays: { email: 'per E-Mail', paperWithGoods: 'auf Papier mit der Ware', post: 'per Post' },
};
