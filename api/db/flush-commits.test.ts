import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from './connect-database.ts';
import { flushCommits } from './flush-commits.ts';
import { flushedLater } from './flushed-later.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`create table notes (text text)`.execute(database.db);
});
afterAll(() => database.drop());

const note = async (): Promise<string> => {
  await sql`insert into notes values (${'soon on disk'}) returning ${flushedLater}`.execute(database.db);
  const { rows } = await sql<{ end: string }>`select pg_current_wal_insert_lsn()::text as end`.execute(database.db);
  return rows[0]!.end;
};
const isOnDisk = async (end: string) => {
  const { rows } = await sql<{ is: boolean }>`select pg_current_wal_flush_lsn() >= ${end}::pg_lsn as is`.execute(database.db);
  return rows[0]!.is;
};
const flushes = () => database.statements.filter((statement) => statement.includes('pg_logical_emit_message')).length;

test('what was committed before is on disk after it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const end = await note();
    await flushCommits(database.db);
    expect(await isOnDisk(end)).toBe(true);
  }
});

test('one serves all who ask before it begins, and one that had begun nobody else', async () => {
  const before = flushes();
  const running = flushCommits(database.db);
  const end = await note();
  await Promise.all([running, ...Array.from({ length: 20 }, () => flushCommits(database.db))]);
  expect(await isOnDisk(end)).toBe(true);
  await Promise.all(Array.from({ length: 20 }, () => flushCommits(database.db)));
  expect(flushes() - before).toBeLessThanOrEqual(5);
});

test('one that fails is told to all who waited for it, and keeps nobody from asking again', async () => {
  const away = connectDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
  const ended = await Promise.allSettled(Array.from({ length: 3 }, () => flushCommits(away)));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(flushCommits(away)).rejects.toThrow('ECONNREFUSED');
  await away.destroy();
});
