import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connectDatabase, type Db } from './connect-database.ts';
import { createDatabase, dropDatabase } from './create-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Postgres of this test run, with a migrated, empty database to copy. */
    readonly postgres: { readonly server: string; readonly template: string };
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly db: Db;
  /** Every statement sent so far, oldest first; set its length to 0 to count anew. */
  readonly statements: string[];
  drop(): Promise<void>;
}

/** A database of its own for a test file, migrated and empty, on the run's real Postgres. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(server, name, template);
  const statements: string[] = [];
  const db = connectDatabase({ url, onStatement: (sql) => statements.push(sql) });
  return {
    url,
    db,
    statements,
    async drop() {
      await db.destroy();
      await dropDatabase(server, name);
    },
  };
}
