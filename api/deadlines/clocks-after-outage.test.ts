import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { fireAll, TestDeadlines } from './test-deadlines.ts';

let re: TestDeadlines;
beforeAll(async () => {
  re = await TestDeadlines.open('restelli');
});
afterAll(() => re.stop());
beforeEach(async () => {
  // What an earlier test left running is none of the next one's business.
  await re.shop.api.database.db.deleteFrom('deadlines').execute();
});

/** How often workers look. */
const lookEverySeconds = 10;

/** Looks at the clocks as workers do, from an instant on, until `done`; seconds that took. Whoever looks may change as they pass. */
async function look(from: string, server: (second: number) => Deps | Promise<Deps>, done: () => Promise<boolean>): Promise<number> {
  for (let second = 0; second < 7200; second += lookEverySeconds) {
    re.shop.at(new Date(Date.parse(from) + second * 1000).toISOString());
    await fireAll(await server(second));
    if (await done()) return second;
  }
  throw new Error('The clock never acted');
}

const has = (order: PlacedOrder, kind: string) => async () => (await re.history(order)).includes(kind);

describe('within a minute after an outage its clock has acted', () => {
  test.each([25, 55, 85, 115, 120, 205, 300])('that fails for %i seconds', async (seconds) => {
    const order = await re.awaited();
    const mend = await re.breaking(order);
    let broken = true;
    const server = async (second: number) => {
      if (broken && second >= seconds) await mend();
      broken &&= second < seconds;
      return re.shop.api.deps;
    };
    const acted = await look('2026-11-13T08:00:00Z', server, has(order, 'paymentReminded'));
    expect(acted).toBeGreaterThanOrEqual(seconds);
    expect(acted - seconds).toBeLessThanOrEqual(60);
  });

  test.each([25, 55, 85, 115, 120, 180])('whose provider cannot be asked for %i seconds', async (seconds) => {
    const order = await re.awaited();
    const { deps } = re.shop.api;
    const deaf: Deps = { ...deps, providers: new Map() };
    const acted = await look('2026-11-17T08:00:00Z', (second) => (second < seconds ? deaf : deps), has(order, 'paymentOverdue'));
    expect(acted).toBeGreaterThanOrEqual(seconds);
    expect(acted - seconds).toBeLessThanOrEqual(60);
  });
});

test('one that always fails is tried ever more rarely, up to once an hour', async () => {
  const order = await re.awaited();
  const mend = await re.breaking(order);
  const tries = async () => (await re.kept(order, 'transferReminder'))!.attempts;
  let after = 0;
  await look(
    '2026-11-13T08:00:00Z',
    (second) => {
      after = second;
      return re.shop.api.deps;
    },
    async () => after >= 3600,
  );
  const first = await tries();
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(50);
  await re.shop.api.database.db
    .updateTable('deadlines')
    .set({ attempts: 10_000, due_at: '2026-11-13T10:00:00Z' })
    .where('order_id', '=', order.id)
    .execute();
  for (const [time, attempts] of [
    ['10:00:00', 10_001],
    ['10:59:59', 10_001],
    ['11:00:00', 10_002],
  ] as const) {
    re.shop.at(`2026-11-13T${time}Z`);
    await fireAll(re.shop.api.deps);
    expect(await tries(), time).toBe(attempts);
  }
  await mend();
});
