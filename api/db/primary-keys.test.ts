import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Of no merchant, or small enough to be on every machine. */
const everywhere = ['merchants', 'schema_migrations', 'secret_keys'];

test('every table leads with merchant_id in its primary key, so that it can be distributed by it', async () => {
  const { rows } = await sql<{ name: string; first: string | null }>`
    select c.relname as name, (
      select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary
    ) as first
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(database.db);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ first }) => first !== 'merchant_id')).toEqual([
    { name: 'merchants', first: 'id' },
    { name: 'schema_migrations', first: 'file' },
  ]);
});

test('whatever is unique is unique within its merchant', async () => {
  const { rows } = await sql<{ name: string; index: string }>`
    select t.relname as name, x.relname as index
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
    where t.relnamespace = 'public'::regnamespace and i.indisunique and not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'merchant_id' and a.attnum = any(i.indkey)
    ) order by 2`.execute(database.db);
  expect(rows.filter(({ name }) => !everywhere.includes(name))).toEqual([]);
});

test('what one table asks of another it asks of the same merchant', async () => {
  const { rows } = await sql<{ name: string; from: string; to: string }>`
    select f.conname as name, f.conrelid::regclass::text as from, f.confrelid::regclass::text as to
    from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
      select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'merchant_id' and a.attnum = any(f.conkey)
    )`.execute(database.db);
  expect(rows).toEqual([]);
});
