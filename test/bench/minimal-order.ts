import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { percentile } from './percentile.ts';

/** Tables with nothing but what an order cannot do without; they go when the measurement ends. */
const tables = `
  create schema minimal;
  create table minimal.stock (sku text primary key, stock int not null check (stock >= 0));
  create table minimal.orders (id uuid primary key, email text not null, total int not null, placed_at timestamptz not null default now());
  create table minimal.order_lines (order_id uuid references minimal.orders, sku text, quantity int not null, price int not null, primary key (order_id, sku));
  insert into minimal.stock select 'sku-' || n, 1000000 from generate_series(1, 40) n;`;

const takeStock = {
  name: 'take',
  text: 'update minimal.stock set stock = stock - 1 where sku = any($1) and stock >= 1',
};
const insertOrder = { name: 'order', text: 'insert into minimal.orders (id, email, total) values ($1, $2, $3)' };
const insertLines = {
  name: 'lines',
  text: 'insert into minimal.order_lines (order_id, sku, quantity, price) select $1, sku, 1, 1000 from unnest($2::text[]) sku',
};

/** Median milliseconds of placing an order of two lines in hand-written SQL, one at a time: what the place call is held against. */
export async function minimalPlaceMs(databaseUrl: string, orders = 400): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(tables);
    const samples: number[] = [];
    for (let n = 0; n < orders; n += 1) {
      const skus = [`sku-${1 + (n % 40)}`, `sku-${1 + ((n + 7) % 40)}`];
      const id = randomUUID();
      const started = performance.now();
      await client.query('begin');
      await client.query({ ...takeStock, values: [skus] });
      await client.query({ ...insertOrder, values: [id, 'ada@example.com', 2000] });
      await client.query({ ...insertLines, values: [id, skus] });
      await client.query('commit');
      samples.push(performance.now() - started);
    }
    return percentile(samples.slice(orders / 10), 0.5);
  } finally {
    await client.query('drop schema if exists minimal cascade');
    await client.end();
  }
}
