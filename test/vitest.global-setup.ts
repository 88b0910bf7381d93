import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '../api/db/connect-database.ts';
import { createDatabase } from '../api/db/create-database.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../api/db/embedded-postgres.ts';
import { migrate } from '../api/db/migrate.ts';
import type {} from '../api/db/test-database.ts';
import { memoryFolder } from './memory-folder.ts';

/** One real Postgres for the whole run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = memoryFolder('cassa-test-');
  const { url: server } = await startEmbeddedPostgres({ dataDir });
  await doNotWaitForTheDisk(server);
  const template = 'cassa_template';
  const db = connectDatabase({ url: await createDatabase(server, template), max: 1 });
  await migrate(db).finally(() => db.destroy());
  project.provide('postgres', { server, template });
  return () => removeEmbeddedPostgres({ dataDir });
}

/** These data end with the run. What survives a failure of the machine is tested on servers of their own. */
async function doNotWaitForTheDisk(server: string): Promise<void> {
  const db = connectDatabase({ url: server, max: 1 });
  await sql`alter system set fsync = off`.execute(db);
  await sql`select pg_reload_conf()`.execute(db).finally(() => db.destroy());
}
