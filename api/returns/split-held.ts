import type { Units } from '../db/stored-shapes.ts';
import { shippedUnits } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import type { ReturnRecord } from './return-record.ts';
import { isGivenUp, piecesOf } from './units-left.ts';

/** Pieces by whether the buyer has them. */
export interface SplitUnits<Piece extends Units> {
  readonly held: Piece[];
  /** They never reached the buyer: nothing is to be sent back, paid for or waited for. */
  readonly neverHeld: Piece[];
}

/**
 * Which of the pieces the buyer has, those first that are there and do not go back already.
 *
 * @param returns of the order so far
 */
export function splitHeld<Piece extends Units>(
  units: readonly Piece[],
  parcels: readonly ParcelRecord[],
  returns: readonly Pick<ReturnRecord, 'units' | 'state' | 'neverHeld'>[],
): SplitUnits<Piece> {
  const arrived = parcels.filter(({ deliveredAt }) => deliveredAt !== null);
  const goingBack = returns.filter((each) => !each.neverHeld && !isGivenUp(each)).flatMap(({ units: pieces }) => pieces);
  const split: SplitUnits<Piece> = { held: [], neverHeld: [] };
  for (const each of units) {
    const there = Math.max(0, shippedUnits(arrived, each.line) - piecesOf(each.line, goingBack));
    const held = Math.min(there, each.quantity);
    if (held > 0) split.held.push({ ...each, quantity: held });
    if (each.quantity > held) split.neverHeld.push({ ...each, quantity: each.quantity - held });
  }
  return split;
}
