import { insertAudit } from '../audit/audit.store.ts';
import { appliedCodes } from '../checkouts/holds.store.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { ReceivedTransfer } from '../payments/payment-provider.ts';
import { moveOrder } from './move-order.ts';
import { orderedInTime } from './ordered-in-time.ts';
import { insertOrderEvents, lockOrder, spendCodes, updatePayment, type PaymentStanding } from './orders.store.ts';
import { settleOrderStock } from './settle-order-stock.ts';

export interface LatePayment {
  readonly merchantId: string;
  readonly orderId: string;
  readonly payment: PaymentStanding;
  /** What came, where the provider tells it piece by piece. */
  readonly received?: readonly ReceivedTransfer[] | undefined;
  readonly actor: string;
}

/**
 * The transfer came after the order had lapsed. Ordered in time it brings the order back, where its goods and codes can still be had;
 * otherwise the money is written down and the shopper is asked what is to become of it. Does nothing twice.
 */
export async function receiveLatePayment(deps: Deps, late: LatePayment): Promise<void> {
  if (late.received && (await bringBack(deps, { ...late, received: late.received }))) return;
  const { merchantId, orderId, payment, actor } = late;
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if (order.paymentState !== 'pending') return;
    await updatePayment(tx, order, payment);
    await insertOrderEvents(tx, order, ['transferArrivedLate'], deps.now(), actor);
    await insertNotices(tx, merchantId, orderId, [shopperNotice('transferArrivedLate', order)]);
    await insertAudit(tx, { merchantId, actor, verb: 'receiveLatePayment', subject: orderId });
    await recomputeDeadlines(tx, deps, order);
  });
}

/** Whether there is nothing left to offer: the order is back, or was not waiting any more. */
async function bringBack(deps: Deps, { merchantId, orderId, payment, received, actor }: Required<LatePayment>): Promise<boolean> {
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const order = await lockOrder(tx, merchantId, orderId);
      if (order.paymentState !== 'pending') return true;
      const { profile } = await deps.shops.published(merchantId, order.profileVersion);
      if (!orderedInTime(profile, order, received ?? [], deps.now())) return false;
      const moved = await moveOrder(tx, deps, order, 'paymentArrived', { actor, role: 'provider' });
      if (!moved) return false;
      // What is still missing after the move was not there to take: the whole move is undone.
      if (!(await settleOrderStock(tx, moved, 'paymentArrived'))) throw new ProblemError('out-of-stock');
      if (!(await spendCodes(tx, order, appliedCodes(order.quote)))) throw new ProblemError('code-spent');
      await updatePayment(tx, order, payment);
      if (payment.state === 'captured') await insertOrderEvents(tx, order, ['paymentCaptured'], deps.now(), actor);
      await recomputeDeadlines(tx, deps, moved);
      return true;
    });
  } catch (error) {
    if (error instanceof ProblemError && (error.code === 'out-of-stock' || error.code === 'code-spent')) return false;
    throw error;
  }
}
