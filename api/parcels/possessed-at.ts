import { unshippedUnits, type ShippableOrder } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from './parcel-record.ts';

/**
 * When each parcel of an order came into the buyer's hands, ISO 8601 instants, as the period of withdrawal counts; null for one
 * that has not, and for pieces that have not left yet. A parcel that was lost or went back counts no more: what was in it is to be
 * shipped again.
 */
export function possessedAt(order: ShippableOrder, parcels: readonly ParcelRecord[]): (string | null)[] {
  const counted = parcels.filter(({ whereabouts }) => whereabouts !== 'lost' && whereabouts !== 'returned');
  const outstanding = unshippedUnits(order, parcels).length > 0 ? [null] : [];
  return [...counted.map(({ deliveredAt }) => deliveredAt), ...outstanding];
}
