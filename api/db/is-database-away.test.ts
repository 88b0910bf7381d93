import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openRelay } from '../../test/postgres/relay.ts';
import { connectDatabase, type Db } from './connect-database.ts';
import { isDatabaseAway } from './is-database-away.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function connected(url: string): Db {
  const db = connectDatabase({ url, max: 1 });
  onTestFinished(() => db.destroy());
  return db;
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it worked',
    (error: unknown) => error,
  );
const ask = (db: Db) => failureOf(sql`select 1`.execute(db));

describe('Postgres is away', () => {
  test('where nobody listens', async () => {
    expect(await ask(connected('postgres://cassa@127.0.0.1:1/cassa'))).toSatisfy(isDatabaseAway);
    expect(await ask(connected('postgres://cassa@localhost/cassa?host=/nowhere'))).toSatisfy(isDatabaseAway);
    expect(await ask(connected('postgres://cassa@nobody.invalid/cassa'))).toSatisfy(isDatabaseAway);
  });

  test('when a connection breaks, in a statement, between two and at the first', async () => {
    const relay = await openRelay(database.url);
    onTestFinished(() => relay.close());
    const db = connected(relay.url);
    const cut = failureOf(sql`select pg_sleep(5)`.execute(db));
    await expect.poll(() => relay.open).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    relay.cut();
    expect(await cut).toSatisfy(isDatabaseAway);
    const between = failureOf(
      db.transaction().execute(async (tx) => {
        await sql`select 1`.execute(tx);
        relay.cut();
        await expect.poll(() => relay.open).toBe(0);
        await sql`select 1`.execute(tx);
      }),
    );
    expect(await between).toSatisfy(isDatabaseAway);
    relay.point('postgres://cassa@127.0.0.1:1/cassa');
    expect(await ask(db)).toSatisfy(isDatabaseAway);
  });

  test('when it ends our session, or takes no writes', async () => {
    const db = connected(database.url);
    const ended = failureOf(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db));
    expect(await ended).toSatisfy(isDatabaseAway);
    const copy = db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => sql`delete from throttles`.execute(tx));
    expect(await failureOf(copy)).toSatisfy(isDatabaseAway);
  });
});

test('a statement that is wrong stays wrong', async () => {
  const db = connected(database.url);
  const wrong = [sql`select nothing`, sql`select 1/0`, sql`insert into merchants (id) values (null)`];
  for (const statement of wrong) expect(await failureOf(statement.execute(db))).not.toSatisfy(isDatabaseAway);
  expect(isDatabaseAway(new Error('something else'))).toBe(false);
  expect(isDatabaseAway(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })), 'a caller that left').toBe(false);
});
