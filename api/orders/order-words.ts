import { wordsTable } from '../http/words-table.ts';
import type { ChargeMoment } from '../payments/charge-moment.ts';
import type { OrderEventKind, OrderState, PaymentState } from './order-record.ts';
import { orderWordsDe } from './order-words.de.ts';
import { orderWordsEn } from './order-words.en.ts';
import { orderWordsEs } from './order-words.es.ts';
import { orderWordsFr } from './order-words.fr.ts';
import { orderWordsIt } from './order-words.it.ts';

/** What an order says of itself. Figures come in as text already written in the same language. */
export interface OrderWords {
  readonly state: Readonly<Record<OrderState, string>>;
  readonly event: Readonly<Record<OrderEventKind, string>>;
  readonly payment: Readonly<Record<PaymentState, string>>;
  readonly nothingToPay: string;
  readonly transfer: (amount: string, iban: string, reference: string, day: string | null) => string;
  readonly afterTransfer: string;
  readonly concluded: Readonly<Record<'receipt' | 'payment' | 'acceptance' | 'invoice' | 'shipmentMail', string>>;
  readonly concludedAtLatest: Readonly<Record<'receipt' | 'payment' | 'acceptance' | 'invoice' | 'shipmentMail', string>>;
  readonly refusedBySilence: (days: number, working: boolean) => string;
  /** When a reserved amount is charged, by the moment the terms name. */
  readonly charged: Readonly<Record<ChargeMoment, string>>;
  readonly shipment: string;
  readonly arrival: (when: string) => string;
  readonly withdrawal: string;
}

/** What an order's answer says in a language. */
export const orderWords = wordsTable<OrderWords>({
  it: orderWordsIt,
  en: orderWordsEn,
  de: orderWordsDe,
  fr: orderWordsFr,
  es: orderWordsEs,
});
