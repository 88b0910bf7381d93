import type { OrderRecord } from '../orders/order-record.ts';
import type { RefundRecord } from './refund-record.ts';

/** The money of an order. */
export type OrderMoney = Pick<OrderRecord, 'total' | 'paymentState' | 'capturedAmount'>;

type BackMoney = Pick<RefundRecord, 'amount' | 'source' | 'released'>;

/**
 * What of the money that came in for an order, or is reserved for it, is not on its way back yet; minor units, zero or more. A reservation is worth
 * what was not let go of it; once it is captured, what was taken is what there is.
 */
export function moneyLeft({ total, paymentState, capturedAmount }: OrderMoney, refunds: readonly BackMoney[]): number {
  // A payment that came too late went back whole, and what was more than the price was never the order's.
  const own = refunds.filter(({ source }) => source !== 'payment' && source !== 'entry');
  if (paymentState === 'authorised') return Math.max(0, total - sum(own));
  // What somebody pays back at the provider beside what goes another way may be more than there was.
  if (paymentState === 'captured') return Math.max(0, (capturedAmount ?? total) - sum(own.filter(({ released }) => !released)));
  return 0;
}

const sum = (refunds: readonly BackMoney[]) => refunds.reduce((total, { amount }) => total + amount, 0);
