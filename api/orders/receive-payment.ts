import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { moveOrder } from './move-order.ts';
import { insertOrderEvents, lockOrder, updatePayment, type PaymentStanding } from './orders.store.ts';

/** The awaited transfer has arrived: the order counts as paid, and the shopper is told. Does nothing twice. */
export async function receivePayment(
  deps: Deps,
  { merchantId, orderId, payment, actor }: { merchantId: string; orderId: string; payment: PaymentStanding; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if (order.state !== 'awaitingPayment') return;
    const moved = await moveOrder(tx, deps, order, 'paymentArrived', { actor, role: 'provider' });
    if (!moved) return;
    await updatePayment(tx, order, payment);
    if (payment.state === 'captured') await insertOrderEvents(tx, order, ['paymentCaptured'], deps.now(), actor);
    await recomputeDeadlines(tx, deps, order);
  });
}
