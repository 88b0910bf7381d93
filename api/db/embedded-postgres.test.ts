import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from './connect-database.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

let dataDir: string;
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cassa-embedded-'));
  chmodSync(dataDir, 0o711);
  postgres = await startEmbeddedPostgres({ dataDir });
});
afterAll(() => removeEmbeddedPostgres({ dataDir }));

async function query<Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const db = connectDatabase({ url: postgres.url, max: 1 });
  return (await statement.execute(db).finally(() => db.destroy())).rows;
}
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('is a real, durable Postgres whose password nobody else can read', async () => {
  expect(await query(sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`)).toEqual([
    { fsync: 'on', commit: 'on' },
  ]);
  expect(statSync(join(dataDir, 'credentials.json')).mode & 0o077).toBe(0);
  const wrong = new URL(postgres.url);
  wrong.password = 'guess';
  const db = connectDatabase({ url: wrong.href, max: 1 });
  await expect(sql`select 1`.execute(db)).rejects.toThrow(/password/);
  await db.destroy();
});

test('a server that is still alive is used again', async () => {
  const again = await startEmbeddedPostgres({ dataDir });
  expect(again).toMatchObject({ url: postgres.url, pid: postgres.pid, reused: true });
});

test('after a clean stop the data is there again', async () => {
  await query(sql`create table kept (word text)`);
  await query(sql`insert into kept values ('stopped')`);
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.reused).toBe(false);
  expect(await query(sql`select word from kept`)).toEqual([{ word: 'stopped' }]);
});

test('after a crash it starts over the stale pid file, and what was committed is there', async () => {
  await query(sql`insert into kept values ('crashed')`);
  // A session that is at work does not notice at once, and nothing starts beside it.
  const busy = query(sql`select count(*) from generate_series(1, 20000000)`).catch(() => undefined);
  await sleep(100);
  process.kill(postgres.pid, 'SIGKILL');
  await expect.poll(() => isAlive(postgres.pid) && !isZombie(postgres.pid)).toBe(false);
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(await query(sql`select word from kept order by word`)).toEqual([{ word: 'crashed' }, { word: 'stopped' }]);
  await busy;
});

test('credentials of a cluster that is gone make a new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cassa-embedded-'));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify({ port: 1, password: 'old' }));
  const fresh = await startEmbeddedPostgres({ dataDir: folder });
  expect(fresh.url).not.toContain('old');
  await removeEmbeddedPostgres({ dataDir: folder });
  expect(existsSync(folder)).toBe(false);
  expect(isAlive(fresh.pid) && !isZombie(fresh.pid)).toBe(false);
});

function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'));
}
