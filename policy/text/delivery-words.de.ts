import type { TextWords } from './text-words.ts';

/** In the dative, as after "innerhalb von". */
const day = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`);
const workingDay = (count: number): string => (count === 1 ? '1 Arbeitstag' : `${count} Arbeitstagen`);

/** Sentences on delivery. */
export const deliveryWords: TextWords['delivery'] = {
  columns: ['Ziel', 'Versandart', 'Kosten', 'Kostenlose Lieferung', 'Dauer ab Versand'],
  anyOther: 'Alle anderen Länder',
  part: (countries, places) => `${countries}: ${places}`,
  postal: (prefixes) => `Postleitzahlen, die mit ${prefixes} beginnen`,
  level: { standard: 'Standard', express: 'Express' },
  whereAvailable: (service) => `${service} (wo verfügbar)`,
  free: 'kostenlos',
  from: (amount) => `ab ${amount} (einschließlich)`,
  over: (amount) => `über ${amount} (ausschließlich)`,
  never: 'nie',
  transit: (min, max) => (max === 1 ? '1 Arbeitstag' : min === max ? `${max} Arbeitstage` : `${min} bis ${max} Arbeitstage`),
  noTime: 'keine Angabe',
  basis: {
    gross: 'Für die kostenlose Lieferung zählt der Warenwert vor Abzug von Rabattcodes.',
    net: 'Für die kostenlose Lieferung zählt der Warenwert nach Abzug von Rabattcodes.',
  },
  freeBasis: (threshold, basis) => `${threshold}, ${basis === 'gross' ? 'vor' : 'nach'} Abzug von Rabattcodes`,
  feeIncludesTax: 'Die Lieferkosten enthalten wie die Preise die Steuern. Die Gesamtsumme mit Lieferung sehen Sie vor der Bestellung.',
  dispatch: (amount, unit, from) =>
    `Wir versenden innerhalb von ${unit === 'calendarDays' ? day(amount) : unit === 'workingDays' ? workingDay(amount) : `${amount === 1 ? '1 Stunde' : `${amount} Stunden`} (nur an Arbeitstagen gezählt)`} nach ${from === 'order' ? 'der Bestellung' : 'der Zahlung'}.`,
  dispatchFor: (sentence, methods) => `${sentence} Das gilt bei Zahlung mit: ${methods}.`,
  latest: (days) => `Wir liefern spätestens innerhalb von ${day(days)} nach Vertragsschluss.`,
  estimates: 'Die Zeiten ab Versand sind Richtwerte, der späteste Liefertag ist es nicht.',
  late: 'Liefern wir nicht rechtzeitig, können Sie uns eine angemessene Nachfrist setzen; verstreicht auch sie, können Sie vom Vertrag zurücktreten: Wir erstatten unverzüglich alles, was Sie gezahlt haben, und Ihr Anspruch auf Schadensersatz bleibt. Eine Nachfrist ist nicht nötig, wenn wir die Lieferung verweigert haben oder der Liefertag wesentlich war.',
  notOn: (days) => `Keine Lieferung erfolgt ${days}.`,
  days: { saturday: 'samstags', sunday: 'sonntags', holiday: 'an Feiertagen' },
  remote: (places) => `Nicht geliefert wird nach: ${places}.`,
  duties: {
    merchant: 'Zölle und Einfuhrabgaben außerhalb des Zollgebiets tragen wir: Dem Zusteller schulden Sie nichts.',
    buyer:
      'Außerhalb des Zoll- oder Steuergebiets sind Zölle und Einfuhrabgaben nicht in der Gesamtsumme enthalten und von Ihnen zu tragen.',
  },
  tracking: 'Mit dem Versand erfahren Sie per E-Mail, wie sich das Paket verfolgen lässt.',
  partial: 'Eine Bestellung kann in mehreren Paketen kommen, ohne Mehrkosten.',
  risk: 'Die Gefahr, dass die Ware verloren geht oder beschädigt wird, geht erst auf Sie über, wenn Sie oder eine von Ihnen benannte Person, die nicht der Beförderer ist, sie in Händen halten.',
  campaigns: 'Lieferaktionen',
  fromDay: (from) => `ab ${from}`,
  untilDay: (until) => `bis ${until}`,
  between: (from, until) => `vom ${from} bis zum ${until}`,
  onWeekdays: (days) => `nur am ${days}`,
  campaignFee: (amount) => `Lieferung für ${amount}`,
  campaignFree: (threshold) => `kostenlose Lieferung ${threshold}`,
  noWorse: 'Eine Aktion macht die Lieferung nie teurer.',
  uncollected: 'Wenn niemand das Paket annimmt',
  attempts: (min, max) =>
    max === 1
      ? 'Der Zusteller unternimmt einen Zustellversuch.'
      : min === max
        ? `Der Zusteller unternimmt ${max} Zustellversuche.`
        : min === 1
          ? `Der Zusteller unternimmt bis zu ${max} Zustellversuche.`
          : `Der Zusteller unternimmt ${min} bis ${max} Zustellversuche.`,
  heldAtDepot: 'Statt eines weiteren Versuchs kann er das Paket bis zu dem Tag auf seiner Benachrichtigung aufbewahren.',
  outcome: {
    terminated: 'Kommt das Paket zu uns zurück, weil es niemand angenommen hat, endet der Vertrag.',
    refunded: 'Kommt das Paket zu uns zurück, weil es niemand angenommen hat, wird die Bestellung erstattet.',
  },
  refundWhole: 'Wir erstatten alles, was Sie gezahlt haben.',
  refundLess: (costs) =>
    `Wir erstatten, was Sie gezahlt haben, abzüglich der belegten Kosten für: ${costs}. Was wir nicht belegen können, ziehen wir nicht ab.`,
  costs: {
    outbound: 'den Versand',
    outboundFee: 'die von Ihnen bezahlte Lieferung',
    failedAttempt: 'vergebliche Zustellversuche',
    returnLeg: 'den Rückweg des Pakets',
    returnCustoms: 'den Zoll auf dem Rückweg',
    other: 'sonstige Entgelte des Zustellers',
  },
  refundNotice: (period) => `Die Erstattung kommt innerhalb von ${period} nach unserer Mitteilung.`,
  redelivery: (mayBeRefused) =>
    `Möchten Sie die Ware doch noch, ist eine neue Bestellung nötig${mayBeRefused ? ', die wir auch ablehnen können' : ''}.`,
  stillWithdraw: 'Wer das Paket nicht annimmt, verliert das Widerrufsrecht nicht: Erklären Sie den Widerruf, gelten allein dessen Regeln.',
  damage: 'Schäden und fehlende Ware bei der Lieferung',
  inspection: {
    recommended: 'Wir empfehlen, bei der Lieferung die Zahl der Pakete und die Verpackung zu prüfen.',
    required: 'Wir bitten Sie, bei der Lieferung die Zahl der Pakete und die Verpackung zu prüfen.',
  },
  onDefect: {
    refuse: 'Ist die Verpackung beschädigt, können Sie das Paket ablehnen.',
    reserve: 'Ist die Verpackung beschädigt, nehmen Sie es bitte nur unter schriftlichem Vorbehalt an.',
    both: 'Ist die Verpackung beschädigt, lehnen Sie das Paket bitte ab oder nehmen Sie es nur unter schriftlichem Vorbehalt an.',
  },
  report: (what, within) => `Bitte melden Sie uns ${what} innerhalb von ${within}, damit wir uns an den Beförderer halten können.`,
  reported: {
    hiddenDamage: 'von außen nicht sichtbare Schäden',
    visibleDamage: 'sichtbare Schäden',
    wrongItem: 'falsche Ware',
    missingItem: 'fehlende Ware',
  },
  reportLate: 'Eine späte Meldung kostet Sie weder die gesetzliche Gewährleistung noch das Widerrufsrecht.',
};
