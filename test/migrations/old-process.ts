import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { createDatabase, dropDatabase } from '../../api/db/create-database.ts';
import { migrate } from '../../api/db/migrate.ts';
import { connectDatabase, type Db } from '../../api/index.ts';
import { packageRoot } from '../../api/package-root.ts';
import type { MigrationFile } from './expand-rules.ts';

const migrations = join(packageRoot, 'api', 'db', 'migrations');

/** A release and the one after it, as folders of migrations. */
export interface Releases {
  /** Last file of the earlier one. */
  readonly last: string;
  /** What follows it, besides the files there are. */
  readonly more?: readonly MigrationFile[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * What processes of the earlier release cannot do any more once the later one has migrated: rows they wrote must come through, and
 * what they read, insert and update by the columns they know must go on. Empty when they notice nothing.
 *
 * @param populated a database of the newest schema with rows of every kind
 */
export async function oldProcessTroubles(server: string, populated: Db, { last, more = [] }: Releases): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'cassa-migrations-'));
  const [before, after] = [join(root, 'before'), join(root, 'after')];
  for (const folder of [before, after]) cpSync(migrations, folder, { recursive: true });
  for (const file of readdirSync(before)) if (file > last) rmSync(join(before, file));
  for (const { name, text } of more) writeFileSync(join(after, name), text);
  const name = `old_${randomBytes(6).toString('hex')}`;
  const db = connectDatabase({ url: await createDatabase(server, name), max: 2 });
  try {
    await migrate(db, before);
    const tables = await tablesOf(db);
    const rows = await rowsOf(populated, tables);
    await insertAll(db, tables, rows);
    const could = await whatWorks(db, tables);
    try {
      await migrate(db, after);
    } catch (error) {
      return [`the migration fails on their rows: ${(error as Error).message}`];
    }
    const can = new Set(await whatWorks(db, tables));
    const lost = could.filter((what) => !can.has(what));
    const inserted = await again(db, tables, rows);
    return [...lost.map((what) => `they could ${what}`), ...inserted];
  } finally {
    await db.destroy();
    await dropDatabase(server, name);
    rmSync(root, { recursive: true });
  }
}

/** Tables with the columns one writes to, those that others refer to first. */
async function tablesOf(db: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, (
      select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    ) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'
    order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.relname = 'variants', c.relname`.execute(
    db,
  );
  return rows;
}

async function rowsOf(db: Db, tables: readonly Table[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ rows: string }>`select coalesce(json_agg(t), '[]')::text as rows from ${sql.table(name)} t`.execute(db);
    found.set(name, rows[0]!.rows);
  }
  return found;
}

async function insertAll(db: Db, tables: readonly Table[], rows: ReadonlyMap<string, string>): Promise<void> {
  for (const table of tables) await insertRows(db, table, rows.get(table.name)!);
}

async function insertRows(db: Db, { name, columns }: Table, rows: string): Promise<void> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${sql.table(name)}, ${rows}::json)`.execute(db);
}

/** What they can do to the rows there are, each by the columns they know. */
async function whatWorks(db: Db, tables: readonly Table[]): Promise<string[]> {
  const works: string[] = [];
  const tryOut = async (what: string, statement: string) => {
    const outcome = await db
      .transaction()
      .execute((tx) => tx.executeQuery(CompiledQuery.raw(statement)))
      .catch(() => undefined);
    if (outcome) works.push(what);
  };
  for (const { name, columns } of tables) {
    const quoted = columns.map((column) => `"${column}"`);
    await tryOut(`read ${name}`, `select ${quoted.join()} from "${name}"`);
    for (const column of quoted) await tryOut(`write ${name}.${column}`, `update "${name}" set ${column} = ${column}`);
  }
  return works;
}

/** The same rows once more, into tables that are empty. */
async function again(db: Db, tables: readonly Table[], rows: ReadonlyMap<string, string>): Promise<string[]> {
  await db.executeQuery(CompiledQuery.raw(`truncate ${tables.map(({ name }) => `"${name}"`).join()} cascade`)).catch(() => undefined);
  const troubles: string[] = [];
  for (const table of tables)
    await insertRows(db, table, rows.get(table.name)!).catch((error: unknown) => {
      troubles.push(`they could insert into ${table.name}: ${(error as Error).message}`);
    });
  return troubles;
}
