import { decide, type Decision, type Reason } from '../decision.ts';
import { doubt } from '../law/eu-terms.ts';
import { sum } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** Pieces of one line. */
export interface LineUnits {
  readonly line: string;
  readonly quantity: number;
}

/** One statement about an order. */
export interface UnitsStatement {
  /** The same for a retry of the same statement. */
  readonly key: string;
  /** Absent: no lines are named, and the whole order is meant. */
  readonly units?: readonly (LineUnits & { /** Only a part of one piece, such as an accessory. */ readonly part?: boolean })[] | undefined;
}

/** What a statement adds to those before it. */
export interface StatedUnits {
  /** The statement it repeats: one record, one acknowledgement. Null where it is new. */
  readonly repeats: string | null;
  /** In the order of the order's lines; only what is new. */
  readonly units: readonly LineUnits[];
}

/**
 * Which pieces a statement withdraws that are not withdrawn yet. A retry, or a statement that names nothing new, is the one
 * before it; more pieces than were bought are as many as were bought; a part of a piece is the whole piece.
 *
 * @param earlier statements of the same order, oldest first
 * @source `withdrawal.partial`; matrix S72, R3
 */
export function statedUnits(
  { withdrawal: { partial } }: Pick<Profile, 'withdrawal'>,
  bought: readonly LineUnits[],
  earlier: readonly UnitsStatement[],
  statement: UnitsStatement,
): Decision<StatedUnits> {
  const same = earlier.find(({ key }) => key === statement.key);
  if (same) return decide({ repeats: same.key, units: [] }, because('withdrawal.repeated'));

  const left = earlier.reduce((rest, { units }) => without(rest, taken(rest, units)), bought);
  const units = taken(left, statement.units);
  const last = earlier.at(-1);
  if (units.length === 0 && last) return decide({ repeats: last.key, units: [] }, because('withdrawal.repeated'));
  return decide({ repeats: null, units }, ...reasons(partial, left, statement.units));
}

/** What of the pieces that are left a statement names, never more than those. */
function taken(left: readonly LineUnits[], named: UnitsStatement['units']): readonly LineUnits[] {
  return left.flatMap(({ line, quantity }) => {
    const wanted = named === undefined ? quantity : piecesOf(line, named);
    const most = Math.min(quantity, Math.max(0, Math.ceil(wanted)));
    return most > 0 ? [{ line, quantity: most }] : [];
  });
}

function without(left: readonly LineUnits[], gone: readonly LineUnits[]): readonly LineUnits[] {
  return left.map(({ line, quantity }) => ({ line, quantity: quantity - piecesOf(line, gone) }));
}

function reasons(
  partial: Profile['withdrawal']['partial'],
  left: readonly LineUnits[],
  named: UnitsStatement['units'],
): readonly [Reason, ...Reason[]] {
  if (named === undefined) return [because('withdrawal.wholeOrder', undefined, { law: doubt.id })];
  const tooMany = named.some(({ line, quantity }) => quantity > piecesOf(line, left));
  return [
    because('withdrawal.namedLines', partial),
    ...(tooMany ? [because('withdrawal.asManyAsBought')] : []),
    ...(named.some(({ part }) => part === true) ? [because('withdrawal.wholePiece', partial)] : []),
  ];
}

function piecesOf(line: string, units: readonly LineUnits[]): number {
  return sum(units.map((each) => (each.line === line ? each.quantity : 0)));
}
