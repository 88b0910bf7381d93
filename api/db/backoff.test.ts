import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backoff, type Growth } from './backoff.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Seconds after each of many attempts that failed. */
async function pauses(seconds: number, mostSeconds: number, growth?: Growth): Promise<number[]> {
  const column = sql.ref(growth?.counted ?? 'attempts');
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from ${backoff(seconds, mostSeconds, growth)})::float8 as seconds
    from generate_series(0, 1000) as counted(${column}) order by ${column}`.execute(database.db);
  return rows.map((row) => row.seconds);
}

test('pauses double, or grow as told, and end at the longest', async () => {
  expect((await pauses(30, 10_800)).slice(0, 11)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 10_800, 10_800]);
  expect((await pauses(10, 3600, { growth: 1.5, counted: 'tries' })).slice(0, 3)).toEqual([10, 15, 22.5]);
  expect((await pauses(1, 600)).at(-1)).toBe(600);
  expect((await pauses(5, 3600, { growth: 1.1 })).at(-1)).toBe(3600);
});

test.each([[30, 10_800, 2] as const, [30, 10_800, 1.1] as const, [5, 3600, 1.1] as const])(
  'what has failed for a while from %i seconds on, up to %i, by %f, waits for its share of that while',
  async (seconds, mostSeconds, growth) => {
    let failingFor = 0;
    for (const pause of await pauses(seconds, mostSeconds, { growth })) {
      expect(pause).toBeCloseTo(Math.min(seconds + (growth - 1) * failingFor, mostSeconds), 3);
      failingFor += pause;
    }
  },
);
