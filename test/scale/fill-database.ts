import type pg from 'pg';
import { CompiledQuery } from 'kysely';
import { connectDatabase, type MerchantKeys } from '../../api/index.ts';
import { startReceiver } from '../../api/events/test-receiver.ts';
import { openPostOffice } from '../bench/post-office.ts';
import { stockShop } from '../bench/shop-for-sale.ts';
import { base36, merchantTables, type Column } from './copied-columns.ts';
import { connectToFill, copyOrders } from './copy-orders.ts';
import { lives, liveThem, profiles, setAccount } from './example-lives.ts';
import { LiveShop, openMerchant } from './live-shop.ts';
import { ordersByMerchant } from './orders-by-merchant.ts';

/** How many orders of how many merchants. */
export interface Size {
  readonly orders: number;
  readonly merchants: number;
}

/** How long ago the first order was placed, days. */
const historyDays = 365;

/** From how long ago until when, days, an order leads a life of each era. */
const eras = { closed: [historyDays, 45], running: [45, 5], fresh: [5, 0] } as const;

const sweepSeconds = 0.5;

/** Of how many orders one comes with a code that was made for it. */
const ordersPerCode = 10;

/** The keys of a filled database's merchant, counted from 1, the one with the most orders. */
export function merchantKeys(nth: number): MerchantKeys {
  return {
    merchantId: `mer_scale${String(nth).padStart(6, '0')}`,
    publishableKey: `pk_test_scale${nth}`,
    secretKey: `sk_test_scale${nth}`,
  };
}

/** The profile of a merchant of a filled database. */
export const profileOf = (nth: number) => profiles[nth % 2 === 1 ? 0 : 1];

/**
 * Fills a migrated, empty database with orders and all that follows an order: a few that were really placed and lived with, each
 * copied as often as it stands for others, with ids, numbers, tokens and a time of its own.
 *
 * @returns the rows of each table
 */
