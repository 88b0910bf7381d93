import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';

/** The money reserved for an order cannot be had, or not for long: the merchant is told, and decides what becomes of the order. */
export async function tellOfTrouble(tx: Db, deps: Pick<Deps, 'shops'>, { merchantId, id }: OrderRecord): Promise<void> {
  const merchant = await deps.shops.byId(merchantId);
  await insertNotices(tx, merchantId, id, merchantNotices('merchantPayment', merchant, merchant.profile));
}
