import { csvColumns, type CsvColumn, type CsvColumns } from './csv-columns.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { decimalAmount } from './decimal-amount.ts';
import { compactIban, isIban } from './iban.ts';
import { mostEntries, UnreadableStatement, type Statement, type StatementEntry } from './statement-entry.ts';

/** Banks put some lines about the account before the columns. */
const mostLinesBefore = 40;

/**
 * The movements of a file of separated values, whichever bank's: its columns are found by their names in five languages. Rows without
 * an amount say nothing; one whose date or amount cannot be read is refused, so that somebody sees it.
 *
 * @param ownIban an account in a row that is the statement's own is not the other side's
 * @throws UnreadableStatement
 */
export function readCsv(text: string, ownIban: string): Statement {
  const headed = ([';', ',', '\t'] as const).flatMap((separator) => {
    const rows = csvRows(text, separator);
    const at = rows.slice(0, mostLinesBefore).findIndex((row) => csvColumns(row) !== null);
    return at < 0 ? [] : [{ columns: csvColumns(rows[at]!)!, rows: rows.slice(at + 1), width: rows[at]!.length }];
  });
  const widest = headed.toSorted((a, b) => b.width - a.width)[0];
  if (!widest)
    throw new UnreadableStatement('noColumns', 'No row heads a column for the date and one for the amount, such as "Booking date;Amount"');
  if (widest.rows.length > mostEntries) throw new UnreadableStatement('tooManyEntries', `At most ${mostEntries} entries a file`);
  const entries = widest.rows.flatMap((row) => entryOf(row, widest.columns, ownIban) ?? []);
  return { source: 'csv', iban: null, entries };
}

function entryOf(row: CsvRow, { at, texts }: CsvColumns, ownIban: string): StatementEntry | undefined {
  const cell = (column: CsvColumn) => (at[column] === undefined ? '' : (row[at[column]] ?? ''));
  const minor = amountOf(cell);
  if (minor === undefined) return undefined;
  const bookedOn = dayOf(cell('bookedOn')) ?? '';
  const days = [dayOf(cell('valuedOn')), bookedOn].filter((day) => day !== undefined);
  const iban = compactIban(cell('iban'));
  return {
    refused: minor === null || minor === 0 || bookedOn === '' ? 'unreadable' : null,
    direction: (minor ?? 0) < 0 ? 'debit' : 'credit',
    reversal: false,
    amount: Math.abs(minor ?? 0),
    currency: currencyOf(cell),
    bookedOn,
    orderedBy: dayOf(cell('orderedOn')) ?? days.toSorted()[0] ?? '',
    reference: cell('reference') || null,
    endToEnd: /^(?:NOTPROVIDED)?$/i.test(cell('endToEnd')) ? null : cell('endToEnd'),
    party: { name: cell('name') || null, iban: isIban(iban) && iban !== ownIban ? iban : null, bic: cell('bic') || null },
    texts: texts.map((place) => (row[place] ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()).filter(Boolean),
  };
}

/** Minor units, negative for money that left; null where something stands there that is no amount, undefined where nothing does. */
function amountOf(cell: (column: CsvColumn) => string): number | null | undefined {
  if (cell('amount') !== '') return decimalAmount(cell('amount'));
  const [credit, debit] = [cell('credit'), cell('debit')];
  if (credit === '' && debit === '') return undefined;
  const [cameIn, left] = [credit, debit].map((text) => (text === '' ? 0 : decimalAmount(text)));
  return cameIn === null || left === null ? null : Math.abs(cameIn!) - Math.abs(left!);
}

/** Some banks head the currency with the word others have for the value date. */
function currencyOf(cell: (column: CsvColumn) => string): string {
  const told = [cell('currency'), cell('valuedOn')].find((text) => /^[A-Z]{3}$/i.test(text));
  return told?.toUpperCase() ?? 'EUR';
}

/** A local date, ISO 8601, from one with the year first, or with day and month before the year. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text) ?? [];
  const [, second, third, fourth] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  const [y, m, d] = year === undefined ? [fourth?.length === 2 ? `20${fourth}` : fourth, third, second] : [year, month, day];
  if (y === undefined) return undefined;
  const iso = `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  return new Date(`${iso}T00:00Z`).toJSON()?.startsWith(iso) ? iso : undefined;
}
