import type { RefundReason } from '../db/schema.ts';
import type { Language } from '../http/language.ts';
import { noticeWordsEn } from './notice-words.en.ts';
import { noticeWordsIt } from './notice-words.it.ts';

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

type Say<Figure extends keyof OpeningFigures = keyof OpeningFigures> = (figures: Pick<OpeningFigures, Figure>) => Opening;

/** Everything the mails say of their own accord. */
export interface NoticeWords {
  readonly orderPaid: Say;
  readonly orderFree: Say;
  readonly orderReserved: Say;
  readonly orderAwaiting: Say;
  readonly paymentArrived: Say;
  readonly paymentReminder: Say;
  readonly orderLapsed: Say;
  readonly refunded: Say<'shop' | 'amount'>;
  /** What a refund without an order says instead, by its reason. */
  readonly refundedBecause: Readonly<Partial<Record<RefundReason, readonly string[]>>>;
  readonly merchantOrder: Say;
  readonly withdrawalReceived: Say<'shop' | 'date'>;
  readonly merchantWithdrawal: Say<'shop' | 'date'>;
  readonly label: Readonly<
    Record<
      | 'order'
      | 'goods'
      | 'discount'
      | 'delivery'
      | 'total'
      | 'payment'
      | 'transfer'
      | 'holder'
      | 'iban'
      | 'reference'
      | 'amount'
      | 'dueBy'
      | 'deliveryAddress'
      | 'billingAddress'
      | 'next'
      | 'withdrawalRight'
      | 'terms'
      | 'contact'
      | 'seller'
      | 'vat'
      | 'email'
      | 'phone'
      | 'expected'
      | 'seeOrder'
      | 'readTerms'
      | 'personalisation'
      | 'taxCode'
      | 'recipient'
      | 'shopper'
      | 'receivedAt'
      | 'name'
      | 'contract'
      | 'scope'
      | 'statement'
      | 'downloadReceipt'
      | 'wholeContract'
      | 'professional',
      string
    >
  >;
  readonly testMode: string;
  readonly why: (shop: string) => string;
}

const words: Readonly<Record<Language, NoticeWords>> = { it: noticeWordsIt, en: noticeWordsEn };

/** What mails say in a language. */
export function noticeWords(language: Language): NoticeWords {
  return words[language];
}
