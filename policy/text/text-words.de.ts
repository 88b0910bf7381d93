import { caseWords } from './case-words.de.ts';
import { deliveryWords } from './delivery-words.de.ts';
import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`);
const workingDay = (count: number): string => (count === 1 ? '1 Arbeitstag' : `${count} Arbeitstagen`);
const orAtLatest = (latest: string | undefined): string => (latest === undefined ? '' : `, spätestens aber ${latest}`);
const since = (from: 'delivery' | 'purchase'): string => (from === 'delivery' ? 'ab Lieferung' : 'ab Kauf');
const month = (count: number): string => (count === 1 ? '1 Monat' : `${count} Monaten`);
const year = (count: number): string => (count === 1 ? '1 Jahr' : `${count} Jahre`);

export const textWords: TextWords = {
  title: (shop) => `Bedingungen für den Einkauf bei ${shop}`,
  headings: {
    delivery: 'Lieferung',
    payment: 'Zahlung',
    order: 'Bestellung und Vertrag',
    withdrawal: 'Widerrufsrecht',
    returns: 'Weitere Rückgaben',
    guarantee: 'Gewährleistung und Garantie',
    complaints: 'Beschwerden und Streitfälle',
    seller: 'Wer verkauft',
  },
  period: ({ days, kind }) => (kind === 'working' ? workingDay(days) : day(days)),
  says: (what, more) => `${what}: ${more}`,
  channels: {
    account: 'über Ihr Konto',
    chat: 'im Chat',
    email: 'per E-Mail',
    page: 'auf der Website',
    paper: 'mit einem Zettel im Paket',
    phone: 'telefonisch',
    post: 'per Post',
    registeredLetter: 'per Einschreiben',
    webForm: 'mit dem Kontaktformular',
  },
  yearly: (from, until) => `jedes Jahr vom ${from} bis zum ${until}`,
  delivery: deliveryWords,
  cases: caseWords,
  payment: {
    methods: 'Zahlungsarten',
    kinds: { card: 'Kredit- oder Debitkarte', bankTransfer: 'Banküberweisung' },
    payLater: (name) => `${name} (später zahlen)`,
    charged: {
      order: 'belastet bei der Bestellung',
      afterVerification: 'belastet nach Prüfung der Zahlungsdaten',
      conclusion: 'belastet bei Vertragsschluss',
      beforeShipment: 'belastet vor dem Versand',
      shipment: 'belastet beim Versand',
    },
    instalments: (days, last) => `weitere Raten ${days} ${last === 1 ? 'Tag' : 'Tage'} nach der ersten`,
    authorised: 'autorisiert bei der Bestellung',
    fromTotal: (amount) => `für Bestellungen ab ${amount}`,
    upToTotal: (amount) => `für Bestellungen bis ${amount}`,
    onlyIn: (countries) => `nur bei Lieferung nach: ${countries}`,
    notIn: (countries) => `nicht bei Lieferung nach: ${countries}`,
    minAge: (years) => `ab ${years === 1 ? '1 Jahr' : `${years} Jahren`}`,
    surcharge: (amount) => `Diese Zahlungsart kostet ${amount} mehr.`,
    noSurcharge: 'Keine Zahlungsart kostet einen Aufschlag.',
    transfer: (within) =>
      `Eine Überweisung ist innerhalb von ${within} nach der Bestellung zu veranlassen; fällt der letzte Tag auf einen Samstag, Sonntag oder Feiertag, genügt der nächste Arbeitstag. Wir erinnern Sie vorher.`,
    transferOpen: 'Für die Überweisung gibt es keine feste Frist.',
    orderNumber: 'Im Verwendungszweck steht die Bestellnummer.',
    unpaid: {
      terminated: 'Schlägt die Zahlung fehl, endet der Vertrag.',
      mayRefuse: 'Schlägt die Zahlung fehl, können wir die Bestellung ablehnen.',
      notAccepted: 'Schlägt die Zahlung fehl, wird die Bestellung nicht angenommen.',
    },
    currency: (currency) => `Preise und Kosten verstehen sich in ${currency}.`,
    tax: {
      everywhere: 'Die Preise enthalten die Umsatzsteuer.',
      ifApplicable: 'Die Preise enthalten die Umsatzsteuer, wo sie anfällt; für andere Ziele enthalten sie keine.',
    },
    credit:
      'Später zu zahlen ist eine Form von Kredit, den der Anbieter des Dienstes gewährt: Lesen Sie dessen Informationen vor der Bestellung.',
  },
  order: {
    button: (label) =>
      `Sie bestellen mit der Schaltfläche „${label}“. Unmittelbar davor sehen Sie Ware, Lieferkosten, Steuern und Gesamtsumme.`,
    correct: 'Bis dahin können Sie alles berichtigen, indem Sie in den Schritten der Bestellung zurückgehen.',
    concluded: {
      receipt: (latest) => `Der Vertrag kommt zustande, wenn Ihre Bestellung bei uns eingeht${orAtLatest(latest)}.`,
      payment: (latest) => `Der Vertrag kommt mit der Zahlung zustande${orAtLatest(latest)}.`,
      acceptance: (latest) =>
        `Ihre Bestellung ist ein Angebot; der Vertrag kommt zustande, wenn wir Ihnen mitteilen, dass wir es annehmen${orAtLatest(latest)}.`,
      shipmentMail: (latest) =>
        `Ihre Bestellung ist ein Angebot; der Vertrag kommt zustande, wenn wir Ihnen mitteilen, dass die Ware versandt ist${orAtLatest(latest)}.`,
    },
    events: {
      receipt: 'wenn die Bestellung bei uns eingeht',
      payment: 'mit der Zahlung',
      acceptance: 'mit unserer Annahme',
      shipmentMail: 'mit der E-Mail, die den Versand ankündigt',
    },
    timeout: (within) => `Antworten wir nicht innerhalb von ${within}, gilt die Bestellung als abgelehnt und wir erstatten von uns aus.`,
    confirmation: 'Sie erhalten sofort eine E-Mail, dass die Bestellung eingegangen ist, mit einer Zusammenfassung der Bedingungen.',
    versions: 'Für eine Bestellung gelten dauerhaft die Bedingungen des Tages, an dem sie aufgegeben wurde; sie werden mit ihr aufbewahrt.',
    languages: (languages) => `Der Vertrag kann in diesen Sprachen geschlossen werden: ${languages}.`,
    buyers: {
      consumer: 'Wir verkaufen an Verbraucher.',
      professional: 'Wir verkaufen an Unternehmer.',
      both: 'Wir verkaufen an Verbraucher und an Unternehmer.',
    },
    minAge: (years) => `Wer bestellt, muss mindestens ${year(years)} alt sein.`,
    consents: {
      age: (years) => `dass Sie mindestens ${year(years)} alt sind`,
      terms: () => 'dass Sie die Verkaufsbedingungen annehmen',
      privacyRead: () => 'dass Sie die Datenschutzhinweise gelesen haben',
    },
    declare: (what) => `Vor der Bestellung bitten wir Sie zu erklären, ${what}.`,
    guests: 'Sie können auch ohne Konto bestellen.',
    unavailable: {
      buyerMayTerminate: 'Ist Ware nicht mehr verfügbar, sagen wir es Ihnen, und Sie können vom Vertrag zurücktreten.',
      sellerCancels: 'Ist Ware nicht mehr verfügbar, sagen wir es Ihnen und nehmen sie aus der Bestellung.',
    },
    unavailableRefund: (aim, sooner, limit) =>
      `Was Sie dafür gezahlt haben, erstatten wir unverzüglich, nach unserem Ziel innerhalb von ${aim} ab der Bestellung${sooner === undefined ? '' : ` oder von ${sooner}, wenn diese Frist früher endet`}${limit === undefined ? '' : `, spätestens aber innerhalb von ${limit}`}.`,
    refused: 'Nehmen wir eine Bestellung nicht an, erstatten wir alles.',
    invoice: (later) =>
      later
        ? 'Eine Rechnung kann mit der Bestellung oder später verlangt werden.'
        : 'Eine Rechnung kann nur mit der Bestellung verlangt werden, nicht später.',
  },
  withdrawal: {
    professional: 'Das Widerrufsrecht steht Verbrauchern zu: Wer für sein Unternehmen kauft, hat es nicht.',
    instructions: 'Die folgende Belehrung und das Formular sind die des Gesetzes.',
    where: (place, label) => `unter ${place} mit der Funktion „${label}“`,
    longer: (period) => `Unsere Bedingungen lassen Ihnen eine Frist von ${period}: Endet sie später, gilt sie.`,
    weekends: 'Fällt der letzte Tag auf einen Samstag, Sonntag oder Feiertag, endet die Frist mit dem nächsten Arbeitstag.',
    early: 'Widerrufen können Sie schon vor der Lieferung, vom Vertragsschluss an.',
    sooner: (period, from) =>
      `Wir versprechen mehr: Wir erstatten innerhalb von ${period} nach ${from === 'notice' ? 'Ihrer Erklärung' : 'dem Eintreffen der Ware'}, wenn dieser Tag früher ist.`,
    sendLonger: (period) => `Für die Rücksendung lassen wir Ihnen eine Frist von ${period} ab Ihrer Erklärung, wenn sie später endet.`,
    costs: 'Wer die Rücksendung zahlt',
    way: {
      merchantCollects: 'Abholung durch uns',
      merchantLabel: 'mit unserem Rücksendeetikett',
      ownCourier: 'mit einem Versender Ihrer Wahl',
    },
    pays: { merchant: 'auf unsere Kosten', buyer: 'auf Ihre Kosten' },
    labelFee: (country, fee) => `Herkunftsland ${country}: ${fee}`,
    labelElsewhere: 'jedes andere Herkunftsland: auf unsere Kosten',
    partial: {
      line: 'Sie können auch nur einen Teil der Bestellung widerrufen.',
      product: 'Sie können auch nur einzelne Produkte widerrufen, aber nicht Teile oder Zubehör eines Produkts.',
    },
    partialDelivery: {
      proportional: 'Widerrufen Sie einen Teil, erstatten wir den entsprechenden Anteil der Lieferkosten.',
      onceWhole: 'Die Lieferkosten erstatten wir, sobald die ganze Bestellung widerrufen ist, auch in mehreren Schritten.',
    },
    noConditions:
      'Fehlende Originalverpackung, Etiketten oder Siegel nehmen Ihnen das Widerrufsrecht nicht: Es zählt allein ein tatsächlicher Wertverlust, den wir nachweisen müssen.',
    kept: { processing: 'die Bearbeitungskosten', importDuties: 'die Einfuhrzölle', localTaxes: 'die örtlichen Abgaben' },
    keptOutside: (what) =>
      `Bei Lieferungen außerhalb des Zollgebiets der Union behalten wir von der Erstattung ein: ${what}, soweit wir sie gezahlt haben.`,
    gift: 'Ein Geschenk, das mit der Ware kam, geht mit ihr zurück; behalten Sie es, können wir den Wert einbehalten, den wir dafür angegeben haben.',
    exceptions: 'Wann es kein Widerrufsrecht gibt',
    personalised: 'Nach Maß gefertigte oder eindeutig personalisierte Ware.',
    sealed:
      'Versiegelte Ware, die aus Gründen der Hygiene oder der Gesundheit nicht zur Rückgabe geeignet ist, wenn das Siegel nach der Lieferung entfernt wurde; nicht, was sich reinigen und wieder verkaufen lässt, wie Kleidung.',
  },
  returns: {
    none: 'Über Widerrufsrecht und Gewährleistung hinaus bieten wir keine Rückgaben an.',
    offered: (within) =>
      within === undefined
        ? 'Über das Widerrufsrecht hinaus nehmen wir freiwillig Rückgaben an; die Frist steht auf der Website.'
        : `Über das Widerrufsrecht hinaus nehmen wir innerhalb von ${within} nach der Lieferung freiwillig Rückgaben an.`,
    besides:
      'Solange das Widerrufsrecht besteht, können Sie es immer nutzen: Die folgenden Bedingungen gelten nur für freiwillige Rückgaben.',
    requires: 'Die Ware muss so zurückkommen:',
    conditions: {
      accessories: 'mit allem Zubehör',
      complete: 'vollständig',
      disposableSeal: 'mit unversehrtem Einmalsiegel',
      originalPackaging: 'in der Originalverpackung',
      protections: 'mit den Schutzteilen',
      tags: 'mit den Etiketten',
      unaltered: 'unverändert',
      undamaged: 'unbeschädigt',
      unused: 'unbenutzt',
      unwashed: 'ungewaschen',
      unworn: 'ungetragen',
    },
    ways: 'Kosten der Rückgabe',
    processing: (period) => `Eine Rückgabe wird innerhalb von ${period} bearbeitet.`,
    delivery: {
      back: 'Geben Sie die ganze Bestellung zurück, erstatten wir auch die Lieferkosten.',
      stays: 'Die Lieferkosten werden nicht erstattet.',
    },
    kept: (what) => `Von der Erstattung einer freiwilligen Rückgabe behalten wir ein: ${what}.`,
    exchange: 'Wir tauschen nicht um: Geben Sie das Produkt zurück und bestellen Sie ein anderes.',
    personalisedOut: 'Personalisierte Ware ist ausgenommen.',
    someOut: 'Ausgenommen ist Ware, deren Produktseite es sagt.',
  },
  guarantee: {
    legal: 'Gesetzliche Gewährleistung',
    duration: (months) => `Wir haften für jede Vertragswidrigkeit, die sich innerhalb von ${months} Monaten nach der Lieferung zeigt.`,
    presumption: (months) =>
      `Zeigt sich ein Mangel innerhalb von ${months} Monaten nach der Lieferung, wird vermutet, dass er schon da war: Sie müssen es nicht beweisen.`,
    noNotice: 'Sie verlieren die Gewährleistung nicht, wenn Sie einen Mangel nicht innerhalb einer bestimmten Zeit melden.',
    remedies:
      'Sie wählen zwischen Reparatur und Ersatz, wenn beides ohne unverhältnismäßige Kosten möglich ist. Geschieht es nicht in angemessener Zeit, misslingt es oder ist der Mangel schwerwiegend, können Sie den Preis mindern oder, wenn der Mangel nicht geringfügig ist, den Vertrag beenden.',
    free: 'Die Abhilfe ist kostenlos, Transport und Prüfung eingeschlossen.',
    seller: 'Es haftet der Verkäufer, auch wenn der Mangel vom Hersteller kommt.',
    evidence: 'Als Nachweis des Kaufs genügt jedes Dokument.',
    report: (channels) => `Einen Mangel können Sie melden: ${channels}.`,
    professionals: 'Für Unternehmer gilt die Gewährleistung des Zivilgesetzbuchs.',
    fromPurchase: (months) => `Unsere Bedingungen versprechen ${months} Monate ab Kauf: Enden sie später, gilt diese Frist.`,
    notice: 'Vor der Bestellung zeigen wir die harmonisierte Mitteilung der Union zur gesetzlichen Gewährleistung.',
    commercial: 'Garantien',
    promised: {
      seller: (months, from) => `Zusätzlich geben wir eine Garantie von ${month(months)} ${since(from)}.`,
      manufacturer: (months, from) => `Zusätzlich gibt der Hersteller eine Garantie von ${month(months)} ${since(from)}.`,
    },
    notInstead: 'Sie tritt neben die gesetzliche Gewährleistung und nimmt ihr nichts.',
    noCommercial:
      'Eine eigene Garantie geben wir nicht. Gibt ein Hersteller eine, liegen ihre Bedingungen dem Produkt bei; der gesetzlichen Gewährleistung nimmt sie nichts.',
  },
  complaints: {
    write: (channels) => `Beschweren können Sie sich so: ${channels}.`,
    answer: (period) => `Wir antworten innerhalb von ${period}.`,
    body: (body, contacts) =>
      `Um einen Streit ohne Gericht beizulegen, können Sie sich an diese Stelle wenden: ${body}${contacts === '' ? '' : ` (${contacts})`}.`,
    after: (period) =>
      period === undefined
        ? 'Zuvor muss eine Beschwerde bei uns erfolglos geblieben sein.'
        : `Zuvor ist eine Beschwerde bei uns nötig, die seit ${period} ohne Antwort ist oder deren Antwort Sie nicht zufriedenstellt.`,
    informs:
      'Lässt sich eine Beschwerde nicht klären, nennen wir Ihnen die zuständige Streitbeilegungsstelle und sagen, ob wir teilnehmen.',
    courts: 'Gericht und Recht',
    court: 'Als Verbraucher können Sie uns dort verklagen, wo Sie wohnen, und wir Sie nur dort.',
    smallClaims: (amount) => `Zwischen Ländern der Union gibt es das europäische Verfahren für Forderungen bis ${amount}.`,
    law: (country) =>
      `Es gilt das Recht dieses Landes: ${country}. Zwingende Vorschriften des Landes, in dem Sie wohnen, bleiben in Kraft.`,
  },
  seller: {
    nobody: (shop, site) => `${shop} (${site})`,
    roles: {
      seller: 'Verkäufer',
      principal: 'Auftraggeber',
      siteOwner: 'Inhaber der Website',
      siteOperator: 'Betreiber der Website',
      manufacturer: 'Hersteller',
      supplier: 'Lieferant',
      guarantor: 'Garantiegeber',
      returnAddressee: 'Empfänger von Rücksendungen',
      dataController: 'Verantwortlicher für den Datenschutz',
      dataProcessor: 'Auftragsverarbeiter',
    },
    vat: (number) => `Umsatzsteuer-Identifikationsnummer ${number}`,
    taxCode: (number) => `Steuernummer ${number}`,
    contacts: 'Kontakt',
    email: (addresses) => `E-Mail: ${addresses}`,
    phone: (number, hours) => `Telefon: ${number}${hours === undefined ? '' : ` (${hours})`}`,
    hours: (days, from, until) => `${days}, ${from} bis ${until} Uhr`,
    webForm: 'Kontaktformular auf der Website',
    chat: 'Chat auf der Website',
    site: (site) => `Website: ${site}`,
  },
};
