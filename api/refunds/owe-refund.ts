import { insertAudit } from '../audit/audit.store.ts';
import { isUnderWay } from '../captures/capture-record.ts';
import { findOpenCapture } from '../captures/captures.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { RefundReason } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertOrderEvents } from '../orders/orders.store.ts';
import { moneyLeft } from './money-left.ts';
import type { RefundRecord, RefundSource } from './refund-record.ts';
import { insertRefund, listRefunds } from './refunds.store.ts';

export interface RefundOwed {
  /** Its row must be locked. */
  readonly order: OrderRecord;
  /** Minor units, more than zero. */
  readonly amount: number;
  readonly source: Exclude<RefundSource, 'payment'>;
  readonly sourceId: string;
  readonly reason: RefundReason;
  /** Who approved it. */
  readonly actor: string;
  /** `agreed`: in another way than it was paid; a person pays it. */
  readonly means?: 'same' | 'agreed';
  /** The shopper's words, where other means were agreed. */
  readonly consent?: string;
}

/**
 * Writes down that money of an order goes back. A worker pays it; the shopper is told once it is paid. Of money that is only reserved
 * so much is let go.
 *
 * @throws Error when more would go back than came in, and nothing is written
 */
export async function oweRefund(tx: Db, deps: Pick<Deps, 'now'>, owed: RefundOwed): Promise<RefundRecord> {
  const { order, amount, source, sourceId, reason, actor, means = 'same', consent } = owed;
  const { merchantId, id: orderId, paymentRef, paymentState } = order;
  const left = moneyLeft(order, await listRefunds(tx, merchantId, orderId));
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > left || paymentRef === null)
    throw new Error(`Of order ${orderId} ${left} can go back, not ${amount}`);
  if (means === 'agreed' && !consent) throw new Error('Other means need the consent of the shopper');
  const capture = paymentState === 'authorised' ? await findOpenCapture(tx, order) : undefined;
  // What the provider may be taking at this moment is paid back afterwards.
  const released = paymentState === 'authorised' && !(capture && isUnderWay(capture));
  const refund = await insertRefund(
    tx,
    {
      merchantId,
      provider: order.provider,
      paymentRef,
      checkoutId: order.checkoutId,
      orderId,
      source,
      sourceId,
      amount,
      currency: order.currency,
      reason,
      means,
      consent: consent ?? null,
      owedBy: actor,
      released,
    },
    deps.now(),
  );
  if (!released) await insertOrderEvents(tx, order, ['refundOwed'], deps.now(), actor);
  await insertAudit(tx, { merchantId, actor, verb: 'oweRefund', subject: refund!.id });
  return refund!;
}
