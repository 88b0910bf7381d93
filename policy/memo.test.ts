import { expect, it } from 'vitest';
import { memo } from './memo.ts';

it('works an answer out once, and again after it had to forget', () => {
  const asked: string[] = [];
  const lengths = memo<number>(2);
  const lengthOf = (text: string) =>
    lengths(text, () => {
      asked.push(text);
      return text.length;
    });
  expect(['', 'two', '', 'two', 'third', 'third', 'two'].map(lengthOf)).toEqual([0, 3, 0, 3, 5, 5, 3]);
  expect(asked).toEqual(['', 'two', 'third', 'two']);
});

it('keeps nothing that could not be worked out', () => {
  const answers = memo<number>(2);
  const fail = () => {
    throw new RangeError('no answer');
  };
  expect(() => answers('one', fail)).toThrow(RangeError);
  expect(answers('one', () => 1)).toBe(1);
});
