import type { ParcelRecord } from '../parcels/parcel-record.ts';
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
 * What an order keeps out of the stock: what left in parcels and is not sold again, and what is still to leave.
 *
 * @param restocked pieces that came back from the buyer as good as new
 */
export function stockWanted(order: OrderRecord, parcels: readonly ParcelRecord[], restocked: readonly LinePieces[]): SkuUnits[] {
  const left = parcels.filter(({ whereabouts }) => whereabouts !== 'returned').flatMap(({ lines }) => lines);
  const away = order.quote.lines.map(({ id: line }) => {
    const quantity = Math.max(0, piecesOf(line, left) - piecesOf(line, restocked));
    return { line, quantity };
  });
  const toShip = isOver(order.state) ? [] : unshippedUnits(order, parcels);
  return unitsBySku(order, [...away, ...toShip]);
}

/** Pieces of lines as units of what is stocked, with every SKU of the order. */
export function unitsBySku({ quote }: Pick<OrderRecord, 'quote'>, pieces: readonly LinePieces[]): SkuUnits[] {
  const bySku = new Map<string, number>();
  for (const { id, sku } of quote.lines) {
    bySku.set(sku, (bySku.get(sku) ?? 0) + piecesOf(id, pieces));
  }
  return [...bySku].map(([sku, units]) => ({ sku, units }));
}
