import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Places orders in hand-written SQL, on a connection per placer. */
export interface MinimalPlacement {
  /** An order of two lines. @param placer from 0 on */
  place(placer: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * `transaction`: stock, lines, and last, as its row is locked from then on, the order with its number. `unnumbered`: the same without a
 * number, so that nobody waits for anybody but for goods. `statement`: all of it in one, which nobody can do with fewer messages.
 */
export type MinimalKind = 'transaction' | 'unnumbered' | 'statement';

/** Tables with nothing but what an order cannot do without: goods, a number of the merchant's without gaps, lines. */
const tables = `
  create table stock (sku text primary key, stock int not null check (stock >= 0)) with (fillfactor = 25);
  create table counters (merchant text primary key, last_number int not null);
  create table orders (id uuid primary key, merchant text not null, number int, email text not null, total int not null,
    placed_at timestamptz not null default now(), unique (merchant, number));
  create table order_lines (order_id uuid, sku text, quantity int not null, price int not null, primary key (order_id, sku));
  insert into stock select 'sku-' || n, 100000000 from generate_series(1, 40) n;
  insert into counters values ('one', 100000);`;

const numbered = `update counters set last_number = last_number + 1 where merchant = 'one'`;
const take = 'update stock set stock = stock - 1 where sku = any($4) and stock >= 1';
const line = 'insert into order_lines (order_id, sku, quantity, price) select $1, sku, 1, 1000';
const insert = 'insert into orders (id, merchant, number, email, total)';

/** What is sent, each with the parameters it has of id, address, total and SKUs. */
const statements: Readonly<Record<MinimalKind, readonly string[]>> = {
  transaction: [
    take.replace('$4', '$1'),
    `${line} from unnest($2::text[]) sku`,
    `with n as (${numbered} returning last_number) ${insert} select $1, 'one', last_number, $2, $3 from n`,
  ],
  unnumbered: [take.replace('$4', '$1'), `${line} from unnest($2::text[]) sku`, `${insert} values ($1, 'one', null, $2, $3)`],
  statement: [
    `with taken as (${take} returning sku), lined as (${line} from taken returning sku),
      n as (${numbered} and (select count(*) from lined) = 2 returning last_number)
    ${insert} select $1, 'one', last_number, $2, $3 from n`,
  ],
};

/** The least that placing an order can be, on the same Postgres. @param placers how many connections */
export async function openMinimalPlacement(databaseUrl: string, placers: number, kind: MinimalKind): Promise<MinimalPlacement> {
  const clients = Array.from({ length: placers }, () => new pg.Client({ connectionString: databaseUrl }));
  for (const client of clients) {
    // One that is cut when the database ends has nobody else to tell.
    client.on('error', () => {});
    await client.connect();
  }
  await clients[0]!.query(`create schema minimal_${kind}`);
  // Goods are then locked in the order of their keys, so that no two placers wait for each other.
  for (const client of clients) await client.query(`set search_path = minimal_${kind}; set enable_seqscan = off`);
  await clients[0]!.query(tables);
  const named = statements[kind].map((text, index) => ({ name: `${kind} ${index}`, text }));
  let placed = 0;
  return {
    async place(placer) {
      const client = clients[placer]!;
      placed += 1;
      const skus = [`sku-${1 + (placed % 40)}`, `sku-${1 + ((placed + 7) % 40)}`];
      const [id, email, total] = [randomUUID(), 'ada@example.com', 2000];
      if (kind === 'statement') {
        await client.query({ ...named[0]!, values: [id, email, total, skus] });
        return;
      }
      await client.query('begin');
      await client.query({ ...named[0]!, values: [skus] });
      await client.query({ ...named[1]!, values: [id, skus] });
      await client.query({ ...named[2]!, values: [id, email, total] });
      await client.query('commit');
    },
    async close() {
      await clients[0]!.query(`drop schema minimal_${kind} cascade`);
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
