import { CompiledQuery, sql } from 'kysely';
import { connectDatabase } from './connect-database.ts';

/** A new database on the same server, a copy of `template` where one is named; answers its connection string. */
export async function createDatabase(server: string, name: string, template = 'template1'): Promise<string> {
  await onServer(server, sql`create database ${sql.id(name)} template ${sql.id(template)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Removes a database, ending whatever is still connected to it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, sql`drop database ${sql.id(name)} with (force)`);
}

async function onServer(server: string, statement: ReturnType<typeof sql>): Promise<void> {
  const db = connectDatabase({ url: server, max: 1 });
  const { sql: text } = statement.compile(db);
  await db.executeQuery(CompiledQuery.raw(text)).finally(() => db.destroy());
}
