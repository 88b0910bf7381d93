import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { packageRoot } from '../package-root.ts';
import type { Db } from './connect-database.ts';

/** The .sql files stay where they are written: compiled code reads them from the source folder too. */
const migrationsFolder = join(packageRoot, 'api', 'db', 'migrations');

/** Any fixed number: whoever migrates this database waits for whoever already does. */
const migrationLock = 5_271_009;

/**
 * Brings the database to the newest schema: runs, in order, every file of db/migrations that has not run yet, all
 * in one transaction.
 */
export async function migrate(db: Db): Promise<void> {
  const files = readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
    await sql`create table if not exists schema_migrations (file text primary key, at timestamptz not null default now())`.execute(tx);
    const { rows } = await sql<{ file: string }>`select file from schema_migrations`.execute(tx);
    const done = new Set(rows.map(({ file }) => file));
    for (const file of files) {
      if (done.has(file)) continue;
      await tx.executeQuery(CompiledQuery.raw(readFileSync(join(migrationsFolder, file), 'utf8')));
      await sql`insert into schema_migrations (file) values (${file})`.execute(tx);
    }
  });
}
