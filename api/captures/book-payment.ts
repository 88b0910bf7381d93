import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findRenewal } from '../orders/order-renewal.store.ts';
import { getOrder, insertOrderEvents, lockOrder, updatePayment } from '../orders/orders.store.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import { listRefunds, setReleased } from '../refunds/refunds.store.ts';
import { splitReleased } from '../refunds/split-released.ts';
import { followUp } from '../returns/follow-up.ts';
import { findOpenCapture, updateCapture } from './captures.store.ts';
import { oweDueCapture } from './owe-capture.ts';
import { isRenewalUnderWay } from './renewal-patience.ts';
import { tellOfTrouble } from './tell-of-trouble.ts';

export interface PaymentBooking {
  readonly merchantId: string;
  readonly orderId: string;
  readonly payment: ProviderPayment;
  readonly actor: string;
}

/**
 * Writes down what has become of the money reserved for an order: it was taken, or the reservation has ended. What still stands and is
 * due is owed now at the latest. Done again, it changes nothing.
 */
export async function bookPayment(tx: Db, deps: Deps, { merchantId, orderId, payment, actor }: PaymentBooking): Promise<void> {
  const order = await lockOrder(tx, merchantId, orderId);
  if (order.paymentState !== 'authorised' || order.paymentRef !== payment.ref) return;
  // With the new reservation the old one ends: what became of both is said by whoever asked for it.
  if (payment.state === 'cancelled' && !isOver(order.state) && isRenewalUnderWay(await findRenewal(tx, order), deps.now())) return;
  if (payment.state === 'authorised') await oweDueCapture(tx, deps, order, actor);
  if (payment.state === 'captured') await bookCaptured(tx, deps, order, payment, actor);
  if (payment.state === 'cancelled') await bookEnded(tx, deps, order, payment, actor);
}

async function bookCaptured(tx: Db, deps: Deps, order: OrderRecord, payment: ProviderPayment, actor: string): Promise<void> {
  const now = deps.now();
  const { merchantId } = order;
  await updatePayment(tx, order, { ref: payment.ref, state: 'captured', capturedAmount: payment.capturedAmount });
  const capture = await findOpenCapture(tx, order);
  if (capture) await updateCapture(tx, capture, { capturedAt: now, stuckAt: null, failure: null });
  await insertOrderEvents(tx, order, ['paymentCaptured'], now, actor);
  await giveBackExcess(tx, deps, order, payment.capturedAmount, actor);
  await insertAudit(tx, { merchantId, actor, verb: 'capturePayment', subject: capture?.id ?? order.id });
  await recomputeDeadlines(tx, deps, order);
}

/** What was let go of and taken all the same, by somebody at the provider, is paid back: what was let go of last first, and no more of it. */
async function giveBackExcess(tx: Db, deps: Deps, order: OrderRecord, capturedAmount: number, actor: string): Promise<void> {
  const released = (await listRefunds(tx, order.merchantId, order.id)).filter(
    ({ released: isReleased, source }) => isReleased && source !== 'payment',
  );
  const taken = capturedAmount - released.reduce((left, { amount }) => left - amount, order.total);
  let excess = taken;
  for (const refund of released.toReversed()) {
    if (excess <= 0) break;
    if (refund.amount <= excess) await setReleased(tx, refund, false, deps.now());
    else await splitReleased(tx, refund, excess, deps.now());
    excess -= Math.min(refund.amount, excess);
  }
  if (excess < taken) await insertOrderEvents(tx, order, ['refundOwed'], deps.now(), actor);
  if (excess > 0) deps.log.error({ order: order.id, excess }, 'more was captured than the order was for');
}

/** With a reservation that has ended whatever was to go back of it is back. Of an order that goes on the merchant is told. */
async function bookEnded(tx: Db, deps: Deps, order: OrderRecord, payment: ProviderPayment, actor: string): Promise<void> {
  const now = deps.now();
  const { merchantId, id } = order;
  await updatePayment(tx, order, { ref: payment.ref, state: 'released', capturedAmount: 0 });
  const capture = await findOpenCapture(tx, order);
  if (capture) await updateCapture(tx, capture, { droppedAt: now });
  const refunds = await listRefunds(tx, merchantId, id);
  const open = refunds.filter(({ paidAt, source }) => paidAt === null && source !== 'payment');
  for (const refund of open) await setReleased(tx, refund, true, now);
  await insertOrderEvents(tx, order, ['paymentReleased'], now, actor);
  await insertAudit(tx, { merchantId, actor, verb: 'releasePayment', subject: id });
  const letGo = refunds.reduce((sum, { amount, source }) => (source === 'payment' ? sum : sum + amount), 0);
  if (!isOver(order.state) && letGo < order.total) await tellOfTrouble(tx, deps, order);
  // What waited for money of an order that has ended waits for nothing any more.
  if (isOver(order.state)) await followUp(tx, deps, await getOrder(tx, merchantId, id), actor);
  else await recomputeDeadlines(tx, deps, order);
}
