import { bookPayment } from '../captures/book-payment.ts';
import type { Deps } from '../deps.ts';
import { getOrder } from '../orders/orders.store.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';
import { moneyLeft } from './money-left.ts';
import { listRefunds } from './refunds.store.ts';

/**
 * Lets go of money that is only reserved for an order. Of a part nobody has to be asked: just so much less is taken. With the last of
 * it the reservation ends.
 *
 * @returns false where the money was taken meanwhile: it is to be paid back
 * @throws Error when the provider does not end the reservation
 */
export async function letGo(
  deps: Deps,
  provider: PaymentProvider,
  { merchantId, orderId }: { readonly merchantId: string; readonly orderId: string },
): Promise<boolean> {
  const order = await getOrder(deps.db, merchantId, orderId);
  if (order.paymentState !== 'authorised' || order.paymentRef === null) return true;
  if (moneyLeft(order, await listRefunds(deps.db, merchantId, orderId)) > 0) return true;
  const payment = await provider.cancelPayment({ merchantId, ref: order.paymentRef });
  if (payment.state !== 'cancelled' && payment.state !== 'captured') throw new Error('The reservation still stands');
  await deps.db.transaction().execute((tx) => bookPayment(tx, deps, { merchantId, orderId, payment, actor: provider.name }));
  return payment.state === 'cancelled';
}
