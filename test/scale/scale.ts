/**
 * `npm run bench:scale`: a million orders of a thousand merchants, what every statement reads to find its rows among them, how long
 * a checkout takes there and in an empty shop, and what placing an order costs beside the least it can be. Exits 1 when something is
 * not as it must be.
 *
 * `--orders 2000 --merchants 20` is a small one; `--keep <folder>` keeps the filled database there for the next run;
 * `--only explain|latency|placement` does a part.
 */
import { parseArgs } from 'node:util';
import { createDatabase, dropDatabase } from '../../api/db/create-database.ts';
import { connectDatabase, migrate, type MerchantKeys } from '../../api/index.ts';
import { stockShop } from '../bench/shop-for-sale.ts';
import { fillDatabase, merchantKeys, profileOf, sizeOf } from './fill-database.ts';
import { explainHotQueries } from './hot-queries.ts';
import { compareLatency } from './latency.ts';
import { LiveShop, openMerchant } from './live-shop.ts';
import { openOwnPostgres, roomFor } from './own-postgres.ts';
import { comparePlacement } from './placement.ts';
import { strayCopies } from './stray-copies.ts';

/** What must hold. */
const must = { latency: 1.3, placement: 2 };
const crowds = [1, 8];
const turns = { rounds: 6, secondsATurn: 4, warmUpSeconds: 15 };
/** The first round of each kind does not count: until a thousand orders or so, what places them is still being compiled. */
const placing = { placers: 8, rounds: 6, orders: 1500 };
const planLimits = { spareRows: 500, searches: 50, blocks: 3000 };

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '1000000' },
    merchants: { type: 'string', default: '1000' },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
});
const size = { orders: Number(values.orders), merchants: Number(values.merchants) };
const parts: Readonly<Record<string, () => Promise<boolean>>> = { explain, latency, placement };
const began = performance.now();
const log = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(6)} s  ${line}`);

const tooLittle = roomFor(size.orders);
if (tooLittle !== undefined) {
  console.log(tooLittle);
  process.exit(1);
}
const postgres = await openOwnPostgres(values.keep);
try {
  const kept = [];
  for (const [name, part] of Object.entries(parts)) if (values.only === undefined || values.only === name) kept.push(await part());
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  await postgres.end();
}

/** The filled database, made the first time it is asked for. */
async function big(): Promise<string> {
  const url = new URL(postgres.url);
  url.pathname = '/big';
  if (await postgres.has('big')) return url.href;
  const unfinished = await fresh('filling');
  const rows = await fillDatabase(unfinished, size, log);
  const strays = await strayCopies(unfinished);
  if (strays.length > 0) throw new Error(`Copied wrongly: ${strays.join(', ')}`);
  await postgres.tell('alter database filling rename to big', 'checkpoint');
  log(`${(await sizeOf(url.href)) / 1e9} GB`);
  for (const [table, count] of Object.entries(rows)) if (count > 0) console.log(`${String(count).padStart(12)} ${table}`);
  return url.href;
}

/** A migrated, empty database. */
async function fresh(name: string): Promise<string> {
  if (await postgres.has(name)) await dropDatabase(postgres.url, name);
  const url = await createDatabase(postgres.url, name);
  const db = connectDatabase({ url, max: 1 });
  await migrate(db).finally(() => db.destroy());
  return url;
}

/** One merchant in a database of its own, with goods and without orders. */
async function emptyShop(name: string): Promise<{ readonly url: string; readonly keys: MerchantKeys }> {
  const url = await fresh(name);
  const shop = await LiveShop.open(url, 'smtp://127.0.0.1:1');
  try {
    const keys = await openMerchant(shop.db, profileOf(1));
    await stockShop(Number(new URL(shop.server.url).port), keys);
    return { url, keys };
  } finally {
    await shop.close();
  }
}

async function explain(): Promise<boolean> {
  const { statements, runs, wasteful, failures } = await explainHotQueries(
    postgres,
    { name: 'big', url: await big(), merchants: size.merchants },
    planLimits,
  );
  log(`${runs} statements run, ${statements} of them different; ${wasteful.length} read more than they need`);
  for (const { statement, wastes, times } of wasteful)
    console.log(`\n${times} times: ${statement.slice(0, 1200)}\n  ${wastes.join('\n  ')}`);
  for (const failure of failures) console.log(failure);
  return wasteful.length === 0 && failures.length === 0;
}

async function latency(): Promise<boolean> {
  const filled = await big();
  const empty = await emptyShop('empty');
  const middle = 1 + 2 * Math.floor(size.merchants / 4);
  const places = [
    { name: 'empty', databaseUrl: empty.url, keys: empty.keys },
    { name: 'the merchant with most', databaseUrl: filled, keys: merchantKeys(1) },
    { name: 'one in the middle', databaseUrl: filled, keys: merchantKeys(middle) },
  ];
  const waited = await compareLatency(places, crowds, turns);
  await dropDatabase(postgres.url, 'empty');
  let kept = true;
  console.log('\nshoppers  checkouts  journey ms p50  of empty   place ms p50  of empty');
  for (const { place, shoppers, checkouts, journeyMs, placeMs } of waited) {
    const base = waited.find((each) => each.shoppers === shoppers && each.place === 'empty')!;
    const [journeys, placings] = [journeyMs / base.journeyMs, placeMs / base.placeMs];
    kept &&= journeys <= must.latency && placings <= must.latency;
    const figures = [
      journeyMs.toFixed(2).padStart(16),
      journeys.toFixed(2).padStart(10),
      placeMs.toFixed(2).padStart(15),
      placings.toFixed(2).padStart(10),
    ];
    console.log(`${String(shoppers).padStart(8)}${String(checkouts).padStart(11)}${figures.join('')}  ${place}`);
  }
  console.log(`must be at most ${must.latency} times an empty database: ${kept ? 'kept' : 'missed'}`);
  return kept;
}

async function placement(): Promise<boolean> {
  const { url, keys } = await emptyShop('placing');
  const [ours, ...yardsticks] = await comparePlacement(url, keys, placing, postgres.pid);
  await dropDatabase(postgres.url, 'placing');
  console.log(`\n${placing.placers} at a time             orders    ms p50   ms mean  ms each  CPU ms here  database`);
  for (const { what, orders, p50, mean, each, cpu } of [ours!, ...yardsticks]) {
    const figures = [p50, mean, each, cpu.here, cpu.database].map((ms) => ms.toFixed(2).padStart(10)).join('');
    console.log(`${what.padEnd(24)}${String(orders).padStart(8)}${figures}`);
  }
  const [minimal] = yardsticks;
  const [p50, mean] = [ours!.p50 / minimal!.p50, ours!.mean / minimal!.mean];
  const kept = Math.max(p50, mean) <= must.placement;
  console.log(
    `p50 ${p50.toFixed(2)}, mean ${mean.toFixed(2)} times the minimal transaction; must be at most ${must.placement}: ${kept ? 'kept' : 'missed'}`,
  );
  return kept;
}
