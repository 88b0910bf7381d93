import { markKinds, type Mark, type MarkKind } from './mark.ts';

/** One line of the gutter. */
export interface GutterRow {
  /** From 1. */
  readonly line: number;
  /** The worst mark of the line. */
  readonly kind?: MarkKind;
  /** How many marks the line has. */
  readonly count: number;
}

/** A row for every line of the text. A mark beyond the last line belongs to the last. */
export function gutterRows(text: string, marks: readonly Mark[]): GutterRow[] {
  const lines = lineCount(text);
  const found = new Map<number, { kind: MarkKind; count: number }>();
  for (const { line: at, kind } of marks) {
    const line = Math.min(Math.max(at, 1), lines);
    const { kind: before = kind, count = 0 } = found.get(line) ?? {};
    found.set(line, { kind: worse(before, kind), count: count + 1 });
  }
  return Array.from({ length: lines }, (_, index) => ({ line: index + 1, count: 0, ...found.get(index + 1) }));
}

/** How many lines an editor shows for a text; an empty text has one. */
export const lineCount = (text: string): number => text.split('\n').length;

const worse = (a: MarkKind, b: MarkKind): MarkKind => (markKinds.indexOf(a) <= markKinds.indexOf(b) ? a : b);
