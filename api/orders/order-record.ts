import type { OrderMoveEvent, OrderState, Quote } from '../../policy/index.ts';
import type { Agreed, PaymentDue, Units } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';

export type { OrderState };
/** `authorised`: only reserved; `released`: the reservation ended and nothing of it was taken. */
export type PaymentState = 'notDue' | 'pending' | 'authorised' | 'captured' | 'released';

/** What is remembered of an order without moving it. */
export type OrderFact =
  | 'placed'
  | 'paymentCaptured'
  | 'captureFailed'
  | 'paymentDisputed'
  | 'paymentReauthorised'
  | 'reauthorisationRefused'
  | 'paymentReleased'
  | 'amountReleased'
  | 'paymentReminded'
  | 'transferArrivedLate'
  | 'documentsAwaited'
  | 'documentReceived'
  | 'documentRejected'
  | 'extraTermGiven'
  | 'invoiceAsked'
  | 'withdrawalUnexplained'
  | 'withdrawalExplained'
  | 'uncollectedSettled'
  | 'cameUnowed'
  | 'refundOwed'
  | 'refunded';

/** What can happen to an order; its history is nothing but these. */
export type OrderEventKind = OrderMoveEvent | OrderFact;

export interface OrderEvent {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly kind: OrderEventKind;
  /** Secret key id, `shopper`, a provider's name, `sweep`, or another name of whoever brought it about. */
  readonly actor: string;
  /** Why: a code of the house, or the words of whoever brought it about. */
  readonly reason: string | null;
}

/** Pieces that were withdrawn from or cannot be had. */
export interface UndonePieces {
  /** When it was said, ISO 8601 instant. */
  readonly at: string;
  readonly ground: 'withdrawal' | 'unavailable';
  readonly units: readonly Units[];
  /** They never came into the buyer's hands. */
  readonly neverHeld: boolean;
}

/** Pieces whose price went back, or came down, by a claim. */
export interface ClaimedPieces {
  readonly line: string;
  readonly quantity: number;
  /** What of their price goes back, minor units. */
  readonly amount: number;
  /** Their share of the delivery, where it goes back too, minor units. */
  readonly delivery: number;
  /** The contract has ended for them; otherwise they stay with the buyer for less. */
  readonly ends: boolean;
}

/** An order as agreed, with its history; instants are ISO 8601. */
export interface OrderRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly number: string;
  readonly checkoutId: string;
  readonly state: OrderState;
  readonly language: Language;
  readonly email: string;
  readonly quote: Quote;
  readonly agreed: Agreed;
  readonly currency: string;
  readonly total: number;
  /** Null, as is the reference, when there was nothing to pay. */
  readonly method: string | null;
  readonly provider: string;
  readonly paymentRef: string | null;
  readonly paymentState: PaymentState;
  readonly paymentDue: PaymentDue | null;
  /** Minor units that were taken; null: nothing yet. */
  readonly capturedAmount: number | null;
  /** Minor units that came so far of the transfer its provider waits for; null or absent: it told of nothing. */
  readonly receivedAmount?: number | null;
  /** Until when a reservation holds, ISO 8601 instant; null: nothing is reserved, or the provider does not say. */
  readonly captureBefore: string | null;
  readonly profileVersion: number;
  readonly placedAt: string;
  /** Oldest first. */
  readonly events: readonly OrderEvent[];
  /** Oldest first. */
  readonly undone: readonly UndonePieces[];
  /** Absent: nothing was ever claimed. */
  readonly claimed?: readonly ClaimedPieces[];
}
