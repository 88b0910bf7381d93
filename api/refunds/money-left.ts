import type { OrderRecord } from '../orders/order-record.ts';
import type { RefundRecord } from './refund-record.ts';

/** What of the money that came in for an order, or is reserved for it, is not on its way back yet; minor units. */
export function moneyLeft(
  { total, paymentState }: Pick<OrderRecord, 'total' | 'paymentState'>,
  refunds: readonly Pick<RefundRecord, 'amount' | 'source'>[],
): number {
  const cameIn = paymentState === 'authorised' || paymentState === 'captured' ? total : 0;
  // A payment that came too late for an order went back whole and was never the order's.
  const gone = refunds.reduce((sum, { amount, source }) => (source === 'payment' ? sum : sum + amount), 0);
  return cameIn - gone;
}
