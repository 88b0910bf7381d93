import { expect, test } from 'vitest';
import { promises, verdict } from './verdicts.ts';

test.each([
  [promises.ofLimit, 30, 'aim'],
  [promises.ofLimit, 29.9, 'must'],
  [promises.ofLimit, 14.9, 'missed'],
  [promises.statements, 16, 'aim'],
  [promises.statements, 30, 'must'],
  [promises.statements, 31, 'missed'],
  [promises.cpuMs, NaN, 'missed'],
] as const)('%j at %d: %s', (promise, value, expected) => {
  expect(verdict(promise, value)).toBe(expected);
});
