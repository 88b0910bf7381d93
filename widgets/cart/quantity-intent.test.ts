import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CartLineWire } from '../../api/carts/carts.wire.ts';
import { QuantityIntent } from './quantity-intent.ts';

const line = { id: 'a', quantity: 1 } as CartLineWire;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An intent whose requests are answered by hand. */
function intent() {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const send = (_: CartLineWire, quantity: number): Promise<void> => {
    sent.push(quantity);
    return new Promise((resolve) => answers.push(resolve));
  };
  return { sent, answer: () => answers.shift()!(), quantities: new QuantityIntent(send, () => undefined) };
}

test('asks once for quick steps, with the last, and shows it meanwhile', async () => {
  const { quantities, sent, answer } = intent();
  for (const quantity of [2, 3, 4]) quantities.set(line, quantity);
  expect(quantities.quantity(line)).toBe(4);
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([4]);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(quantities.quantity(line)).toBe(1);
});

test('what is set during a request follows it', async () => {
  const { quantities, sent, answer } = intent();
  quantities.set(line, 2);
  await vi.advanceTimersByTimeAsync(300);
  quantities.set(line, 5);
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([2]);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([2, 5]);
  expect(quantities.quantity(line)).toBe(5);
  answer();
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([2, 5]);
});

test('lines do not wait for each other', async () => {
  const { quantities, sent } = intent();
  quantities.set(line, 2);
  quantities.set({ ...line, id: 'b' }, 3);
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([2, 3]);
});
