import type { OrderMoveEvent } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { isAllUndone } from '../orders/is-all-undone.ts';
import { moveOrder, type MovedBy } from '../orders/move-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { unshippedUnits } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { listParcels } from './parcels.store.ts';

/**
 * Moves an order to where its parcels are; where they were lost and nothing is to come any more, to its end. The order's row must be locked.
 *
 * @returns null where they move nothing
 */
export async function followParcels(tx: Db, deps: Deps, order: OrderRecord, by: Omit<MovedBy, 'at'>): Promise<OrderRecord | null> {
  const parcels = await listParcels(tx, order.merchantId, order.id);
  const next = movesTo(order, parcels);
  if (next) {
    const { event, ...when } = next;
    return moveOrder(tx, deps, order, event, { ...by, ...when });
  }
  return hasNothingToCome(order, parcels) ? endOrder(tx, deps, order, by) : null;
}

/** All that left was lost, and nobody waits for any of it. */
function hasNothingToCome(order: OrderRecord, parcels: readonly ParcelRecord[]): boolean {
  return parcels.length > 0 && parcels.every(({ whereabouts }) => whereabouts === 'lost') && isAllUndone(order);
}

function endOrder(tx: Db, deps: Deps, order: OrderRecord, by: Omit<MovedBy, 'at'>): Promise<OrderRecord | null> {
  return order.undone.some(({ ground }) => ground === 'withdrawal')
    ? moveOrder(tx, deps, order, 'withdrawn', { ...by, role: 'buyer' })
    : moveOrder(tx, deps, order, 'allUnavailable', { ...by, role: 'merchant' });
}

/**
 * The order is delivered with its last piece; it is uncollected where all that left came back or waits in vain; and it is under way
 * again where something said of a parcel before turns out otherwise.
 */
function movesTo(
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
): { readonly event: OrderMoveEvent; readonly at?: string } | undefined {
  const away = parcels.filter(({ whereabouts }) => whereabouts !== 'lost' && whereabouts !== 'returned');
  const toShip = unshippedUnits(order, parcels).length > 0;
  const delivered = away.flatMap(({ deliveredAt }) => deliveredAt ?? []).toSorted();
  if (away.length > 0 && delivered.length === away.length && !toShip) return { event: 'delivered', at: delivered.at(-1)! };
  const last = parcels.flatMap(({ whereabouts, events }) => {
    if (whereabouts !== 'notCollected' && whereabouts !== 'returned') return [];
    return events.findLast(({ kind }) => kind === whereabouts)?.at ?? [];
  });
  const inVain = away.every(({ whereabouts }) => whereabouts === 'notCollected');
  if (last.length > 0 && inVain) return { event: 'notCollected', at: last.toSorted().at(-1)! };
  return toShip || !inVain ? { event: 'awaitedAgain' } : undefined;
}
