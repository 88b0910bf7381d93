import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('a few go at once, the others wait in step, and none is refused', () => {
  const pace = new Pace(3, 1000);
  const waits = Array.from({ length: 6 }, () => pace.wait('ada', 50_000));
  expect(waits).toEqual([0, 0, 0, 1000, 2000, 3000]);
  expect(pace.wait('bruno', 50_000)).toBe(0);
});

test('time makes room again', () => {
  const pace = new Pace(2, 1000);
  for (let n = 0; n < 4; n += 1) pace.wait('ada', 0);
  expect(pace.wait('ada', 4000)).toBe(0);
  expect(pace.wait('ada', 4000)).toBe(0);
  expect(pace.wait('ada', 4000)).toBe(1000);
});

test('ten thousand strangers do not make it forget who has to wait', () => {
  const pace = new Pace(1, 60_000);
  for (let n = 0; n < 50; n += 1) pace.wait('ada', 0);
  for (let n = 0; n < 9000; n += 1) pace.wait(`stranger ${n}`, 0);
  expect(pace.wait('ada', 0)).toBe(50 * 60_000);
});

test('a clock that was wrong and is set back keeps nobody waiting for it', () => {
  const pace = new Pace(1, 1000);
  const wrong = Date.parse('2036-01-01T00:00:00Z');
  expect([pace.wait('a', wrong), pace.wait('a', wrong), pace.wait('a', wrong - 500)]).toEqual([0, 1000, 2500]);
  expect(pace.wait('a', Date.parse('2026-01-01T00:00:00Z'))).toBe(0);
});
