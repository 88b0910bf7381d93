import type { CsvColumn, CsvColumns } from './csv-columns.ts';
import { directionSaid } from './csv-words.ts';
import { decimalAmount } from './decimal-amount.ts';

export interface CsvAmount {
  /** Minor units, negative for money that left. */
  readonly minor: number;
  /** What had come in was taken back. */
  readonly reversal: boolean;
}

/**
 * How much came or left by a row: an amount alone by its sign, and wherever the row has more to say of the direction, in columns for
 * what came and what left or in one that names it, by all of them together.
 *
 * @param cell the row's value in a column, empty where it has none
 * @returns null where something cannot be read or contradicts something else; undefined where there is no amount
 */
export function csvAmount(cell: (column: CsvColumn) => string, { at }: CsvColumns): CsvAmount | null | undefined {
  const ofSides = amountOfSides(cell);
  const said = directionSaid(cell('direction'));
  if (cell('amount') === '') return ofSides && goesOtherWay(ofSides, said) ? null : ofSides;
  const printed = decimalAmount(cell('amount'));
  if (printed === null || ofSides === null || (said === null && at.direction !== undefined)) return null;
  if (said === 'credit' && printed < 0) return null;
  const signed = said === 'debit' ? -Math.abs(printed) : printed;
  if (ofSides === undefined || ofSides.minor === 0) {
    // What came has a column of its own, and is not there.
    const isUnsaid = signed > 0 && said === null && at.credit !== undefined;
    return isUnsaid ? null : { minor: signed, reversal: false };
  }
  const isSame = Math.abs(signed) === Math.abs(ofSides.minor) && !goesOtherWay(ofSides, signed < 0 ? 'debit' : said);
  return isSame ? ofSides : null;
}

/** By the columns for what came and for what left, of which a row fills one. */
function amountOfSides(cell: (column: CsvColumn) => string): CsvAmount | null | undefined {
  const [credit, debit] = [cell('credit'), cell('debit')];
  if (credit === '' && debit === '') return undefined;
  const [cameIn, left] = [credit, debit].map((text) => (text === '' ? 0 : decimalAmount(text)));
  if (cameIn === null || left === null || (cameIn !== 0 && left !== 0)) return null;
  return { minor: cameIn! - Math.abs(left!), reversal: cameIn! < 0 };
}

function goesOtherWay({ minor, reversal }: CsvAmount, said: 'credit' | 'debit' | null): boolean {
  return said === 'debit' ? minor > 0 : said === 'credit' && minor < 0 && !reversal;
}
