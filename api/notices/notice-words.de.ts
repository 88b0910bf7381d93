import type { NoticeWords } from './notice-words.ts';

export const noticeWordsDe: NoticeWords = {
  orderPaid: ({ number, shop, date }) => ({
    subject: `Bestellung ${number} eingegangen – ${shop}`,
    heading: 'Danke, wir haben Ihre Bestellung erhalten',
    intro: [`Bestellung ${number} vom ${date}. Ihre Zahlung ist erfolgt.`],
  }),
  orderFree: ({ number, shop, date }) => ({
    subject: `Bestellung ${number} eingegangen – ${shop}`,
    heading: 'Danke, wir haben Ihre Bestellung erhalten',
    intro: [`Bestellung ${number} vom ${date}. Es ist nichts zu bezahlen.`],
  }),
  orderReserved: ({ number, shop, date }) => ({
    subject: `Bestellung ${number} eingegangen – ${shop}`,
    heading: 'Danke, wir haben Ihre Bestellung erhalten',
    intro: [`Bestellung ${number} vom ${date}. Ihre Zahlung ist autorisiert: Der Betrag ist reserviert und noch nicht abgebucht.`],
  }),
  orderAwaiting: ({ number, shop, date, amount }) => ({
    subject: `Bestellung ${number}: Wir warten auf Ihre Überweisung – ${shop}`,
    heading: 'Wir haben Ihre Bestellung erhalten: Es fehlt nur die Überweisung',
    intro: [`Bestellung ${number} vom ${date}. Wir halten die Waren für Sie bereit und warten auf ${amount}.`],
  }),
  paymentArrived: ({ number, shop, amount }) => ({
    subject: `Zahlung für Bestellung ${number} eingegangen – ${shop}`,
    heading: 'Ihre Zahlung ist eingegangen',
    intro: [`Wir haben ${amount} für Bestellung ${number} erhalten. Jetzt bereiten wir den Versand vor.`],
  }),
  paymentReminder: ({ number, shop, amount }) => ({
    subject: `Erinnerung: Überweisung für Bestellung ${number} – ${shop}`,
    heading: 'Ihre Überweisung ist noch nicht eingegangen',
    intro: [
      `Für Bestellung ${number} warten wir auf ${amount}. Wenn Sie die Überweisung schon beauftragt haben, ist nichts weiter zu tun.`,
    ],
  }),
  paymentRest: ({ number, shop, amount }) => ({
    subject: `Bestellung ${number}: es fehlen noch ${amount} – ${shop}`,
    heading: 'Ihre Überweisung ist da, reicht aber nicht',
    intro: [
      `Für die Bestellung ${number} fehlen noch ${amount}. Bitte überweisen Sie den Rest mit demselben Verwendungszweck: Die Ware und was Sie schon bezahlt haben bleiben für Sie aufgehoben. Sollte die Bestellung verfallen, bekommen Sie alles zurück.`,
    ],
  }),
  paymentFailed: ({ number, shop }) => ({
    subject: `Zahlung für Bestellung ${number} fehlgeschlagen – ${shop}`,
    heading: 'Die Zahlung ist nicht erfolgt',
    intro: [`Die Zahlung für Bestellung ${number} ist fehlgeschlagen, daher hat die Bestellung keine Wirkung.`],
  }),
  orderLapsed: ({ number, shop, amount }) => ({
    subject: `Bestellung ${number} verfallen – ${shop}`,
    heading: 'Ihre Bestellung ist verfallen',
    intro: [
      `Die Überweisung von ${amount} für Bestellung ${number} ist nicht rechtzeitig eingegangen. Die Bestellung hat daher keine Wirkung mehr, und die Waren sind wieder im Verkauf. Sie schulden nichts.`,
      'Sollte das Geld später eintreffen, geht Ihnen nichts verloren: Wir schreiben Ihnen, was damit geschieht.',
    ],
  }),
  transferArrivedLate: ({ number, shop, amount }) => ({
    subject: `Überweisung für Bestellung ${number}: Was soll damit geschehen? – ${shop}`,
    heading: 'Ihre Überweisung kam nach der Frist an',
    intro: [`Wir haben ${amount} erhalten, aber Bestellung ${number} war schon verfallen. Das Geld gehört Ihnen, bis Sie wählen.`],
  }),
  orderAccepted: ({ number, shop }) => ({
    subject: `Bestellung ${number} angenommen – ${shop}`,
    heading: 'Wir haben Ihre Bestellung angenommen',
    intro: [`Bestellung ${number} ist angenommen. Jetzt bereiten wir den Versand vor.`],
  }),
  orderRefused: ({ number, shop }) => ({
    subject: `Bestellung ${number} nicht angenommen – ${shop}`,
    heading: 'Wir können Ihre Bestellung nicht annehmen',
    intro: [`Bestellung ${number} wurde nicht angenommen und hat keine Wirkung.`],
  }),
  documentsRequested: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Wir brauchen ein Dokument – ${shop}`,
    heading: 'Wir brauchen ein Ausweisdokument',
    intro: [`Zum Schutz der zahlenden Person prüfen wir vor dem Versand, wer Bestellung ${number} bezahlt hat.`],
  }),
  documentsFailed: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Prüfung nicht bestanden – ${shop}`,
    heading: 'Die Prüfung Ihrer Bestellung ist gescheitert',
    intro: [`Das angeforderte Dokument zu Bestellung ${number} kam nicht rechtzeitig oder war nicht gültig, daher endet die Bestellung.`],
  }),
  purchaseReceipt: ({ number, shop }) => ({
    subject: `Beleg zu Bestellung ${number} – ${shop}`,
    heading: 'Der Beleg Ihres Kaufs',
    intro: [`Im Anhang finden Sie den Beleg zu Bestellung ${number}, denselben, der den Waren beiliegt.`],
  }),
  unavailable: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Waren nicht verfügbar – ${shop}`,
    heading: 'Ein Teil Ihrer Bestellung ist nicht verfügbar',
    intro: [`Aus Bestellung ${number} können wir die Artikel unten nicht liefern. Das tut uns leid.`],
  }),
  shipped: ({ number, shop }) => ({
    subject: `Bestellung ${number} versandt – ${shop}`,
    heading: 'Ihre Bestellung ist unterwegs',
    intro: [`Wir haben die Artikel unten aus Bestellung ${number} versandt.`],
  }),
  delivered: ({ number, shop, date }) => ({
    subject: `Bestellung ${number} zugestellt – ${shop}`,
    heading: 'Ihr Paket wurde zugestellt',
    intro: [`Das Paket zu Bestellung ${number} wurde am ${date} zugestellt.`],
  }),
  parcelWaits: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Das Paket wartet auf Sie – ${shop}`,
    heading: 'Der Zusteller hat Sie nicht angetroffen',
    intro: [`Die Zustellung von Bestellung ${number} ist nicht gelungen.`],
  }),
  parcelUncollected: ({ number, shop }) => ({
    subject: `Bestellung ${number}: ein Paket nicht abgeholt – ${shop}`,
    heading: 'Ein Paket kommt zu uns zurück',
    intro: [
      `Niemand hat das Paket mit den Artikeln unten aus Bestellung ${number} angenommen. Der Rest der Bestellung und Ihre Rechte bleiben, wie sie sind.`,
    ],
  }),
  uncollected: ({ number, shop }) => ({
    subject: `Bestellung ${number} nicht abgeholt – ${shop}`,
    heading: 'Das Paket kommt zu uns zurück',
    intro: [`Niemand hat das Paket zu Bestellung ${number} angenommen: Der Vertrag endet, und das Geld geht wie folgt an Sie zurück.`],
  }),
  withdrawalReceived: ({ shop, date }) => ({
    subject: `Widerrufserklärung eingegangen – ${shop}`,
    heading: 'Wir haben Ihre Widerrufserklärung erhalten',
    intro: [
      `Sie ist am ${date} bei uns eingegangen. Dies ist die Eingangsbestätigung für Ihre Unterlagen: Sie wiederholt, was Sie erklärt haben.`,
    ],
  }),
  codeCredited: ({ number, shop }) => ({
    subject: `Ihr neuer Rabattcode – ${shop}`,
    heading: 'Sie haben einen neuen Rabattcode',
    intro: [
      `Von Bestellung ${number} ist nichts mehr übrig. Anstelle des dafür eingelösten Rabattcodes erhalten Sie einen neuen im gleichen Wert.`,
      'Er kann einmal eingelöst werden.',
    ],
  }),
  withdrawalExcepted: ({ number, shop }) => ({
    subject: `Bestellung ${number}: vom Widerruf ausgenommene Waren – ${shop}`,
    heading: 'Einige Waren sind vom Widerruf ausgenommen',
    intro: [
      `Wir haben Ihren Widerruf zu Bestellung ${number} erhalten. Er erfasst nicht die Waren, die das Gesetz ausnimmt: Sie bleiben bei Ihnen und müssen nicht zurückgesandt werden. Unten finden Sie, welche das sind und warum.`,
    ],
  }),
  withdrawalRefused: ({ number, shop }) => ({
    subject: `Bestellung ${number}: zurückgesandte Waren nicht angenommen – ${shop}`,
    heading: 'Wir können nicht alle zurückgesandten Waren annehmen',
    intro: [`Wir haben die zurückgesandten Waren aus Bestellung ${number} geprüft. Unten finden Sie, was wir entschieden haben und warum.`],
  }),
  returnRequested: ({ number, shop }) => ({
    subject: `Rücksendung zu Bestellung ${number} angefragt – ${shop}`,
    heading: 'Wir haben Ihre Anfrage zur Rücksendung erhalten',
    intro: [`Wir prüfen Ihre Anfrage zu Bestellung ${number} und antworten per E-Mail. Senden Sie noch nichts ab.`],
  }),
  returnApproved: ({ number, shop }) => ({
    subject: `Rücksendung zu Bestellung ${number} angenommen – ${shop}`,
    heading: 'Ihre Rücksendung ist angenommen',
    intro: [`Sie können die Artikel unten aus Bestellung ${number} zurückgeben.`],
  }),
  returnDeclined: ({ number, shop }) => ({
    subject: `Rücksendung zu Bestellung ${number} nicht angenommen – ${shop}`,
    heading: 'Wir können die Rücksendung nicht annehmen',
    intro: [`Die Anfrage zu Bestellung ${number} wurde nicht angenommen. Ihre gesetzlichen Rechte bleiben unverändert.`],
  }),
  returnInstructions: ({ number, shop }) => ({
    subject: `So senden Sie die Waren aus Bestellung ${number} zurück – ${shop}`,
    heading: 'So senden Sie die Waren zurück',
    intro: [`So kommen die Artikel unten aus Bestellung ${number} zu uns zurück.`],
  }),
  refundReduced: ({ number, shop, amount }) => ({
    subject: `Bestellung ${number}: Erstattung von ${amount} – ${shop}`,
    heading: 'Die Erstattung ist geringer als der gezahlte Preis',
    intro: [
      `Wir haben die zurückgesandten Waren aus Bestellung ${number} geprüft. Ihnen steht eine Erstattung von ${amount} zu; unten finden Sie, warum.`,
    ],
  }),
  refundPaid: ({ number, shop, amount }) => ({
    subject: `Erstattung von ${amount} zu Bestellung ${number} – ${shop}`,
    heading: `Wir haben ${amount} erstattet`,
    intro: [`Zu Bestellung ${number} haben wir die Erstattung von ${amount} veranlasst.`],
  }),
  refunded: ({ shop, amount }) => ({
    subject: `Sie erhalten ${amount} zurück – ${shop}`,
    heading: `Sie erhalten ${amount} zurück`,
    intro: [
      'Ihre Zahlung kam, als die Bestellung nicht mehr ausgeführt werden konnte. Sie erhalten den ganzen Betrag mit demselben Zahlungsmittel zurück, ohne Kosten.',
      'Sie müssen nichts tun. Wenn Sie die Waren noch möchten, können Sie sie erneut bestellen.',
    ],
  }),
  refundedBecause: {
    replaced: [
      'Diese Zahlung gehört zu einem früheren Bestellversuch, den Sie neu begonnen haben. Sie erhalten den ganzen Betrag mit demselben Zahlungsmittel zurück, ohne Kosten.',
      'Sie müssen nichts tun: Was Sie mit dem neueren Versuch bestellt haben, bleibt, wie es ist.',
    ],
    codeSpent: [
      'Ihre Zahlung kam, als eine andere Bestellung den Rabattcode schon verwendet hatte. Sie erhalten den ganzen Betrag mit demselben Zahlungsmittel zurück, ohne Kosten.',
      'Sie müssen nichts tun. Wenn Sie die Waren noch möchten, können Sie sie erneut bestellen.',
    ],
    amountMismatch: [
      'Es kam ein anderer Betrag als der der Bestellung. Sie erhalten ihn vollständig mit demselben Zahlungsmittel zurück, ohne Kosten.',
      'Sie müssen nichts tun. Wenn Sie die Waren noch möchten, können Sie sie erneut bestellen.',
    ],
  },
  claimReported: ({ number, shop, date }) => ({
    subject: `Meldung zu Bestellung ${number} eingegangen – ${shop}`,
    heading: 'Wir haben Ihre Meldung erhalten',
    intro: [`Die Meldung zu Bestellung ${number} ist am ${date} eingegangen.`],
  }),
  claimAnswered: ({ number, shop }) => ({
    subject: `Meldung zu Bestellung ${number}: unsere Antwort – ${shop}`,
    heading: 'Die Antwort auf Ihre Meldung',
    intro: [`Das antworten wir auf Ihre Meldung zu Bestellung ${number}.`],
  }),
  orderAccess: ({ number, shop }) => ({
    subject: `Ihre Bestellung ${number} öffnen – ${shop}`,
    heading: 'Ihre Bestellung öffnen',
    intro: [`Sie möchten Bestellung ${number} ansehen.`],
  }),
  merchantOrder: ({ number, shop, amount }) => ({
    subject: `Neue Bestellung ${number}: ${amount} – ${shop}`,
    heading: `Neue Bestellung ${number}`,
    intro: [`Eine Bestellung über ${amount} ist eingegangen.`],
  }),
  withdrawalAnswered: ({ number, shop, date }) => ({
    subject: `Widerrufserklärung zur Bestellung ${number} – ${shop}`,
    heading: 'Was aus Ihrer Widerrufserklärung geworden ist',
    intro: [
      `Wir haben die am ${date} eingegangene Erklärung mit Bestellung ${number} verglichen. Sie eröffnet aus den unten genannten Gründen keine Rücksendung.`,
    ],
  }),
  merchantWithdrawal: ({ shop, date }) => ({
    subject: `Widerrufserklärung eingegangen – ${shop}`,
    heading: 'Eine Widerrufserklärung ist eingegangen',
    intro: [`Eingegangen am ${date}. Die Eingangsbestätigung geht ohne Ihr Zutun an den Verbraucher.`],
  }),
  merchantReturn: ({ number, shop }) => ({
    subject: `Rücksendung zu Bestellung ${number} – ${shop}`,
    heading: `Rücksendung zu Bestellung ${number}`,
    intro: ['Eine Rücksendung ist zu bearbeiten.'],
  }),
  merchantClaim: ({ number, shop }) => ({
    subject: `Meldung zu Bestellung ${number} – ${shop}`,
    heading: `Meldung zu Bestellung ${number}`,
    intro: ['Eine Meldung eines Kunden ist eingegangen.'],
  }),
  amountReleased: ({ number, shop, amount }) => ({
    subject: `${amount} zu Bestellung ${number} freigegeben – ${shop}`,
    heading: `${amount} werden nicht abgebucht`,
    intro: [`Zu Bestellung ${number} haben wir ${amount} freigegeben, die nur reserviert waren: Sie wurden nie abgebucht.`],
  }),
  merchantPayment: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Die Zahlung braucht Aufmerksamkeit – ${shop}`,
    heading: `Das Geld zu Bestellung ${number} ist nicht sicher`,
    intro: [
      'Die Abbuchung oder die Erneuerung der Reservierung ist nicht gelungen. Sehen Sie sich die Bestellung vor dem Versand an: Sie können jetzt abbuchen, es noch einmal versuchen oder die Bestellung beenden.',
    ],
  }),
  merchantDispute: ({ number, shop }) => ({
    subject: `Bestellung ${number}: Die Zahlung wird angefochten – ${shop}`,
    heading: `Die Zahlung zu Bestellung ${number} wird angefochten`,
    intro: [
      'Der Kunde hat seine Bank gebeten, diese Zahlung zurückzuholen. Antworten Sie bei Ihrem Zahlungsanbieter bis zu dem Tag, der dort steht: Ohne Belege entscheidet die Bank für den Kunden. Sehen Sie sich die Bestellung an, bevor Sie etwas versenden oder erstatten.',
    ],
  }),
  merchantRefundStuck: ({ number, shop, amount }) => ({
    subject: `Erstattung von ${amount} hängt – ${shop}`,
    heading: `Eine Erstattung von ${amount} gelingt nicht`,
    intro: [
      `Die Erstattung zu Bestellung ${number} ist nach vielen Versuchen nicht gelungen. Jemand muss handeln: Das Geld steht dem Kunden zu.`,
    ],
  }),
  merchantMailBounced: ({ shop }) => ({
    subject: `E-Mail an einen Kunden nicht zugestellt – ${shop}`,
    heading: 'Eine E-Mail hat den Kunden nicht erreicht',
    intro: [
      'Der Server des Empfängers hat die E-Mail unten abgelehnt; sie wird nicht erneut versucht. Erreichen Sie den Kunden auf anderem Weg.',
    ],
  }),
  merchantDeadline: ({ number, shop }) => ({
    subject: `Bestellung ${number}: eine Frist – ${shop}`,
    heading: `Eine Frist zu Bestellung ${number}`,
    intro: ['Sie läuft bald ab oder ist schon abgelaufen. Sehen Sie sich die Bestellung an und tun Sie, was fällig ist.'],
  }),
  merchantEndpointOff: ({ shop, date }) => ({
    subject: `Webhooks abgeschaltet – ${shop}`,
    heading: 'Wir haben einen Webhook-Endpunkt abgeschaltet',
    intro: [
      `Die Adresse unten hat seit dem ${date} kein Ereignis mehr angenommen. Deshalb wird ihr nichts mehr gesendet.`,
      'Sobald sie wieder antwortet, schalten Sie sie ein und lassen Sie noch einmal senden, was inzwischen geschehen ist: Ereignisse bleiben 90 Tage erhalten.',
    ],
  }),
  merchantTask: ({ number, shop }) => ({
    subject: `Bestellung ${number}: etwas zu tun – ${shop}`,
    heading: `Etwas zu tun für Bestellung ${number}`,
    intro: ['Bei dieser Bestellung wartet etwas auf Sie.'],
  }),
  sentence: {
    nothingCharged: 'Es wurde nichts abgebucht.',
    refundOnItsWay: (amount) => `Wir erstatten ${amount} mit demselben Zahlungsmittel, ohne Kosten.`,
    refusedBecause: (reason) => `Grund: ${reason}`,
    unanswered: 'Wir konnten sie in der vorgesehenen Zeit nicht bestätigen.',
    showDocumentsBy: (day) => `Sie können es uns bis zum ${day} zukommen lassen.`,
    showDocuments: 'Lassen Sie es uns so bald wie möglich zukommen: Bis dahin wartet die Bestellung.',
    contractByShipment: 'Mit dieser E-Mail ist der Vertrag geschlossen.',
    withdrawUntil: (day) => `Sie können bis einschließlich ${day} widerrufen, ohne Gründe zu nennen.`,
    goodsKept: 'Die Waren liegen bei uns für Sie bereit.',
    goodsKeptAt: (place) => `Die Waren liegen für Sie bereit: ${place}.`,
    payBack: (amount) => `Wir haben bereits ${amount} zu viel erstattet: Bitte zahlen Sie den Betrag hierhin zurück.`,
    payBackLater: (amount) =>
      `Wir haben bereits ${amount} zu viel erstattet: Bitte zahlen Sie den Betrag zurück. Auf welches Konto, teilen wir Ihnen gesondert mit.`,
    costsMayLower:
      'Belegte Kosten der gescheiterten Zustellung, soweit die Bedingungen sie einzubehalten erlauben, können diesen Betrag noch mindern.',
    sameMeans: 'Das Geld geht mit dem Zahlungsmittel der Bestellung zurück, ohne Kosten.',
    agreedMeans: 'Das Geld geht auf dem mit Ihnen vereinbarten Weg zurück, ohne Kosten.',
    releaseTakes: 'Die Reservierung verschwindet von selbst vom Konto; bei Ihrer Bank kann das einige Tage dauern.',
    reservationEnds: (amount) => `Der reservierte Betrag von ${amount} wird freigegeben: Es wird nichts abgebucht.`,
    refundTakes: 'Bis Ihre Bank es anzeigt, können einige Tage vergehen.',
    slipAttached: 'Im Anhang finden Sie den Rücksendeschein für das Paket: Er hilft, ist aber keine Bedingung.',
    chooseRemedy: 'Auf der Seite der Bestellung können Sie wählen:',
    linkOnce: 'Der Link gilt einmal und nur kurze Zeit.',
    notYou: 'Wenn Sie das nicht wollten, ignorieren Sie diese E-Mail: Ohne den Link sieht niemand die Bestellung.',
    nothingLeft:
      'Von dem, was sie nennt, ist nichts übrig, das widerrufen werden kann: Die Waren gehen bereits zurück, oder die Bestellung war beendet. Auf der Seite der Bestellung sehen Sie, wie es steht.',
    rightsStay: 'Ihre gesetzlichen Rechte bleiben, wie sie sind. Wenn Sie es anders sehen, schreiben Sie uns.',
  },
  label: {
    order: 'Ihre Bestellung',
    orderNumber: 'Bestellung',
    goods: 'Waren',
    discount: 'Rabatt',
    delivery: 'Lieferung',
    total: 'Gesamtbetrag',
    payment: 'Zahlung',
    transfer: 'Angaben für Ihre Überweisung',
    transferCode: 'QR-Code der Überweisung: mit der App Ihrer Bank öffnen',
    holder: 'Kontoinhaber',
    iban: 'IBAN',
    reference: 'Verwendungszweck',
    paymentRef: 'Zahlungsreferenz',
    amount: 'Betrag',
    dueBy: 'Bis zum',
    deliveryAddress: 'Lieferadresse',
    billingAddress: 'Rechnungsadresse',
    next: 'Wie es weitergeht',
    withdrawalRight: 'Widerrufsrecht',
    terms: 'Die Bedingungen in Kürze',
    contact: 'Wer verkauft und wie Sie uns erreichen',
    seller: 'Verkäufer',
    vat: 'USt-IdNr.',
    email: 'E-Mail',
    phone: 'Telefon',
    seeOrder: 'Bestellung ansehen',
    readTerms: 'Verkaufsbedingungen lesen',
    personalisation: 'Personalisierung',
    taxCode: 'Steuernummer oder USt-IdNr.',
    recipient: 'Empfängercode oder zertifizierte E-Mail',
    shopper: 'Käufer',
    receivedAt: 'Eingegangen am',
    name: 'Name',
    statement: 'Erklärung',
    downloadReceipt: 'Bestätigung herunterladen',
    professional: 'Gewerblicher Kauf',
    parcel: 'Das Paket',
    carrier: 'Zusteller',
    tracking: 'Sendungsnummer',
    trackParcel: 'Paket verfolgen',
    reasons: 'Warum',
    refundOf: 'Was wir erstatten',
    refundDue: 'Erstattung bis zum',
    sendBackTo: 'Senden Sie an',
    sendBy: 'Abzusenden bis',
    howToSendBack: 'So senden Sie die Waren zurück',
    returnNumber: 'Nummer der Rücksendung',
    downloadLabel: 'Rücksendeetikett herunterladen',
    whereGoodsAre: 'Wo die Waren sind',
    report: 'Die Meldung',
    remedies: 'Abhilfe',
    outcome: 'Ergebnis',
    enter: 'Bestellung öffnen',
    reservedUntil: 'Reserviert bis',
    failure: 'Antwort des Servers',
    lastDay: 'Letzter Tag',
  },
  file: {
    terms: 'bedingungen',
    withdrawalInstructions: 'widerrufsbelehrung',
    withdrawalForm: 'widerrufsformular',
    returnForm: 'ruecksendeschein',
    receipt: 'beleg',
  },
  testMode: 'Shop im Testbetrieb: Es fließt kein Geld, und nichts wird versandt.',
  why: (shop) => `Sie erhalten diese E-Mail, weil Sie ${shop} geschrieben oder dort bestellt haben.`,
};
