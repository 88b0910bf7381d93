import type { BankWords } from './bank-words.ts';

export const bankWordsDe: BankWords = {
  why: {
    noReference: 'Im Verwendungszweck steht keine Bestellnummer.',
    severalOrders: 'Im Verwendungszweck stehen mehrere Bestellungen.',
    short: 'Es ist weniger, als für die Bestellung fehlt.',
    excess: 'Es ist mehr, als für die Bestellung fehlt.',
    alreadyPaid: 'Die Bestellung ist schon bezahlt.',
    otherMeans: 'Die Bestellung wird nicht per Überweisung auf dieses Konto bezahlt.',
    otherCurrency: 'Es ist eine andere Währung.',
    reversal: 'Es macht eine andere Buchung rückgängig.',
    beforeOrder: 'Es wurde vor der Bestellung gebucht.',
    inFuture: 'Es ist auf einen Tag gebucht, der noch kommt.',
    perhapsKnown: 'Es ist vielleicht eine Buchung, die schon da ist, aus einer anderen Datei.',
    refundTwice: 'Die Erstattung, die es nennt, wurde schon überwiesen.',
    refundDiffers: 'Es nennt eine Erstattung, ist aber nicht das, was geschuldet wird.',
    unreadable: 'Datum, Betrag oder Richtung sind nicht lesbar.',
    notBooked: 'Es ist noch nicht endgültig gebucht.',
  },
  choice: {
    payment: 'Es ist eine Zahlung für die Bestellung',
    acceptShort: 'Es genügt: die Bestellung ist bezahlt',
    askRest: 'Den Kunden um den Rest bitten',
    returnExcess: 'Das Geschuldete nehmen, den Rest zurückgeben',
    refund: 'Alles zurückgeben',
    notOurs: 'Es hat mit keiner Bestellung zu tun oder ist schon da',
    dealtWith: 'Es ist erledigt',
  },
};
