import type { Units } from '../db/stored-shapes.ts';
import { shippedUnits } from '../orders/unshipped-units.ts';
import { unitsOutside } from './awaited-units.ts';
import { beyondOwed } from './beyond-owed.ts';
import type { OrderCase } from './return-case.ts';
import { eventsOf, type ReturnRecord } from './return-record.ts';
import { isGivenUp, piecesOf } from './units-left.ts';

/**
 * Pieces of a return that can come in. Of those the buyer never held only what is under way beyond what is still owed: the carrier
 * turns round with it, or hands it over without a word. The rest never left, as what cannot be had did not.
 */
export function receivableUnits(
  { order, parcels, returns }: Pick<OrderCase, 'order' | 'parcels' | 'returns'>,
  record: ReturnRecord,
): Units[] {
  const outside = unitsOutside(record);
  if (record.ground === 'unavailable') return [];
  if (!record.neverHeld) return outside;
  const underWay = beyondOwed(order, returns, (line) => shippedUnits(parcels, line));
  const arrived = returns
    .filter((each) => each.neverHeld && !isGivenUp(each))
    .flatMap((each) => eventsOf(each, 'partlyReceived').flatMap(({ detail }) => detail.units));
  return outside.flatMap((each) => {
    const quantity = Math.min(each.quantity, underWay.get(each.line)! - piecesOf(each.line, arrived));
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}
