import { epochMs } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import type { OrderRecord } from './order-record.ts';

/** What is left to ship of an order needs of it. */
export type ShippableOrder = Pick<OrderRecord, 'quote' | 'undone' | 'events'>;

/** Pieces that are in a parcel, on their way or arrived; one that was lost or came back carries nothing any more. */
export function shippedUnits(parcels: readonly ParcelRecord[], line: string): number {
  return pieces(parcels.filter(isUseful), line);
}

/**
 * Pieces of an order that are still to be shipped: what was ordered, less what is in parcels, less what was withdrawn from or
 * cannot be had. Pieces undone without having been held are taken from those that had not left by then; of goods the buyer holds in
 * part, from those that are there. What nobody collected is not sent again once its money went back.
 *
 * @returns the lines with any, in the order's order
 */
export function unshippedUnits({ quote, undone, events }: ShippableOrder, parcels: readonly ParcelRecord[]): Units[] {
  if (events.some(({ kind }) => kind === 'uncollectedSettled')) return [];
  return quote.lines.flatMap(({ id: line, quantity }) => {
    let cancelled = 0;
    let given = 0;
    for (const { at, units, neverHeld } of undone) {
      const left = pieces(
        parcels.filter((parcel) => isUseful(parcel) && epochMs(parcel.createdAt) <= epochMs(at)),
        line,
      );
      const wanted = sum(units.filter((each) => each.line === line));
      const inHouse = Math.max(0, quantity - left - cancelled);
      const beyond = Math.max(0, wanted - Math.max(0, left - given));
      const stopped = Math.min(inHouse, neverHeld ? wanted : beyond);
      cancelled += stopped;
      given += wanted - stopped;
    }
    const open = quantity - cancelled - shippedUnits(parcels, line);
    return open > 0 ? [{ line, quantity: open }] : [];
  });
}

function isUseful({ whereabouts }: ParcelRecord): boolean {
  return whereabouts !== 'lost' && whereabouts !== 'returned';
}

function pieces(parcels: readonly ParcelRecord[], line: string): number {
  return sum(parcels.flatMap(({ lines }) => lines.filter((each) => each.line === line)));
}

const sum = (units: readonly Units[]): number => units.reduce((total, { quantity }) => total + quantity, 0);
