import { insertAudit } from '../audit/audit.store.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { insertOrderEvents, lockOrder, updatePaymentState } from './orders.store.ts';

/**
 * The transfer came after the order had lapsed: the money is written down and the shopper is asked what is to become of it. Does
 * nothing twice.
 */
export async function receiveLatePayment(
  deps: Deps,
  { merchantId, orderId, state, actor }: { merchantId: string; orderId: string; state: 'authorised' | 'captured'; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if (order.paymentState !== 'pending') return;
    await updatePaymentState(tx, order, state);
    await insertOrderEvents(tx, order, ['transferArrivedLate'], deps.now(), actor);
    await insertNotices(tx, merchantId, orderId, [shopperNotice('transferArrivedLate', order)]);
    await insertAudit(tx, { merchantId, actor, verb: 'receiveLatePayment', subject: orderId });
    await recomputeDeadlines(tx, deps, order);
  });
}
