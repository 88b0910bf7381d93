import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertOrderEvents } from '../orders/orders.store.ts';
import { shippedUnits } from '../orders/unshipped-units.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import { piecesOf } from '../returns/units-left.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { listParcels } from './parcels.store.ts';

/**
 * Tells the merchant where a parcel that has just come brought more than the order still owed: pieces that were lost and refunded, or
 * sent a second time. What becomes of them is between merchant and buyer. Of goods that were withdrawn from, their return tells.
 *
 * @param order as it stands now; its row must be locked
 * @param before the parcel as it stood
 */
export async function tellUnowed(tx: Db, deps: Deps, order: OrderRecord, before: ParcelRecord, actor: string): Promise<void> {
  const { merchantId, id } = order;
  const parcels = await listParcels(tx, merchantId, id);
  const lines = before.lines.map(({ line }) => line);
  const isNew = before.deliveredAt === null && parcels.some((each) => each.id === before.id && each.deliveredAt !== null);
  if (!isNew || !hasMoreThanOwed(order, parcels, await listRefunds(tx, merchantId, id), lines)) return;
  await insertOrderEvents(tx, order, ['cameUnowed'], deps.now(), actor);
  const merchant = await deps.shops.byId(merchantId);
  await insertNotices(tx, merchantId, id, merchantNotices('merchantTask', merchant, merchant.profile));
}

/** Whether the buyer has more of one of these lines than was bought and paid for. Money that went back for an order as such was for all of it. */
function hasMoreThanOwed(
  { quote, undone }: OrderRecord,
  parcels: readonly ParcelRecord[],
  refunds: readonly RefundRecord[],
  lines: readonly string[],
): boolean {
  const arrived = parcels.filter(({ deliveredAt }) => deliveredAt !== null);
  const pieces = (ground: 'withdrawal' | 'unavailable') => undone.filter((each) => each.ground === ground).flatMap(({ units }) => units);
  const isPaidBack = refunds.some(({ source }) => source === 'order');
  return quote.lines.some(({ id, quantity }) => {
    const owed = isPaidBack ? piecesOf(id, pieces('withdrawal')) : quantity - piecesOf(id, pieces('unavailable'));
    return lines.includes(id) && shippedUnits(arrived, id) > owed;
  });
}
