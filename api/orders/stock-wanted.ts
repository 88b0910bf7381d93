import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { beyondOwed } from '../returns/beyond-owed.ts';
import { eventsOf, type ReturnRecord } from '../returns/return-record.ts';
import { piecesOf } from '../returns/units-left.ts';
import { isOver } from './is-over.ts';
import type { OrderRecord } from './order-record.ts';
import { unshippedUnits } from './unshipped-units.ts';

/** Units of a SKU. */
export interface SkuUnits {
  readonly sku: string;
  readonly units: number;
}

/** Pieces of a line. */
interface LinePieces {
  readonly line: string;
  readonly quantity: number;
}

/**
 * What an order keeps out of the stock: what left in parcels and is not sold again, and what is still to leave. What the buyer never
 * held came out of a parcel: it is sold again once, also where that parcel is said to have come back too.
 *
 * @param returns of the order, with what came in to be sold again
 */
export function stockWanted(order: OrderRecord, parcels: readonly ParcelRecord[], returns: readonly ReturnRecord[]): SkuUnits[] {
  const left = parcels.filter(({ whereabouts }) => whereabouts !== 'returned').flatMap(({ lines }) => lines);
  const beyond = beyondOwed(order, returns, (line) => piecesOf(line, left));
  const soldAgain = restocked(returns.filter(({ neverHeld }) => !neverHeld));
  const turnedRound = restocked(returns.filter(({ neverHeld }) => neverHeld));
  const away = order.quote.lines.map(({ id: line }) => {
    const back = piecesOf(line, soldAgain) + Math.min(piecesOf(line, turnedRound), beyond.get(line)!);
    return { line, quantity: Math.max(0, piecesOf(line, left) - back) };
  });
  const toShip = isOver(order.state) ? [] : unshippedUnits(order, parcels);
  return unitsBySku(order, [...away, ...toShip]);
}

/** Pieces that came in to be sold again. */
function restocked(returns: readonly ReturnRecord[]): LinePieces[] {
  const received = returns.flatMap((each) => eventsOf(each, 'partlyReceived').flatMap(({ detail }) => detail.units));
  return received.filter((each) => each.restocked);
}

/** Pieces of lines as units of what is stocked, with every SKU of the order. */
export function unitsBySku({ quote }: Pick<OrderRecord, 'quote'>, pieces: readonly LinePieces[]): SkuUnits[] {
  const bySku = new Map<string, number>();
  for (const { id, sku } of quote.lines) {
    bySku.set(sku, (bySku.get(sku) ?? 0) + piecesOf(id, pieces));
  }
  return [...bySku].map(([sku, units]) => ({ sku, units }));
}
