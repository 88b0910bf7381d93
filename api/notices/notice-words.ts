import type { Language } from '../http/language.ts';

/** How a mail begins: what stands in the inbox, at its head, and its first sentences. */
export interface Opening {
  readonly subject: string;
  readonly heading: string;
  readonly intro: readonly string[];
}

export interface OpeningFigures {
  readonly number: string;
  readonly shop: string;
  readonly date: string;
  readonly amount: string;
}

type Say = (figures: OpeningFigures) => Opening;

/** Everything the mails say of their own accord. */
export interface NoticeWords {
  readonly orderPaid: Say;
  readonly orderReserved: Say;
  readonly orderAwaiting: Say;
  readonly paymentArrived: Say;
  readonly paymentReminder: Say;
  readonly orderLapsed: Say;
  readonly refunded: Say;
  readonly merchantOrder: Say;
  readonly withdrawalReceived: Say;
  readonly merchantWithdrawal: Say;
  readonly label: Readonly<
    Record<
      | 'order' | 'goods' | 'discount' | 'delivery' | 'total' | 'payment' | 'transfer' | 'holder' | 'iban' | 'reference' | 'amount' | 'dueBy'
      | 'deliveryAddress' | 'billingAddress' | 'next' | 'withdrawalRight' | 'terms' | 'contact' | 'seller' | 'vat' | 'email' | 'phone' | 'expected'
      | 'seeOrder' | 'readTerms' | 'personalisation' | 'taxCode' | 'recipient' | 'shopper' | 'receivedAt' | 'name' | 'contract' | 'scope'
      | 'statement' | 'downloadReceipt' | 'wholeContract' | 'professional',
      string
    >
  >;
  readonly testMode: string;
  readonly why: (shop: string) => string;
}

const it: NoticeWords = {
  orderPaid: ({ number, shop, date }) => ({
    subject: `Ordine ${number} ricevuto – ${shop}`,
    heading: 'Grazie, abbiamo ricevuto il tuo ordine',
    intro: [`Ordine ${number} del ${date}. Il pagamento è andato a buon fine.`],
  }),
  orderReserved: ({ number, shop, date }) => ({
    subject: `Ordine ${number} ricevuto – ${shop}`,
    heading: 'Grazie, abbiamo ricevuto il tuo ordine',
    intro: [`Ordine ${number} del ${date}. Il pagamento è autorizzato: l’importo è riservato, non ancora addebitato.`],
  }),
  orderAwaiting: ({ number, shop, date, amount }) => ({
    subject: `Ordine ${number}: attendiamo il tuo bonifico – ${shop}`,
    heading: 'Abbiamo ricevuto il tuo ordine: manca solo il bonifico',
    intro: [`Ordine ${number} del ${date}. Teniamo da parte la merce in attesa di ${amount}.`],
  }),
  paymentArrived: ({ number, shop, amount }) => ({
    subject: `Pagamento dell’ordine ${number} ricevuto – ${shop}`,
    heading: 'Il tuo pagamento è arrivato',
    intro: [`Abbiamo ricevuto ${amount} per l’ordine ${number}. Ora prepariamo la spedizione.`],
  }),
  paymentReminder: ({ number, shop, amount }) => ({
    subject: `Promemoria: bonifico per l’ordine ${number} – ${shop}`,
    heading: 'Il tuo bonifico non è ancora arrivato',
    intro: [`Per l’ordine ${number} attendiamo ${amount}. Se l’hai già disposto, non devi fare altro.`],
  }),
  orderLapsed: ({ number, shop, amount }) => ({
    subject: `Ordine ${number} decaduto – ${shop}`,
    heading: 'Il tuo ordine è decaduto',
    intro: [
      `Il bonifico di ${amount} per l’ordine ${number} non è arrivato in tempo, quindi l’ordine non ha più effetto e la merce torna in vendita. Non devi nulla.`,
      'Se il denaro arriva più tardi, te lo restituiamo per intero.',
    ],
  }),
  refunded: ({ shop, amount }) => ({
    subject: `Ti restituiamo ${amount} – ${shop}`,
    heading: `Ti restituiamo ${amount}`,
    intro: [
      'Il tuo pagamento è arrivato quando l’ordine non poteva più essere servito. Ti restituiamo l’intero importo con lo stesso mezzo di pagamento, senza spese.',
      'Non devi fare nulla. Se vuoi ancora la merce, puoi ordinarla di nuovo.',
    ],
  }),
  merchantOrder: ({ number, shop, amount }) => ({
    subject: `Nuovo ordine ${number}: ${amount} – ${shop}`,
    heading: `Nuovo ordine ${number}`,
    intro: [`È arrivato un ordine di ${amount}.`],
  }),
  withdrawalReceived: ({ shop, date }) => ({
    subject: `Dichiarazione di recesso ricevuta – ${shop}`,
    heading: 'Abbiamo ricevuto la tua dichiarazione di recesso',
    intro: [`È arrivata il ${date}. Questa è la conferma di ricevimento, da conservare: riporta ciò che hai dichiarato.`],
  }),
  merchantWithdrawal: ({ shop, date }) => ({
    subject: `Dichiarazione di recesso ricevuta – ${shop}`,
    heading: 'È arrivata una dichiarazione di recesso',
    intro: [`Ricevuta il ${date}. Il consumatore ha già avuto la conferma di ricevimento.`],
  }),
  label: {
    order: 'Il tuo ordine', goods: 'Merce', discount: 'Sconto', delivery: 'Consegna', total: 'Totale', payment: 'Pagamento', transfer: 'Dati per il bonifico',
    holder: 'Intestatario', iban: 'IBAN', reference: 'Causale', amount: 'Importo', dueBy: 'Entro il', deliveryAddress: 'Indirizzo di consegna',
    billingAddress: 'Indirizzo di fatturazione', next: 'Che cosa succede ora', withdrawalRight: 'Diritto di recesso', terms: 'Condizioni in breve',
    contact: 'Chi vende e come contattarlo', seller: 'Venditore', vat: 'Partita IVA', email: 'E-mail', phone: 'Telefono', expected: 'Consegna prevista', seeOrder: 'Vedi l’ordine',
    readTerms: 'Leggi le condizioni di vendita', personalisation: 'Personalizzazione', taxCode: 'Codice fiscale o partita IVA',
    recipient: 'Codice destinatario o PEC', shopper: 'Acquirente', receivedAt: 'Ricevuta il', name: 'Nome', contract: 'Contratto', scope: 'Che cosa riguarda',
    statement: 'Dichiarazione', downloadReceipt: 'Scarica la ricevuta', wholeContract: 'L’intero contratto', professional: 'Acquisto professionale',
  },
  testMode: 'Negozio in modalità di prova: nessun denaro si muove e nulla viene spedito.',
  why: (shop) => `Ricevi questa mail perché hai scritto o ordinato a ${shop}.`,
};

