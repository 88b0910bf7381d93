import { csvAmount } from './csv-amount.ts';
import type { CsvColumn, CsvColumns } from './csv-columns.ts';
import { csvDate, dateOrder, type DateOrder } from './csv-dates.ts';
import type { CsvRow } from './csv-rows.ts';
import { readSheet, type CsvSheet } from './csv-sheet.ts';
import { isCurrency, isFinal } from './csv-words.ts';
import { compactIban, ibansIn, isIban } from './iban.ts';
import { mostEntries, UnreadableStatement, type Statement, type StatementEntry } from './statement-entry.ts';
import { refuseContradiction } from './unknown-columns.ts';

/**
 * The movements of a file of separated values, whichever bank's: its columns are found by their names in five languages. Rows without
 * an amount say nothing; one whose date or amount cannot be read is refused, so that somebody sees it. A file that is cut off, whose
 * rows are not as wide as its columns, or whose other columns say something that would change a movement, is none.
 *
 * @param accounts compact IBANs of the merchant's: one of them in a row is not the other side's
 * @throws UnreadableStatement
 */
export function readCsv(text: string, accounts: readonly string[]): Statement[] {
  const sheet = readSheet(text);
  const { before, columns } = sheet;
  if (sheet.rows.length > mostEntries) throw new UnreadableStatement('tooManyEntries', `At most ${mostEntries} entries a file`);
  const rows = sheet.rows.filter((row) => isOfColumns(row, sheet));
  const order = dateOrder(rows, sheet);
  const named = ibansIn(before.flatMap(({ cells }) => cells));
  const own = named.filter((iban) => accounts.includes(iban));
  const account = own.length === 1 ? own[0]! : own.length === 0 ? (named[0] ?? null) : null;
  const byAccount = new Map<string | null, StatementEntry[]>();
  const endsWithin = /[\r\n]/.test(text.slice(text.trimEnd().length)) ? undefined : sheet.rows.at(-1);
  for (const row of rows) {
    if (row === endsWithin) requireWhole(row, sheet);
    const entry = entryOf(row, columns, order, accounts);
    refuseContradiction(row, entry, sheet);
    if (!entry) continue;
    const ofRow = compactIban(cellOf(row, columns, 'ownIban'));
    const iban = /^[A-Z]{2}\d{2}/.test(ofRow) ? ofRow : account;
    byAccount.set(iban, [...(byAccount.get(iban) ?? []), entry]);
  }
  if (byAccount.size === 0) byAccount.set(account, []);
  return [...byAccount].map(([iban, entries]) => ({ source: 'csv', iban, entries }));
}

const cellOf = (row: CsvRow, { at }: CsvColumns, column: CsvColumn): string =>
  at[column] === undefined ? '' : (row.cells[at[column]] ?? '');

/** Whether a row is one of the columns; a line about the account after them, which has no date, is not. @throws UnreadableStatement */
function isOfColumns(row: CsvRow, { head, columns }: CsvSheet): boolean {
  const width = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '') + 1;
  const date = row.cells[columns.at.bookedOn!];
  const isCut = row.cells.length < width(head);
  if (isCut && date !== undefined && !/^\d/.test(date)) return false;
  if (!isCut && width(row.cells) <= head.length) return true;
  const what = isCut ? 'it is cut off' : 'a value that holds the separator stands without quotes';
  throw new UnreadableStatement('malformed', `Line ${row.line} has ${row.cells.length} values, its columns are ${head.length}: ${what}`);
}

/** A row that the file ends within may go on: an amount at its end has to look finished. @throws UnreadableStatement */
function requireWhole(row: CsvRow, { columns: { at }, head }: CsvSheet): void {
  const place = head.length - 1;
  if (![at.amount, at.credit, at.debit].includes(place)) return;
  const isFinished = /[.,]\d\d\D*$/.test(row.cells[place]!) || (row.cells[place] === '' && place !== at.amount);
  if (!isFinished && /^\d/.test(row.cells[at.bookedOn!]!))
    throw new UnreadableStatement('malformed', `Line ${row.line}, column ${head.length}: the file ends within the row`);
}

function entryOf(row: CsvRow, columns: CsvColumns, order: DateOrder, accounts: readonly string[]): StatementEntry | undefined {
  const cell = (column: CsvColumn) => cellOf(row, columns, column);
  const money = csvAmount(cell, columns);
  if (money === undefined) return undefined;
  const { minor, reversal } = money ?? { minor: 0, reversal: false };
  const bookedOn = csvDate(cell('bookedOn'), order) ?? '';
  const days = [csvDate(cell('valuedOn'), order), bookedOn].filter((day) => day !== undefined);
  const iban = compactIban(cell('iban'));
  const currency = currencyOf(cell);
  const isReadable = minor !== 0 && bookedOn !== '' && currency !== '';
  return {
    refused: columns.at.state !== undefined && !isFinal(cell('state')) ? 'notBooked' : isReadable ? null : 'unreadable',
    direction: minor < 0 ? 'debit' : 'credit',
    reversal,
    amount: Math.abs(minor),
    currency,
    bookedOn,
    orderedBy: csvDate(cell('orderedOn'), order) ?? days.toSorted()[0] ?? '',
    reference: cell('reference') || null,
    endToEnd: /^(?:NOTPROVIDED)?$/i.test(cell('endToEnd')) ? null : cell('endToEnd'),
    party: { name: cell('name') || null, iban: isIban(iban) && !accounts.includes(iban) ? iban : null, bic: cell('bic') || null },
    texts: columns.texts.map((place) => (row.cells[place] ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()).filter(Boolean),
  };
}

/** Some banks head the currency with the word others have for the value date. Empty where something else stands there. */
function currencyOf(cell: (column: CsvColumn) => string): string {
  const told = cell('currency').toUpperCase();
  if (told !== '') return isCurrency(told) ? told : '';
  return isCurrency(cell('valuedOn').toUpperCase()) ? cell('valuedOn').toUpperCase() : 'EUR';
}
