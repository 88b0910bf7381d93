import { insertAudit } from '../audit/audit.store.ts';
import type { Deps } from '../deps.ts';
import { orderNotice } from '../notices/order-notices.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { insertOrderEvents, lockOrder, updateOrderState } from './orders.store.ts';

/** The awaited transfer has arrived: the order counts as received, and the shopper is told. Does nothing twice. */
export async function receivePayment(
  deps: Deps,
  { merchantId, orderId, state, actor }: { merchantId: string; orderId: string; state: 'authorised' | 'captured'; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if (order.state !== 'awaitingPayment') return;
    await updateOrderState(tx, order, 'received', state);
    await insertOrderEvents(tx, order, [state === 'captured' ? 'paymentCaptured' : 'paymentAuthorised'], deps.now(), actor);
    await insertNotices(tx, merchantId, orderId, [orderNotice('paymentAuthorised', order)]);
    await insertAudit(tx, { merchantId, actor, verb: 'receivePayment', subject: orderId });
  });
}
