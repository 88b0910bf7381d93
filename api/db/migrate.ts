import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, sql } from 'kysely';
import { DatabaseError } from 'pg';
import { packageRoot } from '../package-root.ts';
import type { Db } from './connect-database.ts';

/** The .sql files stay where they are written: compiled code reads them from the source folder too. */
const migrationsFolder = join(packageRoot, 'api', 'db', 'migrations');

/** Any fixed number: whoever migrates this database waits for whoever already does. */
const migrationLock = 5_271_009;
const askAgainMs = 50;

/** What has to wait longer for a table makes everybody else wait behind it; it steps back and tries again. */
const lockTimeoutMs = 3000;
const lockAttempts = 20;
const lockNotAvailable = '55P03';

/** First line of a file whose statements build or drop indexes beside the traffic; they run one by one, in no transaction. */
const besideTraffic = /^-- concurrently\b/m;

/**
 * Brings the database to the newest schema: runs, in order, every file of db/migrations that has not run yet. All of them run in one
 * transaction, but for those marked `-- concurrently`. Any number of servers may start at once: one migrates, the others wait for it.
 * Nobody waits inside a statement, for an index that is built beside the traffic waits for every statement that began before.
 *
 * @param folder of the .sql files, for tests
 */
export async function migrate(db: Db, folder = migrationsFolder): Promise<void> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  for (let attempt = 1; ;) {
    try {
      const step = await db.transaction().execute((tx) => stepOn(tx, db, files));
      if (step === 'done') return;
      if (step === 'busy') await sleep(askAgainMs);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.code === lockNotAvailable) || attempt >= lockAttempts) throw error;
      attempt += 1;
      await sleep(askAgainMs * attempt);
    }
  }
}

interface MigrationFile {
  readonly name: string;
  readonly text: string;
}

/** Goes as far as one transaction reaches. @param db for what runs in none, while `tx` keeps others out */
async function stepOn(tx: Db, db: Db, files: readonly MigrationFile[]): Promise<'done' | 'more' | 'busy'> {
  const { rows: locked } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${migrationLock}) as ours`.execute(tx);
  if (!locked[0]!.ours) return 'busy';
  await sql`create table if not exists schema_migrations (file text primary key, at timestamptz not null default now())`.execute(tx);
  const { rows } = await sql<{ file: string }>`select file from schema_migrations`.execute(tx);
  const done = new Set(rows.map(({ file }) => file));
  const pending = files.filter(({ name }) => !done.has(name));
  // A new database has no traffic.
  const isNew = done.size === 0;
  // Without a parameter: the portal of a statement with one stays open, and what is built beside the traffic would wait for its snapshot.
  if (!isNew) await tx.executeQuery(CompiledQuery.raw(`set local lock_timeout = ${lockTimeoutMs}`));
  for (const [index, file] of pending.entries()) {
    if (!besideTraffic.test(file.text)) await tx.executeQuery(CompiledQuery.raw(file.text));
    else if (isNew) await tx.executeQuery(CompiledQuery.raw(file.text.replaceAll(/\bconcurrently\b/gi, '')));
    else if (index > 0) return 'more';
    else {
      for (const statement of statementsOf(file.text)) await db.executeQuery(CompiledQuery.raw(statement));
    }
    await sql`insert into schema_migrations (file) values (${file.name})`.execute(tx);
  }
  return 'done';
}

/** The statements of a file that holds nothing but index statements. */
function statementsOf(text: string): string[] {
  return text
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