const en: NoticeWords = {
  orderPaid: ({ number, shop, date }) => ({
    subject: `Order ${number} received – ${shop}`,
    heading: 'Thank you, we have received your order',
    intro: [`Order ${number} of ${date}. Your payment went through.`],
  }),
  orderReserved: ({ number, shop, date }) => ({
    subject: `Order ${number} received – ${shop}`,
    heading: 'Thank you, we have received your order',
    intro: [`Order ${number} of ${date}. Your payment is authorised: the amount is reserved and not charged yet.`],
  }),
  orderAwaiting: ({ number, shop, date, amount }) => ({
    subject: `Order ${number}: awaiting your transfer – ${shop}`,
    heading: 'We have received your order: only your transfer is missing',
    intro: [`Order ${number} of ${date}. We keep the goods for you while we wait for ${amount}.`],
  }),
  paymentArrived: ({ number, shop, amount }) => ({
    subject: `Payment for order ${number} received – ${shop}`,
    heading: 'Your payment has arrived',
    intro: [`We have received ${amount} for order ${number}. Now we prepare the shipment.`],
  }),
  paymentReminder: ({ number, shop, amount }) => ({
    subject: `Reminder: transfer for order ${number} – ${shop}`,
    heading: 'Your transfer has not arrived yet',
    intro: [`We are waiting for ${amount} for order ${number}. If you have already ordered the transfer, there is nothing else to do.`],
  }),
  orderLapsed: ({ number, shop, amount }) => ({
    subject: `Order ${number} lapsed – ${shop}`,
    heading: 'Your order has lapsed',
    intro: [
      `The transfer of ${amount} for order ${number} did not arrive in time, so the order has no effect any more and the goods are on sale again. You owe nothing.`,
      'Should the money arrive later, you get all of it back.',
    ],
  }),
  refunded: ({ shop, amount }) => ({
    subject: `You get ${amount} back – ${shop}`,
    heading: `You get ${amount} back`,
    intro: [
      'Your payment came when the order could no longer be served. You get the whole amount back by the same means of payment, free of charge.',
      'There is nothing to do. If you still want the goods, you can order them again.',
    ],
  }),
  merchantOrder: ({ number, shop, amount }) => ({
    subject: `New order ${number}: ${amount} – ${shop}`,
    heading: `New order ${number}`,
    intro: [`An order of ${amount} has come in.`],
  }),
  withdrawalReceived: ({ shop, date }) => ({
    subject: `Statement of withdrawal received – ${shop}`,
    heading: 'We have received your statement of withdrawal',
    intro: [`It reached us on ${date}. This is the acknowledgement of receipt, for you to keep: it repeats what you stated.`],
  }),
  merchantWithdrawal: ({ shop, date }) => ({
    subject: `Statement of withdrawal received – ${shop}`,
    heading: 'A statement of withdrawal has come in',
    intro: [`Received on ${date}. The consumer already has the acknowledgement of receipt.`],
  }),
  label: {
    order: 'Your order', goods: 'Goods', discount: 'Discount', delivery: 'Delivery', total: 'Total', payment: 'Payment', transfer: 'Details for your transfer',
    holder: 'Account holder', iban: 'IBAN', reference: 'Reference', amount: 'Amount', dueBy: 'By', deliveryAddress: 'Delivery address',
    billingAddress: 'Billing address', next: 'What happens now', withdrawalRight: 'Right of withdrawal', terms: 'The terms in brief',
    contact: 'Who sells, and how to reach them', seller: 'Seller', vat: 'VAT number', email: 'E-mail', phone: 'Phone', expected: 'Expected delivery', seeOrder: 'See the order',
    readTerms: 'Read the terms of sale', personalisation: 'Personalisation', taxCode: 'Tax code or VAT number',
    recipient: 'Recipient code or certified mail', shopper: 'Buyer', receivedAt: 'Received on', name: 'Name', contract: 'Contract', scope: 'What it concerns',
    statement: 'Statement', downloadReceipt: 'Download the receipt', wholeContract: 'The whole contract', professional: 'Professional purchase',
  },
  testMode: 'Shop in test mode: no money moves and nothing is shipped.',
  why: (shop) => `You receive this mail because you wrote to or ordered from ${shop}.`,
};

const words: Readonly<Record<Language, NoticeWords>> = { it, en };

export function noticeWords(language: Language): NoticeWords {
  return words[language];
}
