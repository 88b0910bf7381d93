import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Db } from './connect-database.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase({ url: database.url, max: 1 });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test('a statement is prepared once however often it is sent', async () => {
  for (const id of ['a', 'b', 'c']) await db.selectFrom('merchants').select('name').where('id', '=', id).execute();
  const { rows } = await sql<{ calls: number }>`
    select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement like '%from "merchants"%'
  `.execute(db);
  expect(rows).toEqual([{ calls: 3 }]);
});

test('a rolled back transaction leaves nothing behind', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await sql`insert into payment_events (merchant_id, provider, event_id, payment_ref, payload) values ('m', ${'p'}, 'e', 'r', '{}')`.execute(
      tx,
    );
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await db.selectFrom('payment_events').selectAll().execute()).toEqual([]);
});

test('a broken idle connection is reported and replaced', async () => {
  const errors: Error[] = [];
  const fragile = connectDatabase({ url: database.url, max: 1, onConnectionError: (error) => errors.push(error) });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(fragile);
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
  await expect.poll(() => errors.length).toBe(1);
  expect((await sql`select 1 as alive`.execute(fragile)).rows).toEqual([{ alive: 1 }]);
  await fragile.destroy();
});

test('a connection cut between two statements of a transaction is reported, and ends nothing else', async () => {
  const errors: Error[] = [];
  const fragile = connectDatabase({ url: database.url, max: 1, onConnectionError: (error) => errors.push(error) });
  const cut = fragile.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    await sql`select 1`.execute(tx);
  });
  await expect(cut).rejects.toThrow(/terminated|queryable|closed/i);
  expect((await sql`select 1 as alive`.execute(fragile)).rows).toEqual([{ alive: 1 }]);
  await fragile.destroy();
});
