import type { Language } from '../http/language.ts';
import type { ChargeMoment } from '../payments/charge-moment.ts';
import type { OrderEventKind, OrderState, PaymentState } from './order-record.ts';

/** What an order says of itself. Figures come in as text already written in the same language. */
export interface OrderWords {
  readonly state: Readonly<Record<OrderState, string>>;
  readonly event: Readonly<Record<OrderEventKind, string>>;
  readonly payment: Readonly<Record<PaymentState, string>>;
  readonly nothingToPay: string;
  readonly transfer: (amount: string, iban: string, reference: string, day: string | null) => string;
  readonly afterTransfer: string;
  readonly lapsed: string;
  readonly concluded: Readonly<Record<'receipt' | 'payment' | 'acceptance' | 'invoice' | 'shipmentMail', string>>;
  readonly concludedAtLatest: Readonly<Record<'receipt' | 'payment' | 'acceptance' | 'invoice' | 'shipmentMail', string>>;
  readonly refusedBySilence: (days: number, working: boolean) => string;
  /** When a reserved amount is charged, by the moment the terms name. */
  readonly charged: Readonly<Record<ChargeMoment, string>>;
  readonly shipment: string;
  readonly arrival: (when: string) => string;
  readonly withdrawal: string;
}

const words: Readonly<Record<Language, OrderWords>> = {
  it: {
    state: { awaitingPayment: 'In attesa del bonifico', received: 'Ordine ricevuto', lapsed: 'Ordine decaduto' },
    event: {
      placed: 'Ordine ricevuto',
      paymentAuthorised: 'Pagamento autorizzato',
      paymentCaptured: 'Pagamento ricevuto',
      paymentReminded: 'Promemoria di pagamento inviato',
      lapsed: 'Ordine decaduto: il pagamento non è arrivato',
      refundOwed: 'Rimborso disposto',
      refunded: 'Importo rimborsato',
    },
    payment: {
      notDue: 'Nessun pagamento dovuto',
      pending: 'In attesa',
      authorised: 'Autorizzato, non ancora addebitato',
      captured: 'Pagato',
    },
    nothingToPay: 'Niente da pagare',
    transfer: (amount, iban, reference, day) =>
      `Fai un bonifico di ${amount} sull’IBAN ${iban} con la causale ${reference}${day ? `, entro il ${day}` : ''}. Conta il giorno in cui lo disponi.`,
    afterTransfer: 'Quando il bonifico arriva ti scriviamo e prepariamo la spedizione. Fino ad allora la merce è riservata a te.',
    lapsed:
      'L’ordine è decaduto perché il bonifico non è arrivato: non devi nulla. Se il denaro arriva più tardi, te lo restituiamo per intero.',
    concluded: {
      receipt: 'Il contratto è concluso: abbiamo ricevuto il tuo ordine.',
      payment: 'Il contratto si conclude con il pagamento.',
      acceptance: 'Il venditore deve ancora accettare l’ordine: ti scrive quando lo fa, ed è allora che il contratto si conclude.',
      invoice: 'Il venditore deve ancora elaborare l’ordine: il contratto si conclude quando emette la fattura.',
      shipmentMail: 'Il contratto si conclude con la mail che conferma la spedizione.',
    },
    concludedAtLatest: {
      receipt: 'È concluso al più tardi con il ricevimento dell’ordine.',
      payment: 'È concluso al più tardi con il pagamento.',
      acceptance: 'È concluso al più tardi con l’accettazione.',
      invoice: 'È concluso al più tardi con la fattura.',
      shipmentMail: 'È concluso al più tardi con la mail che conferma la spedizione.',
    },
    refusedBySilence: (days, working) =>
      `Se entro ${days} giorni${working ? ' lavorativi' : ''} non ricevi una conferma, l’ordine è rifiutato e il denaro ti torna da solo.`,
    charged: {
      order: 'L’importo per ora è soltanto riservato: l’addebito segue a momenti.',
      afterVerification: 'L’importo per ora è soltanto riservato: sarà addebitato dopo la verifica del pagamento.',
      conclusion: 'L’importo per ora è soltanto riservato: sarà addebitato quando il contratto si conclude.',
      beforeShipment: 'L’importo per ora è soltanto riservato: sarà addebitato prima della spedizione.',
      shipment: 'L’importo per ora è soltanto riservato: sarà addebitato alla spedizione.',
    },
    shipment: 'Quando il pacco parte ricevi una mail.',
    arrival: (when) => `Consegna prevista: ${when}.`,
    withdrawal: 'Puoi recedere senza dare motivi, anche prima della consegna.',
  },
  en: {
    state: { awaitingPayment: 'Awaiting your transfer', received: 'Order received', lapsed: 'Order lapsed' },
    event: {
      placed: 'Order received',
      paymentAuthorised: 'Payment authorised',
      paymentCaptured: 'Payment received',
      paymentReminded: 'Payment reminder sent',
      lapsed: 'Order lapsed: the payment did not arrive',
      refundOwed: 'Refund ordered',
      refunded: 'Amount refunded',
    },
    payment: { notDue: 'No payment due', pending: 'Awaited', authorised: 'Authorised, not charged yet', captured: 'Paid' },
    nothingToPay: 'Nothing to pay',
    transfer: (amount, iban, reference, day) =>
      `Transfer ${amount} to the IBAN ${iban} with the reference ${reference}${day ? `, by ${day}` : ''}. The day you order the transfer counts.`,
    afterTransfer: 'We write to you when the transfer arrives, and prepare the shipment. Until then the goods are reserved for you.',
    lapsed: 'The order lapsed because the transfer did not arrive: you owe nothing. Should the money arrive later, you get all of it back.',
    concluded: {
      receipt: 'The contract is concluded: we have received your order.',
      payment: 'The contract is concluded with the payment.',
      acceptance: 'The seller still has to accept the order: you will be told, and the contract is concluded then.',
      invoice: 'The seller still has to process the order: the contract is concluded when the invoice is issued.',
      shipmentMail: 'The contract is concluded with the mail that confirms the shipment.',
    },
    concludedAtLatest: {
      receipt: 'It is concluded at the latest when the order is received.',
      payment: 'It is concluded at the latest with the payment.',
      acceptance: 'It is concluded at the latest with the acceptance.',
      invoice: 'It is concluded at the latest with the invoice.',
      shipmentMail: 'It is concluded at the latest with the mail that confirms the shipment.',
    },
    refusedBySilence: (days, working) =>
      `If you receive no confirmation within ${days} ${working ? 'working ' : ''}days, the order is refused and your money comes back by itself.`,
    charged: {
      order: 'The amount is only reserved for now: it is charged in a moment.',
      afterVerification: 'The amount is only reserved for now: it is charged after the payment has been verified.',
      conclusion: 'The amount is only reserved for now: it is charged when the contract is concluded.',
      beforeShipment: 'The amount is only reserved for now: it is charged before shipment.',
      shipment: 'The amount is only reserved for now: it is charged at shipment.',
    },
    shipment: 'You will receive a mail when the parcel leaves.',
    arrival: (when) => `Expected delivery: ${when}.`,
    withdrawal: 'You can withdraw without giving a reason, even before delivery.',
  },
};

/** What an order's answer says in a language. */
export function orderWords(language: Language): OrderWords {
  return words[language];
}
