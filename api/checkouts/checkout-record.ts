import type { Quote } from '../../policy/index.ts';
import type { Agreed, PaymentRefundReason } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Position } from './settlement-step.ts';

/** A checkout with the order or the refund it led to; instants are ISO 8601. */
export interface CheckoutRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly cartId: string;
  /** `replaced` by a newer attempt for the same cart: it never becomes an order. */
  readonly state: 'open' | 'confirmed' | 'expired' | 'replaced';
  readonly language: Language;
  readonly quote: Quote;
  readonly agreed: Agreed;
  readonly currency: string;
  readonly total: number;
  /** Null when there is nothing to pay. */
  readonly method: string | null;
  readonly provider: string;
  readonly paymentRef: string | null;
  readonly profileVersion: number;
  readonly profileHash: string;
  readonly expiresAt: string;
  readonly order: OrderRecord | null;
  readonly refund: { readonly reason: PaymentRefundReason; readonly amount: number; readonly paid: boolean } | null;
}

/**
 * Where it stands for the settlement of its payment; null when that is settled for good: taken for an order, or on its way
 * back.
 */
export function positionOf({ state, order, refund }: CheckoutRecord): Position | null {
  if (refund || (order && order.paymentState !== 'pending' && order.paymentState !== 'authorised')) return null;
  if (!order) return state as 'open' | 'expired' | 'replaced';
  if (order.paymentState === 'authorised') return 'reserved';
  return order.state === 'awaitingPayment' || order.state === 'lapsed' ? order.state : 'over';
}
