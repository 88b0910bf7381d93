import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gutterRows } from './gutter-rows.ts';
import { markKinds, type Mark, type MarkKind } from './mark.ts';

const mark = (line: number, kind: MarkKind): Mark => ({ kind, line, column: 1, path: '', text: '' });

it('has a row for every line, with the worst mark of each', () => {
  expect(gutterRows('{\n\n}', [mark(2, 'remark'), mark(2, 'belowLaw'), mark(2, 'doubtful')])).toEqual([
    { line: 1, count: 0 },
    { line: 2, kind: 'belowLaw', count: 3 },
    { line: 3, count: 0 },
  ]);
});

it('has one row for no text at all, and keeps what lies beyond the last line', () => {
  expect(gutterRows('', [])).toEqual([{ line: 1, count: 0 }]);
  expect(gutterRows('a\nb', [mark(9, 'mistake')])[1]).toEqual({ line: 2, kind: 'mistake', count: 1 });
});

it('loses no mark, and shows none that is better than another of its line', () => {
  const marks = fc.array(fc.record({ line: fc.integer({ min: 1, max: 12 }), kind: fc.constantFrom(...markKinds) }));
  fc.assert(
    fc.property(marks, (some) => {
      const rows = gutterRows(
        '\n'.repeat(11),
        some.map(({ line, kind }) => mark(line, kind)),
      );
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
      for (const { line, kind } of some) expect(markKinds.indexOf(rows[line - 1]!.kind!)).toBeLessThanOrEqual(markKinds.indexOf(kind));
    }),
  );
});
