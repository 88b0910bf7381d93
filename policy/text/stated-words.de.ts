import type { StatedWords } from './stated-words.ts';

export const statedWords: StatedWords = {
  heading: 'Gut zu wissen',
  version: (day) => `Diese Geschäftsbedingungen gelten seit dem ${day}.`,
  market: {
    worldwide: 'Wir verkaufen in alle Welt.',
    domesticUnionAndBeyond: 'Wir verkaufen im Inland, in der Europäischen Union und darüber hinaus.',
    listedOnSite: 'Wir verkaufen in die Länder, die auf unserer Website stehen.',
  },
  tolerance: (prevails) =>
    prevails === undefined
      ? 'Bilder und Farben auf der Website sind Näherungen.'
      : `Bilder und Farben auf der Website sind Näherungen: Es gilt ${prevails}.`,
  prevails: { orderForm: 'der Text des Bestellformulars', productSheet: 'der Text der Produktseite' },
  links: 'Für fremde Seiten, auf die die Website verweist, stehen deren Betreiber ein.',
  priceError: {
    mayRefuse:
      'Wir können eine Bestellung zu einem offensichtlich falschen Preis ablehnen; was Sie bezahlt haben, erhalten Sie dann zurück.',
    rejectAndInviteAgain: 'Eine Bestellung zu einem falschen Preis lehnen wir ab und laden Sie ein, zum richtigen Preis neu zu bestellen.',
  },
  shippingShown: 'Sie sehen die Lieferkosten, bevor Sie die Bestellung absenden.',
  promotions: 'Aktionen können jederzeit enden; schon abgesandte Bestellungen behalten sie.',
  codes: (ways) => `Rabattcodes erhalten Sie ${ways}.`,
  codeWays: { newsletter: 'mit dem Newsletter', events: 'bei Veranstaltungen' },
  codesLeaveOut: 'Für einige Produkte gelten keine Rabattcodes; die Website sagt, für welche.',
  codeMoney: 'Was mit einem Rabattcode bezahlt wurde, wird nicht in Geld erstattet.',
  addressTypes: (kinds) => `Wir liefern ${kinds}.`,
  addressKinds: { home: 'nach Hause', office: 'ins Büro' },
  noDate: 'Sie können den Tag der Lieferung nicht wählen.',
  askCarrier: 'Sie können den Tag der Lieferung mit dem Zusteller vereinbaren.',
  noAddressChange: 'Nach dem Absenden der Bestellung kann die Lieferadresse nicht mehr geändert werden.',
  title: 'Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.',
  disruptions: 'Stoßzeiten und höhere Gewalt können den Versand verzögern; Ihre Rechte bleiben dieselben.',
  nothingDue: 'Bei der Lieferung haben Sie dem Zusteller nichts zu zahlen.',
  lateReport: {
    noClaimAgainstCarrier: 'Ein später gemeldeter Schaden gibt keinen Anspruch gegen den Zusteller; Ihre Ansprüche gegen uns bleiben.',
    noDisputeOnPackaging:
      'Der Zustand der äußeren Verpackung kann später nicht mehr beanstandet werden; Ihre Ansprüche wegen der Ware bleiben.',
  },
  methodsByProduct: 'Kann ein Produkt auf eine Weise nicht bezahlt werden, wird das vor Beginn des Einkaufs gesagt.',
  needs: (method, things) => `Voraussetzung für ${method}: ${things}.`,
  things: {
    chrome: 'der Browser Chrome',
    safari: 'der Browser Safari',
    googleAccount: 'ein Google-Konto',
    icloudAccount: 'ein iCloud-Konto',
    savedCard: 'eine hinterlegte Karte',
  },
  authentication: 'Der Zahlungsdienstleister kann eine Bestätigung verlangen; ein Kundenkonto bei uns brauchen Sie dafür nicht.',
  cardData: 'Wir sehen Ihre Kartendaten nicht: Der Zahlungsdienstleister verarbeitet sie.',
  securityCode: 'Die Prüfnummer Ihrer Karte wird bei jeder Bestellung verlangt.',
  transfer: (to) => `Wählen Sie den Dienst von ${to}, gehen die für die Zahlung nötigen Daten dorthin.`,
  offer: 'Ihre Bestellung ist ein Angebot, an das Sie bis zu unserer Antwort gebunden sind; widerrufen können Sie trotzdem.',
  noEditAfter: 'Nach dem Absenden kann eine Bestellung nicht mehr geändert werden; widerrufen können Sie trotzdem.',
  stock: 'Die Produkte sind erhältlich, solange der Vorrat reicht.',
  storage: {
    database: 'Wir speichern die Bestellung in unserer Datenbank.',
    customerArea: 'Wir speichern die Bestellung in Ihrem Kundenbereich.',
  },
  keep: {
    orderNumber: 'Bitte bewahren Sie die Bestellnummer auf.',
    records: 'Bitte bewahren Sie Belege der Bestellung und Ihrer Sendungen auf.',
    confirmationMail: 'Bitte bewahren Sie die Bestätigung per E-Mail auf.',
  },
  valueDate: 'Eine Erstattung wird mit der Wertstellung der Zahlung gutgeschrieben.',
  voucher: 'Statt Geld für ein mangelhaftes Produkt können Sie einen Gutschein wählen.',
  account: 'Zum Einkaufen brauchen Sie kein Kundenkonto.',
};
