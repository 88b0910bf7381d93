import type { AccessWords } from './access-words.ts';

export const accessWordsDe: AccessWords = {
  linkSent: (minutes) =>
    `Wenn es eine solche Bestellung gibt, ist ein Link an die Adresse unterwegs, mit der sie aufgegeben wurde. Er öffnet die Bestellung einmal, innerhalb von ${minutes} Minuten.`,
  invoice: { issued: 'Die Rechnung wird ausgestellt.', refused: 'Für diese Bestellung kann keine Rechnung mehr ausgestellt werden.' },
  sentAgain: 'Wir senden Ihnen den Beleg Ihrer Bestellung noch einmal per E-Mail.',
  keptUntil: (day) =>
    `Ihr Zugang ist entfernt. Das Gesetz bewahrt die Unterlagen des Kaufs bis ${day} auf; danach werden sie anonymisiert.`,
  keptWhileOpen: 'Ihr Zugang ist entfernt. Was noch offen ist, geht weiter; die Unterlagen bleiben bis dahin und für die gesetzliche Zeit.',
  reduced: 'Alles andere wurde gelöscht.',
  reducedSoon: 'Alles andere wird jetzt gelöscht.',
  elsewhere:
    'Alles andere wurde von uns gelöscht; was der Zahlungsanbieter in einem früheren Konto des Händlers aufbewahrt, löscht der Händler dort selbst.',
  anonymised: (day) => `Die Unterlagen des Kaufs wurden am ${day} anonymisiert.`,
};
