/** A line of a file with separated values, or several where a value breaks. */
export interface CsvRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file as far as they can be read. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Line, column and what is wrong there; null where all was read. */
  readonly flaw: string | null;
}

type Separator = ';' | ',' | '\t';

/**
 * The rows of a file with separated values: quotes keep separators and breaks within a value, two of them are one. Empty rows are left
 * out. No more are read than are asked for. Quotes that do not close, or close before the value ends, would swallow what follows, and so
 * are a flaw.
 *
 * @source RFC 4180, and `;` as much of Europe writes it
 */
export function csvRows(text: string, separator: Separator, most: number): CsvTable {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [at, line, begun] = [0, 1, 1];
  while (at <= text.length && rows.length < most) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    if ('flaw' in cell) return { rows, flaw: `Line ${line}, column ${cells.length + 1}: ${cell.flaw}` };
    const { value, end } = cell;
    line += breaksIn(value);
    cells.push(value.trim());
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
    cells = [];
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    line += 1;
    begun = line;
  }
  return { rows, flaw: null };
}

type Cell = { readonly value: string; readonly end: number } | { readonly flaw: string };

function quoted(text: string, from: number, separator: Separator): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { flaw: 'quotes are opened here and never closed' };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const end = nextMark(text, close + 1);
      if (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
        return { flaw: 'something stands after the closing quotes' };
      return holdsRow[separator].test(value) ? { flaw: 'the quotes opened here close in a later row' } : { value, end };
    }
    value += '"';
    at = close + 2;
  }
}

/** What looks like the beginning of another row: a line that begins with a date and a separator. */
const holdsRow: Readonly<Record<Separator, RegExp>> = {
  ';': /[\r\n][" ]*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[" ]*;/,
  ',': /[\r\n][" ]*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[" ]*,/,
  '\t': /[\r\n][" ]*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[" ]*\t/,
};

function nextMark(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function plain(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function breaksIn(value: string): number {
  let breaks = 0;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
