import type { ClaimWords } from './claim-words.ts';

export const claimWordsDe: ClaimWords = {
  kind: {
    visibleDamage: 'Schaden, bei der Lieferung sichtbar',
    hiddenDamage: 'Schaden, beim Auspacken entdeckt',
    tampering: 'Paket geöffnet oder manipuliert',
    missing: 'Etwas fehlt',
    wrong: 'Falscher Artikel',
    defect: 'Mangel',
  },
  state: {
    reported: 'Meldung eingegangen',
    acknowledged: 'In Bearbeitung',
    remedyChosen: 'Abhilfe gewählt',
    reduced: 'Preis gemindert',
    terminated: 'Vertrag für diese Waren beendet',
    settled: 'Behoben',
    unfounded: 'Als unbegründet befunden',
    closed: 'Geschlossen',
  },
  event: {
    reported: 'Gemeldet',
    acknowledged: 'Vom Verkäufer aufgenommen',
    answered: 'Vom Verkäufer beantwortet',
    remedyChosen: 'Abhilfe gewählt',
    objected: 'Der Verkäufer wendet sich gegen eine Abhilfe',
    minorSaid: 'Der Verkäufer hält den Mangel für geringfügig',
    causeNamed: 'Der Verkäufer nennt eine andere Ursache',
    failed: 'Die Abhilfe ist gescheitert',
    remedied: 'Behoben',
    reduced: 'Preis gemindert',
    terminated: 'Vertrag beendet',
    unfounded: 'Als unbegründet befunden',
    contested: 'Von Ihnen bestritten',
    evidenceAdded: 'Fotos hinzugefügt',
    carrierAnswered: 'Antwort zum Zusteller',
    dropped: 'Von Ihnen zurückgenommen',
    closed: 'Geschlossen',
  },
  carrier: {
    title: 'Gegen den Zusteller',
    open: (day) =>
      day
        ? `Der Verkäufer kann den Zusteller in Anspruch nehmen: Sie melden rechtzeitig, bis ${day}.`
        : 'Der Verkäufer kann den Zusteller in Anspruch nehmen.',
    closed: (day) =>
      day
        ? `Die Zeit für einen Anspruch gegen den Zusteller endete am ${day}. Ihre Gewährleistung gegen den Verkäufer bleibt davon unberührt.`
        : 'Es besteht kein Anspruch gegen den Zusteller. Ihre Gewährleistung gegen den Verkäufer bleibt davon unberührt.',
  },
  guarantee: {
    title: 'Gesetzliche Gewährleistung, gegen den Verkäufer',
    open: 'Der Verkäufer steht dafür ein, kostenlos für Sie.',
    closed: 'Die gesetzliche Gewährleistung steht dafür nicht mehr ein.',
    manual: 'Jemand im Geschäft sieht es sich an. Bis dahin wird nichts abgelehnt.',
  },
  withdrawal: {
    title: 'Widerrufsrecht',
    open: 'Sie können diese Waren auch widerrufen, ohne Angabe von Gründen.',
    closed: 'Die Widerrufsfrist ist vorbei, oder diese Waren sind davon ausgenommen.',
  },
  remedy: {
    goods: {
      repair: { label: 'Reparatur', text: 'Die Waren werden kostenlos repariert, Transport eingeschlossen.' },
      replacement: { label: 'Ersatzlieferung', text: 'Sie erhalten dieselben Waren neu, kostenlos, Transport eingeschlossen.' },
      priceReduction: { label: 'Preisminderung', text: 'Sie behalten die Waren und erhalten einen Teil des Preises zurück.' },
      termination: { label: 'Vertragsende', text: 'Sie geben die Waren zurück und erhalten ihren Preis zurück.' },
    },
    delivery: {
      repair: { label: 'Lieferung vervollständigen', text: 'Was fehlt oder falsch ist, wird Ihnen kostenlos gesandt.' },
      replacement: { label: 'Neu senden', text: 'Die Waren werden Ihnen noch einmal gesandt, kostenlos.' },
      priceReduction: { label: 'Preisminderung', text: 'Sie behalten, was ankam, und erhalten einen Teil des Preises zurück.' },
      termination: { label: 'Vertragsende', text: 'Sie geben zurück, was von diesen Waren ankam, und erhalten ihren Preis zurück.' },
    },
  },
  reply: {
    promptly: 'Der Verkäufer antwortet umgehend.',
    reasonable: 'Der Verkäufer antwortet innerhalb angemessener Zeit.',
    acknowledged: 'Der Verkäufer bestätigt Ihre Meldung und sagt, wie es weitergeht.',
    by: (day) => `Sie erhalten eine Antwort bis zum ${day}.`,
  },
  cost: {
    free: 'Es kostet Sie nichts, Transport und Prüfung eingeschlossen.',
    unfounded: 'Es kostet Sie nichts, auch wenn es als unbegründet befunden wurde.',
    review: 'Es wird nichts berechnet. Jemand im Geschäft prüft, ob Kosten verlangt werden.',
  },
  next: {
    answered: 'Wir schreiben Ihnen, sobald es eine Antwort gibt.',
    choose: 'Sie wählen, was geschehen soll: Die Wahl liegt bei Ihnen.',
    chosen: (remedy) => `Sie haben gewählt: ${remedy}. Der Verkäufer führt es nun aus.`,
    willChoose: (remedy) => `Mit der Meldung wählen Sie: ${remedy}.`,
    notOpenYet: (remedy) => `„${remedy}“ ist noch nicht möglich: Das folgt, wenn Reparatur oder Ersatzlieferung scheitert.`,
    looked: 'Jemand im Geschäft sieht es sich an, bevor etwas entschieden wird.',
    nothingOpen: 'Nach Gesetz und Bedingungen steht kein Weg mehr offen. Sie können die Meldung trotzdem senden und erhalten eine Antwort.',
    moneyBack: 'Das Geld geht auf demselben Weg zurück, auf dem Sie bezahlt haben.',
    photos: 'Fotos helfen, sind aber nicht nötig.',
  },
  step: {
    remedyChosen: 'Abhilfe wählen',
    failed: 'Melden, dass die Abhilfe gescheitert ist',
    contested: 'Der Antwort widersprechen',
    evidenceAdded: 'Fotos hinzufügen',
    dropped: 'Meldung zurücknehmen',
  },
};
