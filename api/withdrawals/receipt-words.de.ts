import type { ReceiptWords } from './receipt-words.ts';

export const receiptWordsDe: ReceiptWords = {
  title: 'EMPFANGSBESTÄTIGUNG EINER WIDERRUFSERKLÄRUNG',
  to: 'Empfänger',
  receivedAt: 'Eingegangen am',
  statement: 'Inhalt der Erklärung',
  name: 'Name',
  contract: 'Vertrag',
  scope: 'Was sie betrifft',
  whole: 'den gesamten Vertrag',
  email: 'E-Mail für die Bestätigung',
  id: 'Nummer der Bestätigung',
  declaration: 'Hiermit widerrufe ich den hier bezeichneten Vertrag.',
  note: 'Die Erklärung ist zum angegebenen Datum und zur angegebenen Uhrzeit mit diesem Inhalt eingegangen. Die Bestätigung ist keine Entscheidung über den Widerruf.',
  fingerprint: 'Prüfsumme der Erklärung (SHA-256)',
  colon: ': ',
};
