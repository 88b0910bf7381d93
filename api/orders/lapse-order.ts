import { insertAudit } from '../audit/audit.store.ts';
import { quantities } from '../checkouts/quantities.ts';
import type { Deps } from '../deps.ts';
import { orderNotice } from '../notices/order-notices.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { insertOrderEvents, lockOrder, releaseOrder, updateOrderState } from './orders.store.ts';

/** The transfer did not come: the order lapses, its stock and codes are free again, and the shopper is told. Does nothing twice. */
export async function lapseOrder(
  deps: Deps,
  { merchantId, orderId, actor }: { merchantId: string; orderId: string; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if (order.state !== 'awaitingPayment') return;
    await updateOrderState(tx, order, 'lapsed', 'pending');
    await releaseOrder(tx, order, quantities(order.quote));
    await insertOrderEvents(tx, order, ['lapsed'], deps.now(), actor);
    await insertNotices(tx, merchantId, orderId, [orderNotice('orderLapsed', order)]);
    await insertAudit(tx, { merchantId, actor, verb: 'lapseOrder', subject: orderId });
  });
}
