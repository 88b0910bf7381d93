import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

test('whoever comes after a crowd of one party has the next turn but one', async () => {
  const queue = new FairQueue(1);
  const done: string[] = [];
  const work = (name: string) => async () => {
    await sleep(0);
    done.push(name);
  };
  const crowd = Array.from({ length: 50 }, (_, n) => queue.run('crowd', work(`crowd ${n}`)));
  await Promise.all([...crowd, queue.run('shopper', work('shopper'))]);
  expect(done).toHaveLength(51);
  expect(done.indexOf('shopper')).toBeLessThanOrEqual(2);
  expect(done.filter((name) => name !== 'shopper')).toEqual(Array.from({ length: 50 }, (_, n) => `crowd ${n}`));
});

test('no more is done at a time than it is wide, and a failure gives its place to the next', async () => {
  const queue = new FairQueue(3);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (running += 1));
    await sleep(1);
    running -= 1;
    throw new Error('failed');
  };
  const ended = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => queue.run(`party ${n % 4}`, work)));
  expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
  expect(most).toBe(3);
  expect(await queue.run('later', async () => 'still open')).toBe('still open');
});
