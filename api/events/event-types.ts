import type { ClaimEventKind } from '../claims/claim-record.ts';
import type { ParcelEventKind } from '../db/stored-shapes.ts';
import type { OrderEventKind } from '../orders/order-record.ts';
import type { ReturnEventKind } from '../returns/return-record.ts';

/** Version of the shape of `data`, a date. What changes so that a reader could stumble over it gets a new one. */
export const eventVersion = '2026-11-20';

/** Parts of an order's history that `refund.…` tells with their amount. */
const toldAsRefund = ['refundOwed', 'refunded'] as const satisfies readonly OrderEventKind[];

type ToldOfOrder = Exclude<OrderEventKind, (typeof toldAsRefund)[number]>;

/** Whether something that happened to an order is an event of its own. */
export function isToldOfOrder(kind: OrderEventKind): kind is ToldOfOrder {
  return !(toldAsRefund as readonly OrderEventKind[]).includes(kind);
}

const ofOrders: Readonly<Record<ToldOfOrder, string>> = {
  placed: 'An order came in.',
  paymentAwaited: 'It waits for a bank transfer.',
  paymentArrived: 'It is paid, or its amount is reserved.',
  paymentCaptured: 'Its money was taken.',
  captureFailed: 'Its money could not be taken: somebody has to act.',
  paymentDisputed: 'The payer has its payment taken back: somebody has to answer at the payment provider.',
  paymentReauthorised: 'Its amount was reserved anew.',
  reauthorisationRefused: 'Its amount could not be reserved anew.',
  paymentReleased: 'The reservation ended, and nothing of it was taken.',
  amountReleased: 'A part of what was reserved was let go.',
  paymentReminded: 'The shopper was reminded of the transfer.',
  paymentFailed: 'Its payment will not come: the order has ended.',
  paymentOverdue: 'The transfer did not come in time: the order has lapsed.',
  transferArrivedLate: 'The transfer came after the order had lapsed.',
  reinstated: 'A lapsed order goes on.',
  documentsAsked: 'It is on hold: a document is awaited.',
  documentsAwaited: 'The shopper was asked for a document.',
  documentReceived: 'A document came in.',
  documentRejected: 'The document is not valid.',
  documentsShown: 'The document is in order: the order goes on.',
  documentsMissing: 'The document did not come: the order has ended.',
  accepted: 'The merchant accepted it.',
  refused: 'The merchant refused it.',
  unanswered: 'Nobody accepted it in time: it is refused.',
  linesUnavailable: 'Part of it cannot be had.',
  restGoesOn: 'The rest of it goes on.',
  allUnavailable: 'Nothing of it can be had: the order has ended.',
  extraTermGiven: 'The shopper gave another term for the delivery.',
  shipped: 'Its first parcel has left.',
  delivered: 'All of it was delivered.',
  notCollected: 'Nobody took it.',
  awaitedAgain: 'Goods are still to come after all: what was said of a parcel was corrected, or it is lost.',
  uncollectedSettled: 'What nobody took is paid back as the terms say: it is not sent again.',
  cameUnowed: 'More of it arrived than was still owed, as what had been refunded or sent again: somebody has to look at it.',
  invoiceAsked: 'The shopper asks for an invoice.',
  withdrawalUnexplained: 'The right of withdrawal had not been explained.',
  withdrawalExplained: 'The right of withdrawal was explained.',
  terminatedLate: 'The shopper ended it because it was late.',
  withdrawn: 'The shopper withdrew from all of it.',
  settled: 'Nothing of it is open any more.',
};

const ofParcels: Readonly<Record<ParcelEventKind, string>> = {
  shipped: 'It has left.',
  attempted: 'The carrier found nobody.',
  atPickupPoint: 'It waits at a pickup point.',
  delivered: 'It was delivered.',
  notCollected: 'Nobody took it.',
  returned: 'It is back.',
  lost: 'It is lost.',
};

const ofWithdrawals = {
  received: 'A statement of withdrawal came in.',
  read: 'It was looked up in the books: `match` says what they say.',
} as const;

const ofReturns: Readonly<Record<ReturnEventKind, string>> = {
  asked: 'Pieces go back, or never come.',
  approved: 'The merchant agreed.',
  declined: 'The merchant did not agree.',
  wayChosen: 'The shopper chose how they go back.',
  label: 'A label was made for the way back.',
  pickup: 'The day on which they are fetched is set.',
  sentBack: 'The shopper sent them off.',
  partlyReceived: 'Some of them came in.',
  received: 'Nothing is awaited any more.',
  lost: 'Pieces were lost on the way back.',
  assessed: 'The merchant said what they have lost in value.',
  charged: 'A cost was charged.',
  giftKept: 'A gift was kept.',
  notReclaimed: 'Goods kept for the shopper were not fetched.',
  refused: 'Goods were not taken back.',
  overpaid: 'More went back than they turned out to be worth.',
  lapsed: 'They were not sent back in time.',
  cancelled: 'It was called off.',
};

const ofClaims: Readonly<Record<ClaimEventKind, string>> = {
  reported: 'Something is wrong with goods.',
  acknowledged: 'The merchant has it in hand.',
  answered: 'The merchant answered.',
  remedyChosen: 'The shopper chose a remedy.',
  objected: 'The merchant says that the remedy will not do.',
  minorSaid: 'The merchant calls the defect minor.',
  causeNamed: 'The merchant names a cause it does not answer for.',
  failed: 'Repair or replacement came to nothing.',
  remedied: 'It was repaired, replaced or brought.',
  reduced: 'The price was reduced.',
  terminated: 'The contract has ended for these goods.',
  unfounded: 'The merchant showed that there is nothing to it.',
  contested: 'The shopper does not agree.',
  evidenceAdded: 'Photos or papers were added.',
  carrierAnswered: 'The carrier answered.',
  dropped: 'The shopper does not want anything any more.',
  closed: 'It was closed: nothing was open.',
};

const ofRefunds = {
  owed: 'Money is to go back.',
  paid: 'It went back.',
  stuck: 'It does not get there: somebody has to act.',
} as const;

/** Every type of event but for its first word, by that word, with what it says. */
export const eventKinds = {
  order: ofOrders,
  parcel: ofParcels,
  withdrawal: ofWithdrawals,
  return: ofReturns,
  claim: ofClaims,
  refund: ofRefunds,
} as const;

export type EventSubject = keyof typeof eventKinds;
export type WithdrawalEventKind = keyof typeof ofWithdrawals;
export type RefundEventKind = keyof typeof ofRefunds;

/** `order.placed`, `order.accepted`, …: the types about one subject. */
export function eventTypesOf(subject: EventSubject): [string, ...string[]] {
  return Object.keys(eventKinds[subject]).map((kind) => `${subject}.${kind}`) as [string, ...string[]];
}

/** Whether an endpoint may ask for this: a type, or `order.*` for all about orders. */
export function isEventFilter(text: string): boolean {
  const [subject = '', kind = ''] = text.split('.');
  if (!Object.hasOwn(eventKinds, subject) || text !== `${subject}.${kind}`) return false;
  return kind === '*' || Object.hasOwn(eventKinds[subject as EventSubject], kind);
}

/** The test event that `…/ping` sends; it is in no feed. */
export const pingType = 'webhook.ping';
