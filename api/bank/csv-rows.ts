/** Parts of a line of a file with separated values. */
export type CsvRow = readonly string[];

/**
 * The rows of a file with separated values: quotes keep separators and breaks within a value, two of them are one. Empty rows are
 * left out.
 *
 * @source RFC 4180, and `;` as much of Europe writes it
 */
export function csvRows(text: string, separator: ';' | ',' | '\t'): CsvRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [value, end] = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(value.trim());
    if (text[end] !== separator) {
      if (row.some((each) => each !== '')) rows.push(row);
      row = [];
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    } else at = end + 1;
  }
  return rows;
}

function quoted(text: string, from: number): readonly [value: string, end: number] {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [value + text.slice(at), text.length];
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return [value, nextBreak(text, close + 1)];
    value += '"';
    at = close + 2;
  }
}

/** What stands between a closing quote and the separator is nobody's value. */
function nextBreak(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function plain(text: string, from: number, separator: string): readonly [value: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(from, end), end];
}
