import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { insertNotices } from '../notices/notices.store.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { isWarningOwed } from './deadlines.store.ts';

/** Owes the merchant a mail with everything that is due on an order; one that has not gone out yet will say it all. */
export async function warnMerchant(tx: Db, deps: Deps, order: Pick<OrderRecord, 'merchantId' | 'id'>): Promise<void> {
  if (await isWarningOwed(tx, order)) return;
  const merchant = await deps.shops.byId(order.merchantId);
  await insertNotices(tx, order.merchantId, order.id, merchantNotices('merchantDeadline', merchant, merchant.profile));
}
