import type { RefundReason } from '../db/stored-shapes.ts';
import { wordsTable } from '../http/words-table.ts';
import { noticeWordsDe } from './notice-words.de.ts';
import { noticeWordsEn } from './notice-words.en.ts';
import { noticeWordsEs } from './notice-words.es.ts';
import { noticeWordsFr } from './notice-words.fr.ts';
import { noticeWordsIt } from './notice-words.it.ts';

/** How a mail begins: what stands in the inbox, at its head, and its first sentences. */
export interface Opening {
  readonly subject: string;
  readonly heading: string;
  readonly intro: readonly string[];
}

export interface OpeningFigures {
  /** Order number. */
  readonly number: string;
  readonly shop: string;
  readonly date: string;
  readonly amount: string;
}

type Say<Figure extends keyof OpeningFigures = keyof OpeningFigures> = (figures: Pick<OpeningFigures, Figure>) => Opening;

/** How every mail begins that is not about a case of its own. */
export interface NoticeWords {
  readonly orderPaid: Say;
  readonly orderFree: Say;
  readonly orderReserved: Say;
  readonly orderAwaiting: Say;
  readonly paymentArrived: Say;
  readonly paymentReminder: Say;
  /** Less came than was due: `amount` is what is missing. */
  readonly paymentRest: Say<'number' | 'shop' | 'amount'>;
  readonly paymentFailed: Say<'number' | 'shop'>;
  readonly orderLapsed: Say;
  readonly transferArrivedLate: Say<'number' | 'shop' | 'amount'>;
  readonly orderAccepted: Say<'number' | 'shop'>;
  readonly orderRefused: Say<'number' | 'shop'>;
  readonly documentsRequested: Say<'number' | 'shop'>;
  readonly documentsFailed: Say<'number' | 'shop'>;
  readonly purchaseReceipt: Say<'number' | 'shop'>;
  readonly unavailable: Say<'number' | 'shop'>;
  readonly shipped: Say<'number' | 'shop'>;
  readonly delivered: Say<'number' | 'shop' | 'date'>;
  readonly parcelWaits: Say<'number' | 'shop'>;
  /** Of several parcels, or of goods that were withdrawn from meanwhile: the order goes on as it was. */
  readonly parcelUncollected: Say<'number' | 'shop'>;
  readonly uncollected: Say<'number' | 'shop'>;
  readonly withdrawalReceived: Say<'shop' | 'date'>;
  /** What the law excepts is still with the buyer; `withdrawalRefused` is of goods that came in. */
  readonly withdrawalExcepted: Say<'number' | 'shop'>;
  readonly withdrawalAnswered: Say<'number' | 'shop' | 'date'>;
  readonly withdrawalRefused: Say<'number' | 'shop'>;
  readonly returnRequested: Say<'number' | 'shop'>;
  readonly returnApproved: Say<'number' | 'shop'>;
  readonly returnDeclined: Say<'number' | 'shop'>;
  readonly returnInstructions: Say<'number' | 'shop'>;
  readonly refundReduced: Say<'number' | 'shop' | 'amount'>;
  readonly refundPaid: Say<'number' | 'shop' | 'amount'>;
  readonly refunded: Say<'shop' | 'amount'>;
  readonly codeCredited: Say<'number' | 'shop'>;
  /** What a refund without an order says instead, by its reason. */
  readonly refundedBecause: Readonly<Partial<Record<RefundReason, readonly string[]>>>;
  readonly claimReported: Say<'number' | 'shop' | 'date'>;
  readonly claimAnswered: Say<'number' | 'shop'>;
  readonly orderAccess: Say<'number' | 'shop'>;
  readonly merchantOrder: Say<'number' | 'shop' | 'amount'>;
  readonly merchantWithdrawal: Say<'shop' | 'date'>;
  readonly merchantReturn: Say<'number' | 'shop'>;
  readonly merchantClaim: Say<'number' | 'shop'>;
  readonly amountReleased: Say<'number' | 'shop' | 'amount'>;
  readonly merchantPayment: Say<'number' | 'shop'>;
  readonly merchantDispute: Say<'number' | 'shop'>;
  readonly merchantRefundStuck: Say<'number' | 'shop' | 'amount'>;
  readonly merchantMailBounced: Say<'shop'>;
  readonly merchantDeadline: Say<'number' | 'shop'>;
  readonly merchantTask: Say<'number' | 'shop'>;
  readonly merchantEndpointOff: Say<'shop' | 'date'>;
  /** Sentences that stand alone in a mail. */
  readonly sentence: {
    readonly nothingCharged: string;
    readonly refundOnItsWay: (amount: string) => string;
    readonly refusedBecause: (reason: string) => string;
    readonly unanswered: string;
    readonly showDocumentsBy: (day: string) => string;
    readonly showDocuments: string;
    readonly contractByShipment: string;
    readonly withdrawUntil: (day: string) => string;
    readonly goodsKept: string;
    readonly goodsKeptAt: (place: string) => string;
    readonly payBack: (amount: string) => string;
    /** Where no account is known. */
    readonly payBackLater: (amount: string) => string;
    readonly costsMayLower: string;
    readonly sameMeans: string;
    /** Of money that was only reserved. */
    readonly releaseTakes: string;
    readonly reservationEnds: (amount: string) => string;
    readonly agreedMeans: string;
    readonly refundTakes: string;
    readonly slipAttached: string;
    readonly chooseRemedy: string;
    readonly linkOnce: string;
    readonly notYou: string;
    /** Of what a statement of withdrawal names. */
    readonly nothingLeft: string;
    readonly rightsStay: string;
  };
  readonly label: Readonly<
    Record<
      | 'order'
      | 'orderNumber'
      | 'goods'
      | 'discount'
      | 'delivery'
      | 'total'
      | 'payment'
      | 'transfer'
      | 'transferCode'
      | 'holder'
      | 'iban'
      | 'reference'
      | 'paymentRef'
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
      | 'seeOrder'
      | 'readTerms'
      | 'personalisation'
      | 'taxCode'
      | 'recipient'
      | 'shopper'
      | 'receivedAt'
      | 'name'
      | 'statement'
      | 'downloadReceipt'
      | 'professional'
      | 'parcel'
      | 'carrier'
      | 'tracking'
      | 'trackParcel'
      | 'reasons'
      | 'refundOf'
      | 'refundDue'
      | 'sendBackTo'
      | 'sendBy'
      | 'howToSendBack'
      | 'returnNumber'
      | 'downloadLabel'
      | 'whereGoodsAre'
      | 'report'
      | 'remedies'
      | 'outcome'
      | 'enter'
      | 'reservedUntil'
      | 'failure'
      | 'lastDay',
      string
    >
  >;
  /** Names of the files that travel with a mail, without their ending. */
  readonly file: Readonly<Record<'terms' | 'withdrawalInstructions' | 'withdrawalForm' | 'returnForm' | 'receipt', string>>;
  readonly testMode: string;
  readonly why: (shop: string) => string;
}

/** What mails say in a language. */
export const noticeWords = wordsTable<NoticeWords>({
  it: noticeWordsIt,
  en: noticeWordsEn,
  de: noticeWordsDe,
  fr: noticeWordsFr,
  es: noticeWordsEs,
});
