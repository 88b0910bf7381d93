import type { StatedWords } from './stated-words.ts';

export const statedWords: StatedWords = {
  heading: 'Buono a sapersi',
  version: (day) => `Queste condizioni sono in vigore dal ${day}.`,
  market: {
    worldwide: 'Vendiamo in tutto il mondo.',
    domesticUnionAndBeyond: "Vendiamo in patria, nell'Unione europea e oltre.",
    listedOnSite: 'Vendiamo nei paesi elencati sul nostro sito.',
  },
  tolerance: (prevails) =>
    prevails === undefined
      ? 'Le immagini e i colori sul sito sono indicativi.'
      : `Le immagini e i colori sul sito sono indicativi: vale ${prevails}.`,
  prevails: { orderForm: "il testo del modulo d'ordine", productSheet: 'il testo della scheda prodotto' },
  links: 'Delle pagine altrui a cui il sito rimanda rispondono i loro gestori.',
  priceError: {
    mayRefuse: 'Possiamo rifiutare un ordine a un prezzo palesemente errato; quanto hai pagato ti viene allora restituito.',
    rejectAndInviteAgain: 'Rifiutiamo un ordine a un prezzo errato e ti invitiamo a ordinare di nuovo al prezzo giusto.',
  },
  shippingShown: "Vedi il costo della consegna prima di inviare l'ordine.",
  promotions: 'Le promozioni possono finire in ogni momento; gli ordini già inviati le mantengono.',
  codes: (ways) => `I codici sconto si ricevono ${ways}.`,
  codeWays: { newsletter: 'con la newsletter', events: 'in occasione di eventi' },
  codesLeaveOut: 'Alcuni prodotti non accettano codici sconto; il sito dice quali.',
  codeMoney: 'Ciò che è stato pagato con un codice sconto non torna in denaro.',
  addressTypes: (kinds) => `Consegniamo ${kinds}.`,
  addressKinds: { home: 'a casa', office: 'in ufficio' },
  noDate: 'Non puoi scegliere il giorno della consegna.',
  askCarrier: 'Puoi concordare il giorno della consegna con il corriere.',
  noAddressChange: "Una volta inviato l'ordine, l'indirizzo di consegna non si può cambiare.",
  title: 'I prodotti restano di nostra proprietà fino al pagamento completo.',
  disruptions: 'Periodi di punta e cause di forza maggiore possono ritardare la spedizione; i tuoi diritti restano gli stessi.',
  nothingDue: 'Alla consegna non devi nulla al corriere.',
  lateReport: {
    noClaimAgainstCarrier: 'Un danno segnalato più tardi non si può far valere contro il corriere; i tuoi diritti verso di noi restano.',
    noDisputeOnPackaging: "Più tardi non si può contestare lo stato dell'imballo esterno; i tuoi diritti sui prodotti restano.",
  },
  methodsByProduct: "Se un prodotto non si può pagare con qualche mezzo, lo si dice prima che l'acquisto cominci.",
  needs: (method, things) => `Per ${method} occorrono ${things}.`,
  things: {
    chrome: 'il browser Chrome',
    safari: 'il browser Safari',
    googleAccount: 'un account Google',
    icloudAccount: 'un account iCloud',
    savedCard: 'una carta salvata',
  },
  authentication: 'Il gestore del pagamento può chiedere di confermarlo; per questo non ti serve un account da noi.',
  cardData: 'Non vediamo i dati della tua carta: li tratta il gestore del pagamento.',
  securityCode: 'Il codice di sicurezza della carta è chiesto a ogni ordine.',
  transfer: (to) => `Se scegli il servizio di ${to}, i dati che servono al pagamento gli vengono trasmessi.`,
  offer: 'Il tuo ordine è una proposta che ti vincola finché non rispondiamo; puoi comunque recedere.',
  noEditAfter: 'Una volta inviato, un ordine non si può modificare; puoi comunque recedere.',
  stock: 'I prodotti sono disponibili fino a esaurimento delle scorte.',
  storage: {
    database: "Conserviamo l'ordine nella nostra banca dati.",
    customerArea: "Conserviamo l'ordine nella tua area clienti.",
  },
  keep: {
    orderNumber: "Conserva il numero d'ordine.",
    records: "Conserva una prova dell'ordine e di quanto spedisci.",
    confirmationMail: 'Conserva la conferma ricevuta per e-mail.',
  },
  valueDate: 'Un rimborso è accreditato con la stessa data di valuta del pagamento.',
  voucher: 'Al posto del denaro per un prodotto difettoso puoi scegliere un buono.',
  account: 'Per acquistare non ti serve un account.',
};
