import type { CsvRow } from './csv-rows.ts';
import type { CsvSheet } from './csv-sheet.ts';
import { realDay } from './real-day.ts';
import { UnreadableStatement } from './statement-entry.ts';

/** Which of day and month a file writes first where it writes the year last. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/**
 * The order of the dates of a file, decided by all of them and by the language of its columns. Points are only written between day and
 * month.
 *
 * @throws UnreadableStatement where nothing decides it, or its dates contradict each other
 */
export function dateOrder(rows: readonly CsvRow[], { columns: { at, isDayFirst }, head }: Pick<CsvSheet, 'columns' | 'head'>): DateOrder {
  const places = [at.bookedOn, at.valuedOn, at.orderedOn].filter((place) => place !== undefined);
  let order: DateOrder | null = isDayFirst ? 'dayFirst' : null;
  let unclear: string | null = null;
  for (const { line, cells } of rows)
    for (const place of places) {
      const [date, first, mark, second] = yearLast.exec(cells[place] ?? '') ?? [];
      const [one, other] = [Number(first), Number(second)];
      if (date === undefined || one > 31 || other > 31 || (one > 12 && other > 12)) continue;
      const where = `Line ${line}, column ${place + 1} (${head[place]}): ${date}`;
      const shown = mark === '.' || one > 12 ? 'dayFirst' : other > 12 ? 'monthFirst' : null;
      if (shown === null && one !== other) unclear ??= where;
      if (shown !== null && order !== null && shown !== order)
        throw new UnreadableStatement('malformed', `${where} has day and month in another order than the rest of the file`);
      order ??= shown;
    }
  if (order === null && unclear !== null)
    throw new UnreadableStatement('malformed', `${unclear} may be two days: export dates with the year first, or more days at once`);
  return order ?? 'dayFirst';
}

/** A local date, ISO 8601, from one with the year first, with or without marks, or with the year last; undefined where it is none. */
export function csvDate(text: string, order: DateOrder): string | undefined {
  const [year, month, day] = partsOf(text, order) ?? [];
  if (year === undefined) return undefined;
  return realDay(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
}

/** Year, month and day. */
function partsOf(text: string, order: DateOrder): string[] | undefined {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)\b/.exec(text);
  if (yearFirst) return yearFirst.slice(1);
  const [, first, , second, last] = yearLast.exec(text) ?? [];
  if (last === undefined) return undefined;
  return [last.length === 2 ? `20${last}` : last, ...(order === 'dayFirst' ? [second!, first!] : [first!, second!])];
}
