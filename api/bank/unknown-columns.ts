import type { CsvRow } from './csv-rows.ts';
import { directionSaid, isCurrency, isNotFinal } from './csv-words.ts';
import { decimalAmount } from './decimal-amount.ts';
import type { CsvSheet } from './csv-sheet.ts';
import { UnreadableStatement, type StatementEntry } from './statement-entry.ts';

/**
 * Makes sure that no column without a known heading says something else of a movement than what was read: that it went the other way, is
 * not final, or is other money. Nor may a second column have another amount.
 *
 * @throws UnreadableStatement
 */
export function refuseContradiction({ line, cells }: CsvRow, entry: StatementEntry, { head, columns }: CsvSheet): void {
  const { amount, direction, currency } = entry;
  const refuse = (place: number, what: string) => {
    const where = `Line ${line}, column ${place + 1}${head[place] ? ` (${head[place]})` : ''}`;
    throw new UnreadableStatement('unknownColumn', `${where} says "${cells[place]!.slice(0, 40)}": ${what}`);
  };
  for (const place of columns.otherAmounts) {
    const other = decimalAmount(cells[place] ?? '');
    if (other !== null && Math.abs(other) !== amount) refuse(place, 'which of two columns is the amount? Leave the other out');
  }
  for (const place of columns.unknown) {
    const said = cells[place] ?? '';
    const went = directionSaid(said);
    if (went !== null && went !== direction) refuse(place, 'if this is the direction, head it "Debit/Credit", else leave the column out');
    if (isNotFinal(said)) refuse(place, 'if this is the state, head it "Status", else leave the column out');
    if (isCurrency(said) && said !== currency) refuse(place, 'if this is the currency, head it "Currency", else leave the column out');
  }
}
