import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indented, newLine, outdented, type Selected, type TextEdit } from './indented-text.ts';

/** A text with its selection between bars. */
function selected(marked: string): Selected {
  const [before = '', inside = '', after] = marked.split('|');
  return after === undefined
    ? { value: before + inside, start: before.length, end: before.length }
    : { value: before + inside + after, start: before.length, end: before.length + inside.length };
}

function applied({ value }: Selected, { from, until, text, start, end }: TextEdit): string {
  const now = value.slice(0, from) + text + value.slice(until);
  return start === end ? `${now.slice(0, start)}|${now.slice(start)}` : `${now.slice(0, start)}|${now.slice(start, end)}|${now.slice(end)}`;
}

it.each([
  ['a|b', 'a  |b'],
  ['a|b|c', 'a  |c'],
  ['{\n|"a": 1,\n\n"b": 2|\n}', '{\n  |"a": 1,\n\n  "b": 2|\n}'],
])('Tab makes %j %j', (before, after) => {
  expect(applied(selected(before), indented(selected(before)))).toBe(after);
});

it.each([
  ['    a|b', '  a|b'],
  [' |a', '|a'],
  ['|  a\n b|', '|a\nb|'],
])('Shift+Tab makes %j %j', (before, after) => {
  expect(applied(selected(before), outdented(selected(before))!)).toBe(after);
});

it('has nothing to take from a line at the margin', () => {
  expect(outdented(selected('a|b'))).toBeUndefined();
});

it.each([
  ['  "a": 1,|', '  "a": 1,\n  |'],
  ['  "a": {|', '  "a": {\n    |'],
  ['  [| ]', '  [\n    | ]'],
])('Enter makes %j %j', (before, after) => {
  expect(applied(selected(before), newLine(selected(before)))).toBe(after);
});

it('what Tab did to whole lines, Shift+Tab undoes', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(lines, (some) => {
      const value = some.join('\n');
      const { text } = indented({ value, start: 0, end: value.length });
      expect(outdented({ value: text, start: 0, end: text.length })!.text).toBe(value);
    }),
  );
});
