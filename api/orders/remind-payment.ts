import { insertAudit } from '../audit/audit.store.ts';
import type { Deps } from '../deps.ts';
import { orderNotice, owesMail } from '../notices/order-notices.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { insertOrderEvents, lockOrder } from './orders.store.ts';

/** Reminds a shopper of a transfer that is still awaited, once, where the terms promise it. */
export async function remindPayment(
  deps: Deps,
  { merchantId, orderId, actor }: { merchantId: string; orderId: string; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    const { profile } = await deps.shops.published(merchantId, order.profileVersion);
    if (
      order.state !== 'awaitingPayment' ||
      order.events.some(({ kind }) => kind === 'paymentReminded') ||
      !owesMail(profile, 'paymentReminder')
    )
      return;
    await insertOrderEvents(tx, order, ['paymentReminded'], deps.now(), actor);
    await insertNotices(tx, merchantId, orderId, [orderNotice('paymentReminder', order)]);
    await insertAudit(tx, { merchantId, actor, verb: 'remindPayment', subject: orderId });
  });
}
