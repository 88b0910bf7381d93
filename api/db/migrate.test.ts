import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('migrating twice, and twice at once, leaves one record per file', async () => {
  await Promise.all([migrate(database.db), migrate(database.db)]);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from schema_migrations group by file`.execute(database.db);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ count }) => count === 1)).toBe(true);
});

test('history cannot be rewritten', async () => {
  await sql`insert into price_history (merchant_id, sku, applies_from, amount) values ('m', 's', now(), 100)`.execute(database.db);
  await expect(sql`update price_history set amount = 1`.execute(database.db)).rejects.toThrow(/append-only/);
  await expect(sql`delete from price_history`.execute(database.db)).rejects.toThrow(/append-only/);
});
