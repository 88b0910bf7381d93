import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '../api/db/connect-database.ts';
import { createDatabase } from '../api/db/create-database.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../api/db/embedded-postgres.ts';
import { migrate } from '../api/db/migrate.ts';
import type {} from '../api/db/test-database.ts';

/** One real Postgres for the whole run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cassa-test-'));
  chmodSync(dataDir, 0o711);
  const { url: server } = await startEmbeddedPostgres({ dataDir });
  const template = 'cassa_template';
  const db = connectDatabase({ url: await createDatabase(server, template), max: 1 });
  await migrate(db).finally(() => db.destroy());
  project.provide('postgres', { server, template });
  return () => removeEmbeddedPostgres({ dataDir });
}
