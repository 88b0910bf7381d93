import type { WithdrawalWords } from '../withdrawal-words.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';

export const words: WithdrawalWords = {
  ...formWords,
  ...piecesWords,
  intro: 'Sie müssen keinen Grund angeben und brauchen kein Konto.',
  name: 'Vor- und Nachname',
  contract: 'Bestellnummer',
  contractHint: 'Wenn Sie sie nicht haben, sagen Sie mit eigenen Worten, welchen Kauf Sie meinen.',
  email: 'E-Mail-Adresse',
  emailHint: 'Dorthin senden wir die Bestätigung Ihrer Erklärung.',
  whole: 'Die ganze Bestellung',
  goods: 'Welche Waren',
  goodsHint: 'Lassen Sie dieses Feld leer, um die ganze Bestellung zu widerrufen.',
  step1: 'Schritt 1 von 2',
  step2: 'Schritt 2 von 2',
  check: 'Ihre Erklärung',
  statement: ({ name, contract, shop }) => `Hiermit widerrufe ich, ${name}, meinen Vertrag mit ${shop}: ${contract}.`,
  back: 'Zurück, ich möchte etwas ändern',
  received: 'Wir haben Ihren Widerruf erhalten',
  receivedText: 'Bewahren Sie diese Bestätigung auf: Sie belegt, was Sie wann erklärt haben.',
  receivedAt: 'Eingegangen',
  receiptId: 'Nummer der Bestätigung',
  sentTo: 'Auch gesendet an',
  download: 'Bestätigung speichern',
  asText: 'Text',
  scope: 'Was Sie widerrufen',
  some: 'Nur einige Artikel',
  doubtful:
    'Nach den Daten des Shops besteht das Widerrufsrecht vielleicht nicht oder nicht mehr. Sie können den Widerruf trotzdem erklären: Der Shop antwortet Ihnen.',
  otherOrder: 'Es geht um eine andere Bestellung',
  unanswered: 'Auf Ihre Erklärung kam keine Antwort. Bestätigen Sie sie noch einmal: Sie zählt nur einmal.',
};
