import pg from 'pg';
import { copied, keptDays, leftTables, merchantTables, nameParts, type Column } from './copied-columns.ts';

/** A connection that takes the memory which that takes. What it writes has to survive no failure of the machine. */
export async function connectToFill(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '768MB'; set work_mem = '256MB'; set enable_seqscan = on`);
  return client;
}

/** Copies the examples' rows of every table that follows an order, two tables at a time. */
export async function copyOrders(url: string, columns: ReadonlyMap<string, readonly Column[]>, log: (line: string) => void): Promise<void> {
  const apart = new Set<string>([...merchantTables, ...leftTables]);
  const tables = [...columns].filter(([table]) => !apart.has(table));
  const copyNext = async () => {
    const client = await connectToFill(url);
    try {
      for (let next = tables.shift(); next; next = tables.shift()) await copyTable(client, ...next, log);
    } finally {
      await client.end();
    }
  };
  await Promise.all([copyNext(), copyNext()]);
}

/** Copies the examples' rows of one table, without its indexes, which are made again when all is there. */
async function copyTable(client: pg.Client, table: string, all: readonly Column[], log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${table}) as some`);
  if (!rows[0]!.some) return;
  const inserted = all.filter((column) => copied(column) !== undefined);
  const names = inserted.map(({ name }) => name);
  const parts = inserted.map(nameParts).filter((part) => part !== undefined);
  const kept = keptDays[table];
  const { drop, create } = await indexesOf(client, table);
  const began = performance.now();
  await client.query(`create table scale.t_${table} as select ${[...names, ...parts]} from ${table}`);
  // In the transaction that empties a table nothing that is inserted goes to the log.
  await client.query('begin');
  for (const statement of [`truncate ${table}`, ...drop]) await client.query(statement);
  await client.query(`insert into ${table} (${names}) select ${names} from scale.t_${table}`);
  const { rowCount } = await client.query(`
    insert into ${table} (${names}) select ${inserted.map(copied)} from scale.copies c join scale.t_${table} t on t.merchant_id = c.example
    ${kept === undefined ? '' : `where c.at > now() - interval '${kept} days'`}`);
  for (const statement of create) await client.query(statement);
  await client.query('commit');
  if (rowCount! > 100_000) log(`${table}: ${rowCount} rows in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** Statements that take a table's indexes away and make them again, its primary key among them. */
async function indexesOf(client: pg.Client, table: string): Promise<{ readonly drop: string[]; readonly create: string[] }> {
  const { rows } = await client.query<{ name: string; index: string; key: string | null }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as index, pg_get_constraintdef(k.oid) as key
     from pg_index i join pg_class c on c.oid = i.indexrelid left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'p'
     where i.indrelid = $1::regclass`,
    [table],
  );
  return {
    drop: rows.map(({ name, key }) => (key ? `alter table ${table} drop constraint ${name}` : `drop index ${name}`)),
    create: rows.map(({ name, index, key }) => (key ? `alter table ${table} add constraint ${name} ${key}` : index)),
  };
}
