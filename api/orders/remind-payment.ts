import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from './order-record.ts';
import { insertOrderEvents } from './orders.store.ts';

/** Reminds a shopper of a transfer that is still awaited, once. The order's row must be locked. */
export async function remindPayment(tx: Db, deps: Pick<Deps, 'now'>, order: OrderRecord, actor: string): Promise<void> {
  const { merchantId, id, state, events } = order;
  if (state !== 'awaitingPayment' || events.some(({ kind }) => kind === 'paymentReminded')) return;
  await insertOrderEvents(tx, order, ['paymentReminded'], deps.now(), actor);
  await insertNotices(tx, merchantId, id, [shopperNotice('paymentReminder', order)]);
  await insertAudit(tx, { merchantId, actor, verb: 'remindPayment', subject: id });
}
