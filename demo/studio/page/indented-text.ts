/** A text field's text and selection. */
export interface Selected {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What to put where, and what is selected then. */
export interface TextEdit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const step = '  ';

/** Tab: two spaces, or every selected line two spaces in. */
export function indented({ value, start, end }: Selected): TextEdit {
  if (!value.slice(start, end).includes('\n')) return { from: start, until: end, text: step, start: start + 2, end: start + 2 };
  const from = lineStart(value, start);
  const text = value.slice(from, end).replace(/^(?=.)/gm, step);
  return { from, until: end, text, start: value[from] === '\n' ? start : start + 2, end: from + text.length };
}

/** Shift+Tab: every line of the selection up to two spaces out; undefined when none has any. */
export function outdented({ value, start, end }: Selected): TextEdit | undefined {
  const from = lineStart(value, start);
  const before = value.slice(from, lineEnd(value, end));
  const text = before.replace(/^ {1,2}/gm, '');
  if (text === before) return undefined;
  const first = /^ {0,2}/.exec(before)![0].length;
  const newStart = Math.max(from, start - first);
  return { from, until: from + before.length, text, start: newStart, end: Math.max(newStart, end - (before.length - text.length)) };
}

/** Enter: a new line as deep as this one, one step deeper after an opening bracket. */
export function newLine({ value, start, end }: Selected): TextEdit {
  const line = value.slice(lineStart(value, start), start);
  const depth = /^ */.exec(line)![0] + (/[[{]\s*$/.test(line) ? step : '');
  const at = start + 1 + depth.length;
  return { from: start, until: end, text: `\n${depth}`, start: at, end: at };
}

const lineStart = (value: string, at: number): number => value.lastIndexOf('\n', at - 1) + 1;

function lineEnd(value: string, at: number): number {
  const end = value.indexOf('\n', at);
  return end === -1 ? value.length : end;
}
