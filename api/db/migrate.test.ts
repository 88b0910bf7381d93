import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { connectDatabase, type Db } from './connect-database.ts';
import { createDatabase, dropDatabase } from './create-database.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Pools of several servers on one database that nobody has migrated. */
async function newServers(count: number): Promise<Db[]> {
  const { server } = inject('postgres');
  const name = `migrated_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(server, name);
  const pools = Array.from({ length: count }, () => connectDatabase({ url, max: 2 }));
  onTestFinished(async () => {
    await Promise.all(pools.map((pool) => pool.destroy()));
    await dropDatabase(server, name);
  });
  return pools;
}

/** The migrations there are, and one more. */
function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cassa-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(packageRoot, 'api', 'db', 'migrations'), folder, { recursive: true });
  writeFileSync(join(folder, '9000-more.sql'), text);
  return folder;
}

async function timesRun(db: Db): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from schema_migrations group by file`.execute(db);
  return rows.map(({ count }) => count);
}

const byEmail = `-- release 0.2.0
-- concurrently
drop index concurrently if exists orders_by_email;
create index concurrently orders_by_email on orders (email, merchant_id);
`;

test('migrating twice, and twice at once, leaves one record per file', async () => {
  await Promise.all([migrate(database.db), migrate(database.db)]);
  const counts = await timesRun(database.db);
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.every((count) => count === 1)).toBe(true);
});

test('servers that start at once on an empty database migrate it once', async () => {
  const servers = await newServers(4);
  await Promise.all(servers.map((server) => migrate(server)));
  expect((await timesRun(servers[0]!)).every((count) => count === 1)).toBe(true);
});

test('an index is built beside the traffic, once, whoever else starts meanwhile and whatever an interruption left', async () => {
  const servers = await newServers(3);
  await migrate(servers[0]!);
  const folder = folderWith(byEmail);
  // As an interruption leaves it: there, but of no use.
  await sql`create index orders_by_email on orders (email)`.execute(servers[0]!);
  await sql`update pg_index set indisvalid = false where indexrelid = 'orders_by_email'::regclass`.execute(servers[0]!);
  await Promise.all(servers.map((server) => migrate(server, folder)));
  const { rows } = await sql<{ valid: boolean; columns: number }>`
    select indisvalid as valid, indnatts::int as columns from pg_index where indexrelid = 'orders_by_email'::regclass`.execute(servers[0]!);
  expect(rows).toEqual([{ valid: true, columns: 2 }]);
  expect((await timesRun(servers[0]!)).every((count) => count === 1)).toBe(true);
});

test('a new database takes the same files in one go', async () => {
  const [server] = await newServers(1);
  await migrate(server!, folderWith(byEmail));
  expect((await sql`select 1 from pg_class where relname = 'orders_by_email'`.execute(server!)).rows).toHaveLength(1);
});

test('a migration that has to wait for a table steps back, so that nobody waits behind it for long', { timeout: 30_000 }, async () => {
  const [server, busy, shopper] = await newServers(3);
  await migrate(server!);
  let done = false;
  const held = busy!.transaction().execute(async (tx) => {
    await sql`select count(*) from orders`.execute(tx);
    await sleep(5000);
    done = true;
  });
  await sleep(200);
  const migrated = migrate(server!, folderWith('-- release 0.2.0\nalter table orders add column channel text;')).then(() => done);
  await sleep(200);
  const asked = Date.now();
  await sql`select count(*) from orders`.execute(shopper!);
  expect(Date.now() - asked, 'a shopper waits no longer than the migration may').toBeLessThan(4500);
  await held;
  expect(await migrated, 'it came in the end, after the one that kept it').toBe(true);
});

test('history cannot be rewritten', async () => {
  await sql`insert into price_history (merchant_id, sku, applies_from, amount) values ('m', 's', now(), 100)`.execute(database.db);
  await expect(sql`update price_history set amount = 1`.execute(database.db)).rejects.toThrow(/append-only/);
  await expect(sql`delete from price_history`.execute(database.db)).rejects.toThrow(/append-only/);
});
