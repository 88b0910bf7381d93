import type { OrderLifeWords } from './order-life-words.ts';

export const orderLifeWordsDe: OrderLifeWords = {
  next: {
    lapsed:
      'Die Bestellung ist verfallen, weil die Überweisung nicht eingegangen ist: Sie schulden nichts. Sollte das Geld später eintreffen, wählen Sie zwischen der Bestellung und dem ganzen Geld.',
    lateTransfer: (day) =>
      `Ihre Überweisung ist eingegangen, als die Bestellung schon verfallen war. Wählen Sie zwischen der Bestellung und dem Geld: Wählen Sie nichts, erhalten Sie bis zum ${day} alles zurück.`,
    documentAwaited: (day) =>
      `Vor dem Versand brauchen wir ein Dokument. Laden Sie es${day ? ` bis zum ${day}` : ''} hier hoch: Bis dahin ruht die Bestellung.`,
    documentThere: 'Ihr Dokument ist da: Sobald wir es geprüft haben, schreiben wir Ihnen.',
    partlyUnavailable: 'Ein Teil der Bestellung ist nicht verfügbar und wird Ihnen erstattet. Der Rest kommt zum vereinbarten Preis.',
    shipped: 'Das Paket ist unterwegs.',
    uncollected:
      'Niemand hat das Paket abgeholt. Sie erhalten Ihr Geld zurück, wie es die Bedingungen sagen, sofern wir nichts anderes vereinbaren.',
    ended: 'Die Bestellung ist beendet. Was Sie gezahlt haben, kommt auf demselben Weg zurück.',
    endedUnpaid: 'Die Bestellung ist beendet und Sie schulden nichts.',
    endedReleased: 'Die Bestellung ist beendet. Der reservierte Betrag wird freigegeben: Es wurde nichts abgebucht.',
    late: 'Die Lieferung ist verspätet: Sie können eine Nachfrist setzen und, wenn auch sie verstrichen ist, vom Vertrag zurücktreten. Widerrufen können Sie ebenfalls.',
    extraTerm: (day) =>
      `Sie haben eine Frist bis zum ${day} gesetzt. Kommt das Paket nicht, können Sie den Vertrag beenden und erhalten alles zurück.`,
  },
  choice: {
    reinstatement: 'Ich möchte die Bestellung',
    payTheRest: 'Ich zahle den Rest',
    refund: 'Ich möchte das Geld zurück',
    extraTerm: 'Ich setze eine Nachfrist',
    terminate: 'Ich beende den Vertrag',
  },
  ground: {
    anyReason: 'Der Verkäufer nimmt die Bestellung nicht an.',
    documentsMissing: 'Das angeforderte Dokument ist nicht eingegangen.',
    earlierBreach: 'Eine frühere Verpflichtung wurde nicht eingehalten.',
    earlierNonCollection: 'Eine frühere Bestellung wurde nicht abgeholt.',
    falseData: 'Die Angaben treffen nicht zu.',
    insufficientSolvency: 'Die Zahlung erscheint nicht gesichert.',
    notConsumer: 'Hier können nur Verbraucher kaufen.',
    obviousError: 'Der angezeigte Preis war ein offensichtlicher Irrtum.',
    ongoingDispute: 'Es läuft ein Rechtsstreit.',
    paymentNotAuthorised: 'Die Zahlung wurde nicht genehmigt.',
    remoteArea: 'Der Lieferort ist nicht erreichbar.',
    shippingLimits: 'Die Sendung überschreitet die Grenzen des Transporteurs.',
    suspectedFraud: 'Die Bestellung weist Anzeichen von Betrug auf.',
    unavailable: 'Die Ware ist nicht verfügbar.',
  },
  parcel: {
    underWay: (carrier, tracking, day) =>
      `Am ${day} versandt${carrier ? ` mit ${carrier}` : ''}${tracking ? `, Sendungsnummer ${tracking}` : ''}.`,
    atPickupPoint: (day) => `Liegt seit dem ${day} an der Abholstelle für Sie bereit.`,
    delivered: (day) => `Am ${day} zugestellt.`,
    notCollected: 'Es wurde nicht abgeholt.',
    returned: 'Es ging an den Verkäufer zurück.',
    lost: 'Es ging verloren.',
  },
};
