import type { SandboxWords } from './sandbox-words.ts';

export const sandboxWordsDe: SandboxWords = {
  note: 'Testzahlung: Es fließt kein Geld.',
  cardTitle: 'Kartendaten',
  number: 'Kartennummer',
  expiry: 'Gültig bis',
  expiryHint: 'MM/JJ',
  code: 'Prüfnummer',
  errors: {
    number: 'Geben Sie die vollständige Kartennummer ein.',
    expiry: 'Geben Sie Monat und Jahr ein, bis zu denen die Karte gilt, wie 04/29, nicht in der Vergangenheit.',
    code: 'Geben Sie die Prüfnummer mit 3 oder 4 Ziffern ein.',
    network: 'Die Bank antwortet nicht. Versuchen Sie es gleich noch einmal.',
    'card-declined': 'Die Karte wurde abgelehnt. Versuchen Sie es mit einer anderen Karte oder Zahlungsart.',
    'insufficient-funds': 'Die Karte ist nicht ausreichend gedeckt. Versuchen Sie es mit einer anderen Karte oder Zahlungsart.',
    'authentication-failed':
      'Die Bestätigung bei Ihrer Bank ist fehlgeschlagen. Versuchen Sie es noch einmal, oder wählen Sie eine andere Zahlungsart.',
  },
  challengeTitle: 'Ihre Bank bittet um Bestätigung',
  challengeText: 'Testbank: Bestätigen Sie, dass Sie es sind, der zahlt.',
  challengePass: 'Ja, das bin ich',
  challengeFail: 'Das bin ich nicht',
  walletTitle: 'Test-Wallet',
  payLaterTitle: 'Testratenzahlung',
  payLaterText: (instalments, atMost) => `${instalments} Raten von höchstens ${atMost}, ohne Zinsen. Geld leihen kostet Geld.`,
  redirectText: 'Hier würde der echte Anbieter um Anmeldung und Bestätigung bitten. Wählen Sie, wie es ausgeht.',
  approve: 'Zahlung bestätigen',
  cancel: 'Abbrechen und zurück zum Shop',
  fail: 'Zahlung scheitern lassen',
  settledTitle: 'Zahlung bereits abgeschlossen',
  settledText: 'Zu dieser Zahlung gibt es nichts mehr zu entscheiden.',
  back: 'Zurück zum Shop',
};
