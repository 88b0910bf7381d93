import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { isOver } from './is-over.ts';
import type { OrderRecord } from './order-record.ts';
import { unshippedUnits } from './unshipped-units.ts';

/** Units of a SKU. */
export interface SkuUnits {
  readonly sku: string;
  readonly units: number;
}

/** What an order keeps out of the stock: what left in parcels that did not come back, and what is still to leave. */
export function stockWanted(order: OrderRecord, parcels: readonly ParcelRecord[]): SkuUnits[] {
  const away = parcels.filter(({ whereabouts }) => whereabouts !== 'returned').flatMap(({ lines }) => lines);
  const toShip = isOver(order.state) ? [] : unshippedUnits(order, parcels);
  return unitsBySku(order, [...away, ...toShip]);
}

/** Pieces of lines as units of what is stocked, with every SKU of the order. */
export function unitsBySku(
  { quote }: Pick<OrderRecord, 'quote'>,
  pieces: readonly { readonly line: string; readonly quantity: number }[],
): SkuUnits[] {
  const bySku = new Map<string, number>();
  for (const { id, sku } of quote.lines) {
    const units = pieces.reduce((sum, { line, quantity }) => (line === id ? sum + quantity : sum), 0);
    bySku.set(sku, (bySku.get(sku) ?? 0) + units);
  }
  return [...bySku].map(([sku, units]) => ({ sku, units }));
}
