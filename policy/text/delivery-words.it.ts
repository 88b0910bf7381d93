import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 giorno' : `${count} giorni`);
const workingDay = (count: number): string => (count === 1 ? '1 giorno lavorativo' : `${count} giorni lavorativi`);

/** The article before a day that begins with a vowel when spoken. */
const the = (preposition: 'da' | 'a', day: string): string =>
  /^(?:8|11)\b/.test(day) ? `${preposition}ll’${day}` : `${preposition}l ${day}`;

/** Sentences on delivery. */
export const deliveryWords: TextWords['delivery'] = {
  columns: ['Destinazione', 'Servizio', 'Costo', 'Consegna gratuita', 'Tempi dalla spedizione'],
  anyOther: 'Tutti gli altri paesi',
  part: (countries, places) => `${countries}: ${places}`,
  postal: (prefixes) => `CAP che iniziano con ${prefixes}`,
  level: { standard: 'Standard', express: 'Espresso' },
  whereAvailable: (service) => `${service} (dove disponibile)`,
  free: 'gratuita',
  from: (amount) => `da ${amount} (compresi)`,
  over: (amount) => `oltre ${amount} (esclusi)`,
  never: 'mai',
  transit: (min, max) => (min === max ? workingDay(max) : `da ${min} a ${workingDay(max)}`),
  noTime: 'non indicati',
  basis: {
    gross: 'Per la consegna gratuita conta il valore dei prodotti prima degli sconti con codice.',
    net: 'Per la consegna gratuita conta il valore dei prodotti dopo gli sconti con codice.',
  },
  freeBasis: (threshold, basis) => `${threshold}, ${basis === 'gross' ? 'prima degli' : 'dopo gli'} sconti con codice`,
  feeIncludesTax: 'I costi di consegna comprendono le imposte, come i prezzi. Il totale con la consegna è mostrato prima dell’ordine.',
  dispatch: (amount, unit, from) =>
    `Spediamo entro ${unit === 'calendarDays' ? day(amount) : unit === 'workingDays' ? workingDay(amount) : `${amount === 1 ? '1 ora (contata' : `${amount} ore (contate`} solo nei giorni lavorativi)`} ${from === 'order' ? 'dall’ordine' : 'dal pagamento'}.`,
  dispatchFor: (sentence, methods) => `${sentence} Vale per i pagamenti con: ${methods}.`,
  latest: (days) => `La consegna avviene al più tardi entro ${day(days)} dalla conclusione del contratto.`,
  estimates: 'I tempi dalla spedizione sono indicativi; il termine ultimo no.',
  late: 'Se non consegniamo in tempo puoi darci un termine supplementare adeguato; se passa anche quello, puoi risolvere il contratto: ti rimborsiamo senza indebito ritardo tutto ciò che hai pagato e resta salvo il risarcimento del danno. Il termine supplementare non serve se ci siamo rifiutati di consegnare, o se il giorno di consegna era essenziale.',
  notOn: (days) => `Non si consegna ${days}.`,
  days: { saturday: 'di sabato', sunday: 'di domenica', holiday: 'nei giorni festivi' },
  remote: (places) => `Non consegniamo in: ${places}.`,
  duties: {
    merchant: 'Dazi doganali e imposte all’importazione fuori dal territorio doganale sono a nostro carico: al corriere non devi nulla.',
    buyer: 'Fuori dal territorio doganale o fiscale, dazi e imposte all’importazione non sono compresi nel totale e sono a tuo carico.',
  },
  tracking: 'Alla spedizione ricevi per e-mail il modo di seguire il pacco.',
  partial: 'Un ordine può arrivare in più pacchi, senza costi in più.',
  risk: 'Il rischio che i prodotti si perdano o si danneggino passa a te solo quando tu, o una persona da te indicata e diversa dal vettore, li hai in mano.',
  campaigns: 'Offerte sulla consegna',
  fromDay: (from) => the('da', from),
  untilDay: (until) => `fino ${the('a', until)}`,
  between: (from, until) => `${the('da', from)} ${the('a', until)}`,
  onWeekdays: (days) => `solo di ${days}`,
  campaignFee: (amount) => `consegna a ${amount}`,
  campaignFree: (threshold) => `consegna gratuita ${threshold}`,
  noWorse: 'Un’offerta non rende mai più cara la consegna.',
  uncollected: 'Se il pacco non viene ritirato',
  attempts: (min, max) =>
    max === 1
      ? 'Il corriere fa un tentativo di consegna.'
      : min === max
        ? `Il corriere fa ${max} tentativi di consegna.`
        : min === 1
          ? `Il corriere fa fino a ${max} tentativi di consegna.`
          : `Il corriere fa da ${min} a ${max} tentativi di consegna.`,
  heldAtDepot: 'Al posto di un nuovo tentativo può tenere il pacco in deposito fino alla data scritta sull’avviso.',
  outcome: {
    terminated: 'Se il pacco torna da noi perché nessuno lo ha ritirato, il contratto si scioglie.',
    refunded: 'Se il pacco torna da noi perché nessuno lo ha ritirato, l’ordine viene rimborsato.',
  },
  refundWhole: 'Ti restituiamo tutto ciò che hai pagato.',
  refundLess: (costs) =>
    `Ti restituiamo ciò che hai pagato meno i costi documentati per: ${costs}. I costi che non possiamo documentare non si tolgono.`,
  costs: {
    outbound: 'la spedizione',
    outboundFee: 'la consegna che hai pagato',
    failedAttempt: 'i tentativi falliti',
    returnLeg: 'il ritorno del pacco',
    returnCustoms: 'la dogana del ritorno',
    other: 'altre spese del corriere',
  },
  refundNotice: (period) => `Il rimborso arriva entro ${period} dal nostro avviso.`,
  redelivery: (mayBeRefused) => `Per riavere i prodotti serve un nuovo ordine${mayBeRefused ? ', che possiamo anche non accettare' : ''}.`,
  stillWithdraw: 'Non ritirare il pacco non ti toglie il recesso: se lo dichiari, valgono solo le regole del recesso.',
  damage: 'Danni e mancanze alla consegna',
  inspection: {
    recommended: 'Alla consegna ti consigliamo di controllare il numero dei pacchi e l’imballaggio.',
    required: 'Alla consegna ti chiediamo di controllare il numero dei pacchi e l’imballaggio.',
  },
  onDefect: {
    refuse: 'Se l’imballaggio è danneggiato, puoi rifiutare il pacco.',
    reserve: 'Se l’imballaggio è danneggiato, ritiralo con riserva scritta.',
    both: 'Se l’imballaggio è danneggiato, rifiuta il pacco o ritiralo con riserva scritta.',
  },
  report: (what, within) => `Segnalaci ${what} entro ${within}: così possiamo rivalerci sul corriere.`,
  reported: {
    hiddenDamage: 'danni non visibili dall’esterno',
    visibleDamage: 'danni visibili',
    wrongItem: 'prodotti sbagliati',
    missingItem: 'prodotti mancanti',
  },
  reportLate: 'Una segnalazione in ritardo non ti toglie né la garanzia legale né il recesso.',
};