export async function fillDatabase(url: string, size: Size, log: (line: string) => void): Promise<Record<string, number>> {
  const examples = size.merchants;
  const client = await connectToFill(url);
  try {
    await client.query('create schema scale');
    const postOffice = await openPostOffice();
    const systems = await startReceiver();
    const shop = await LiveShop.open(url, postOffice.url, sweepSeconds);
    try {
      const origins: string[] = [];
      for (const profile of profiles) {
        const keys = await openMerchant(shop.db, profile);
        await stockShop(Number(new URL(shop.server.url).port), keys);
        if (profile === 'restelli') await setAccount(shop, keys);
        origins.push(keys.merchantId);
      }
      const profileIndexes = [
        ...Array.from({ length: size.merchants }, (_, index) => index % 2),
        ...lives.map(({ profile }) => profiles.indexOf(profile as never)),
      ];
      await copyMerchants(
        client,
        await columnsOf(client),
        profileIndexes.map((index) => origins[index]!),
      );
      await liveThem(
        shop,
        lives.map((_, index) => merchantKeys(examples + index + 1)),
        systems.url,
      );
    } finally {
      await shop.close();
      await systems.stop();
      await postOffice.close();
    }
    log(`${lives.length} example orders lived through`);
    await drawCopies(client, size);
    log('copies drawn');
    await copyOrders(url, await columnsOf(client), log);
    await fillTheRest(client, size);
    await client.query('drop schema scale cascade');
    await client.query('vacuum (analyze)');
    log('vacuumed and analysed');
    return await rowsOf(client);
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(`
    select c.table_name as table, c.column_name as name, c.udt_name as type, c.is_identity = 'YES' as "isIdentity"
    from information_schema.columns c
    where c.table_schema = 'public' and (c.table_name = 'merchants' or exists (
      select from information_schema.columns m where m.table_schema = 'public' and m.table_name = c.table_name and m.column_name = 'merchant_id'
    ))
    order by c.table_name, c.ordinal_position`);
  const columns = new Map<string, Column[]>();
  for (const column of rows) columns.set(column.table, [...(columns.get(column.table) ?? []), column]);
  return columns;
}

/** Merchants with all they have before the first order, as that of another. @param origins of each, the merchant it is like */
async function copyMerchants(
  client: pg.Client,
  columns: ReadonlyMap<string, readonly Column[]>,
  origins: readonly string[],
): Promise<void> {
  const all = origins.map((origin, index) => ({ ...merchantKeys(index + 1), nth: index + 1, origin }));
  await client.query(`create table scale.merchants (nth int, "merchantId" text, "publishableKey" text, "secretKey" text, origin text)`);
  await client.query('insert into scale.merchants select * from jsonb_populate_recordset(null::scale.merchants, $1)', [
    JSON.stringify(all),
  ]);
  const special: Readonly<Record<string, string>> = {
    'merchants.id': 'm."merchantId"',
    'merchants.name': `t.name || ' ' || m.nth`,
    'merchants.publishable_key': 'm."publishableKey"',
    'secret_keys.hash': `sha256(convert_to(m."secretKey", 'UTF8'))`,
  };
  for (const table of merchantTables) {
    const names = columns.get(table)!.map(({ name }) => name);
    const values = names.map((name) => special[`${table}.${name}`] ?? (name === 'merchant_id' ? 'm."merchantId"' : `t.${name}`));
    const of = table === 'merchants' ? 't.id' : 't.merchant_id';
    await client.query(`insert into ${table} (${names}) select ${values} from scale.merchants m join ${table} t on ${of} = m.origin`);
  }
}

/** Draws for every order its merchant, its time and the example it is a copy of. */
async function drawCopies(client: pg.Client, { orders, merchants }: Size): Promise<void> {
  await client.query(`create table scale.shares (nth int, orders int, profile text);
    create table scale.lives (merchant_id text, profile text, era text, placed_at timestamptz, since float8, until float8)`);
  const shares = ordersByMerchant(orders, merchants).map((count, index) => ({
    nth: index + 1,
    orders: count,
    profile: profileOf(index + 1),
  }));
  await client.query('insert into scale.shares select * from jsonb_populate_recordset(null::scale.shares, $1)', [JSON.stringify(shares)]);
  const drawn = lives.map(({ profile, era, weight }, index) => {
    const like = lives.filter((life) => life.profile === profile && life.era === era);
    const all = like.reduce((sum, life) => sum + life.weight, 0);
    const before = like.slice(0, like.indexOf(lives[index]!)).reduce((sum, life) => sum + life.weight, 0);
    return {
      merchant_id: merchantKeys(merchants + index + 1).merchantId,
      profile,
      era,
      since: before / all,
      until: (before + weight) / all,
    };
  });
  await client.query('insert into scale.lives select * from jsonb_populate_recordset(null::scale.lives, $1)', [JSON.stringify(drawn)]);
  await client.query(`update scale.lives l set placed_at = (select min(created_at) from checkouts where merchant_id = l.merchant_id)`);
  const era = `case when age > interval '${eras.closed[1]} days' then 'closed' when age > interval '${eras.running[1]} days' then 'running' else 'fresh' end`;
  await client.query(`
    create unlogged table scale.copies as
    select o.n, lpad(to_hex(o.n), 6, '0') as hex, o.nth as merchant, m."merchantId" as merchant_id, o.ordinal, (100000 + o.ordinal)::text as number,
      o.at, ${base36('(extract(epoch from o.at) * 1000)::bigint')} as at36, l.merchant_id as example, o.at - l.placed_at as shift
    from (
      select row_number() over (order by a.age desc) as n, s.nth, s.profile, g as ordinal, now() - age as at, ${era} as era,
        (hashint8(s.nth * 10000019::bigint + g)::bigint + 2147483648) / 4294967296.0 as roll
      from scale.shares s
      cross join lateral generate_series(1, s.orders) g
      cross join lateral (select interval '${historyDays} days' * (1 - (g - 0.5) / s.orders) as age) a
    ) o
    join scale.merchants m on m.nth = o.nth
    join scale.lives l on l.profile = o.profile and l.era = o.era and o.roll >= l.since and o.roll < l.until
    order by o.at`);
  await client.query('analyze scale.copies');
}

/** What is counted per merchant follows from what it has by now; and codes, which no order brings along. */
async function fillTheRest(client: pg.Client, { merchants }: Size): Promise<void> {
  const own = `m.nth <= ${merchants}`;
  await client.query(`
    insert into order_counters select m."merchantId", 100000 + s.orders from scale.merchants m join scale.shares s using (nth);
    insert into event_feeds select e.merchant_id, max(e.position), min(e.position) - 1 from events e join scale.merchants m on m."merchantId" = e.merchant_id
      where ${own} and e.position is not null group by e.merchant_id;
    insert into withdrawal_chains select distinct on (w.merchant_id) w.merchant_id, w.seq, w.hash
      from withdrawal_statements w join scale.merchants m on m."merchantId" = w.merchant_id where ${own} order by w.merchant_id, w.seq desc;
    insert into webhook_endpoints (merchant_id, id, url, types, secret, created_at, disabled_at, disabled_why)
      select m."merchantId", 'whe_scale' || m.nth, 'https://systems.example/cassa', '{}', '', now(), now(), 'merchant' from scale.merchants m where ${own};
    insert into discount_codes (merchant_id, code, amount, single_use)
      select m."merchantId", 'CODE' || g, 500, true from scale.merchants m join scale.shares s using (nth), generate_series(1, 10 + s.orders / ${ordersPerCode}) g`);
}

async function rowsOf(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; rows: number }>(
    `select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by reltuples desc`,
  );
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

/** What a database takes on the disk, bytes. */
export async function sizeOf(url: string): Promise<number> {
  const db = connectDatabase({ url, max: 1 });
  try {
    const { rows } = await db.executeQuery<{ bytes: number }>(
      CompiledQuery.raw('select pg_database_size(current_database())::float8 as bytes'),
    );
    return rows[0]!.bytes;
  } finally {
    await db.destroy();
  }
}
