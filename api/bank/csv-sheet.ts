import { csvColumns, type CsvColumns } from './csv-columns.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { mostEntries, UnreadableStatement } from './statement-entry.ts';

/** Banks put some lines about the account before the columns. */
const mostLinesBefore = 40;

/** What heads the movements of a file, and what comes before and after it. */
export interface CsvSheet {
  readonly before: readonly CsvRow[];
  readonly head: readonly string[];
  readonly columns: CsvColumns;
  readonly rows: readonly CsvRow[];
}

/**
 * Finds the row that heads date and amount, and with it what separates the values.
 *
 * @throws UnreadableStatement
 */
export function readSheet(text: string): CsvSheet {
  const sheets = ([';', ',', '\t'] as const).flatMap((separator) => {
    const { rows, flaw } = csvRows(text, separator, mostLinesBefore + 1 + mostEntries + 1);
    const at = rows.slice(0, mostLinesBefore).findIndex(({ cells }) => csvColumns(cells) !== null);
    if (at < 0) return [];
    const head = rows[at]!.cells;
    return [{ before: rows.slice(0, at), head, columns: csvColumns(head)!, rows: rows.slice(at + 1), flaw }];
  });
  const widest = sheets.toSorted((a, b) => b.head.length - a.head.length)[0];
  if (!widest)
    throw new UnreadableStatement('noColumns', 'No row heads a column for the date and one for the amount, such as "Booking date;Amount"');
  if (widest.flaw !== null) throw new UnreadableStatement('malformed', widest.flaw);
  return widest;
}
