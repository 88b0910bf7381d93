import type { CsvColumns } from './csv-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { directionSaid, isCurrency, isNotFinal } from './csv-words.ts';
import { decimalAmount } from './decimal-amount.ts';
import type { CsvSheet } from './csv-sheet.ts';
import { UnreadableStatement, type StatementEntry } from './statement-entry.ts';

/**
 * Makes sure that no column without a known heading says something else of a movement than what was read: that it went the other way, is
 * not final, or is other money. Nor may a second column have another amount, or have it go the other way.
 *
 * @param entry absent where the row has no amount in the column that was read
 * @throws UnreadableStatement
 */
export function refuseContradiction({ line, cells }: CsvRow, entry: StatementEntry | undefined, { head, columns }: CsvSheet): void {
  const refuse = (place: number, what: string) => {
    const where = `Line ${line}, column ${place + 1}${head[place] ? ` (${head[place]})` : ''}`;
    throw new UnreadableStatement('unknownColumn', `${where} says "${cells[place]!.slice(0, 40)}": ${what}`);
  };
  for (const place of otherAmounts(cells, entry, columns)) refuse(place, 'which of two columns is the amount? Leave the other out');
  if (!entry) return;
  const { direction, currency } = entry;
  for (const place of columns.unknown) {
    const said = cells[place] ?? '';
    const went = directionSaid(said);
    if (went !== null && went !== direction) refuse(place, 'if this is the direction, head it "Debit/Credit", else leave the column out');
    if (isNotFinal(said)) refuse(place, 'if this is the state, head it "Status", else leave the column out');
    if (isCurrency(said) && said !== currency) refuse(place, 'if this is the currency, head it "Currency", else leave the column out');
  }
}

/** Places of amounts that are not the one that was read, that go the other way, or that stand where the first column is empty. */
function otherAmounts(cells: readonly string[], entry: StatementEntry | undefined, { at, otherAmounts: second }: CsvColumns): number[] {
  const valueAt = (place: number) => decimalAmount(cells[place] ?? '');
  const { amount, direction } = entry ?? { amount: 0, direction: null };
  const told = direction === 'debit' ? -amount : amount;
  const printed = at.amount === undefined ? null : valueAt(at.amount);
  const sides = [at.credit, at.debit].flatMap((place) =>
    place !== undefined && printed !== null && isOther(valueAt(place), Math.abs(printed)) ? [place] : [],
  );
  const others = second.filter(({ column, place }) => {
    const value = valueAt(place);
    if (column === 'amount') return value !== null && value !== told && value !== printed;
    return isOther(value, column === direction ? amount : 0);
  });
  return [...sides, ...others.map(({ place }) => place)];
}

/** Of a column for one side, where nothing need stand. @param amount without sign, minor units */
const isOther = (value: number | null, amount: number): boolean => value !== null && value !== 0 && Math.abs(value) !== amount;
