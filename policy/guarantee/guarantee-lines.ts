import { share, type Minor } from '../money.ts';
import type { GuaranteeLine } from './guarantee-refund.ts';

/** A line of an order as paid, after codes. */
export interface PaidLine {
  readonly id: string;
  readonly quantity: number;
  /** Of all its pieces, minor units. */
  readonly net: Minor;
}

/** Pieces of a line. */
export interface ClaimedUnits {
  readonly line: string;
  readonly quantity: number;
}

/** What happens to the pieces that are claimed. */
export type GuaranteeChange = Pick<GuaranteeLine, 'ends' | 'reducedBps'>;

/**
 * The lines of an order as `guaranteeRefund` takes them, where only some pieces of a line are defective: each line is told in up to
 * three parts, the pieces that are gone already, those claimed, and the rest.
 *
 * @param gone pieces whose price went back before
 * @returns parts that sum to what was paid for each line, however its pieces are split among claims; parts without a piece are left out
 * @throws RangeError for more pieces than a line has
 */
export function guaranteeLines(
  lines: readonly PaidLine[],
  claimed: readonly ClaimedUnits[],
  gone: readonly ClaimedUnits[],
  change: GuaranteeChange,
): readonly GuaranteeLine[] {
  return lines.flatMap(({ id, quantity, net }) => {
    const before = piecesOf(id, gone);
    const after = before + piecesOf(id, claimed);
    if (after > quantity) throw new RangeError(`Line "${id}" has ${quantity} pieces`);
    const upTo = (pieces: number) => share(net, pieces, quantity);
    return [
      ...(before > 0 ? [{ line: id, paid: upTo(before) }] : []),
      ...(after > before ? [{ line: id, paid: upTo(after) - upTo(before), ...change }] : []),
      ...(after < quantity ? [{ line: id, paid: net - upTo(after) }] : []),
    ];
  });
}

function piecesOf(line: string, units: readonly ClaimedUnits[]): number {
  return units.reduce((total, unit) => (unit.line === line ? total + unit.quantity : total), 0);
}
