import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

const widthOf = (text: string) => [...text].length;

test('breaks at spaces, and within a word only where it is too long alone', () => {
  expect(breakLines('one two three', 8, widthOf)).toEqual(['one two', 'three']);
  expect(breakLines('a https://example.com b', 10, widthOf)).toEqual(['a', 'https://', 'example.co', 'm b']);
  expect(breakLines('GLOVE-SUEDE-M', 8, widthOf)).toEqual(['GLOVE-', 'SUEDE-M']);
  expect(breakLines('kept\nas it is', 20, widthOf)).toEqual(['kept', 'as it is']);
});

test('loses nothing, and no line is too wide unless a single character is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = breakLines(text, width, widthOf);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 1));
    }),
  );
});
