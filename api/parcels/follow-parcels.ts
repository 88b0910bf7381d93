import type { OrderMoveEvent } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { moveOrder, type MovedBy } from '../orders/move-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { unshippedUnits } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { listParcels } from './parcels.store.ts';

/**
 * Moves an order to where its parcels are. The order's row must be locked.
 *
 * @returns null where they move nothing
 */
export async function followParcels(tx: Db, deps: Deps, order: OrderRecord, by: Omit<MovedBy, 'at'>): Promise<OrderRecord | null> {
  const next = movesTo(order, await listParcels(tx, order.merchantId, order.id));
  return next ? moveOrder(tx, deps, order, next.event, { ...by, at: next.at }) : null;
}

/** The order is delivered with its last piece; it is uncollected where all that left came back or waits in vain. */
function movesTo(
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
): { readonly event: OrderMoveEvent; readonly at: string } | undefined {
  const away = parcels.filter(({ whereabouts }) => whereabouts !== 'lost' && whereabouts !== 'returned');
  const delivered = away.flatMap(({ deliveredAt }) => deliveredAt ?? []).toSorted();
  if (away.length > 0 && delivered.length === away.length)
    return unshippedUnits(order, parcels).length === 0 ? { event: 'delivered', at: delivered.at(-1)! } : undefined;
  const last = parcels.flatMap(({ whereabouts, events }) => {
    if (whereabouts !== 'notCollected' && whereabouts !== 'returned') return [];
    return events.findLast(({ kind }) => kind === whereabouts)?.at ?? [];
  });
  const inVain = away.every(({ whereabouts }) => whereabouts === 'notCollected');
  return last.length > 0 && inVain ? { event: 'notCollected', at: last.toSorted().at(-1)! } : undefined;
}
