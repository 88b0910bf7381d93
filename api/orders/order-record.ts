import type { Quote } from '../../policy/index.ts';
import type { Agreed, PaymentDue } from '../db/schema.ts';
import type { Language } from '../http/language.ts';

export type OrderState = 'awaitingPayment' | 'received' | 'lapsed';
export type PaymentState = 'notDue' | 'pending' | 'authorised' | 'captured';

/** What can happen to an order; its history is nothing but these. */
export type OrderEventKind = 'placed' | 'paymentAuthorised' | 'paymentCaptured' | 'paymentReminded' | 'lapsed' | 'refundOwed' | 'refunded';

export interface OrderEvent {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly kind: OrderEventKind;
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
  readonly profileVersion: number;
  readonly placedAt: string;
  /** Oldest first. */
  readonly events: readonly OrderEvent[];
}
