/**
 * `npm run bench`: complete checkouts a second on the embedded Postgres, beside a bare server and a bare order on the
 * same machine in the same minute. Exits 1 when a figure misses what it must be. Needs Linux for processor time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connectDatabase, migrate, removeEmbeddedPostgres, startEmbeddedPostgres, type MerchantKeys } from '../../api/index.ts';
import { allSettled, discrepancies } from './books.ts';
import { freePort, nextMessage, startChild, stopChild } from './child.ts';
import type { LoadOrder, LoadReport } from './load.ts';
import { minimalPlaceMs } from './minimal-order.ts';
import { percentile } from './percentile.ts';
import { openPostOffice } from './post-office.ts';
import { cpuMs, residentMb } from './process-use.ts';
import { cpuEach, journeyLimit, mean, perSecond, placeMs, report, together, type Run, type Statements } from './report.ts';
import type { Listening } from './server.ts';
import { openShop, shopper, stockShop } from './shop-for-sale.ts';
import { Shopper, type Shop } from './shopper.ts';
import { countStatements } from './statement-proxy.ts';

const crowds = [1, 8, 32];
const seconds = 8;
/** The crowd whose checkouts are held against as many readers of one row. */
const measured = 8;
/** Shoppers and readers take turns, because a machine shared with others is not the same a minute later. */
const turns = 4;
const secondsATurn = 3;
/** V8 needs that long to have compiled all that is on the way; before, a checkout costs twice as much. */
const warmUpSeconds = 20;
const bareWarmUpSeconds = 5;
const countedCheckouts = 7;
/** Within this time the mails of an order have gone out and its webhooks have come. */
const jobsWithinMs = 2000;
const itemsPerCheckout = 2;

const dataDir = await mkdtemp(join(tmpdir(), 'cassa-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
const postOffice = await openPostOffice();
/** One for all runs: a new one would spend its time compiling while the server waits for it. */
const generator = startChild('./load.js');
try {
  process.exitCode = (await bench(postgres.url, postgres.pid)) ? 0 : 1;
} finally {
  await stopChild(generator);
  await postOffice.close();
  await postgres.stop();
  await removeEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
}

async function bench(databaseUrl: string, postgresPid: number): Promise<boolean> {
  const keys = await prepare(databaseUrl);
  const answered: string[] = [];
  const server = await startServer(databaseUrl, keys);
  await stockShop(server.shop.apiPort, keys);
  const buy = async (shoppers: number, forSeconds: number) => {
    const done = await load({ kind: 'shop', shop: server.shop, shoppers, seconds: forSeconds });
    answered.push(...done.purchases.map(({ orderId }) => orderId));
    return done;
  };
  await buy(measured, warmUpSeconds);
  await allSettled(databaseUrl);
  /** What the crowd did, and all that followed from it. */
  const watch = async (shoppers: number, forSeconds: number): Promise<Run> => {
    const before = { server: cpuMs(server.pid), database: cpuMs(postgresPid) };
    const done = await buy(shoppers, forSeconds);
    await allSettled(databaseUrl);
    const cpu = { server: cpuMs(server.pid) - before.server, database: cpuMs(postgresPid) - before.database };
    return { shoppers, load: done, cpuMs: cpu, residentMb: residentMb(server.pid) };
  };
  const bare = await openBareServer(databaseUrl, keys);
  const runs: Run[] = [];
  const reads: number[] = [];
  for (const shoppers of crowds) {
    if (shoppers !== measured) {
      runs.push(await watch(shoppers, seconds));
      continue;
    }
    const taken: Run[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      taken.push(await watch(shoppers, secondsATurn));
      reads.push(await bare.read(secondsATurn));
    }
    runs.push(together(taken));
  }
  await bare.stop();
  await server.stop();

  const yardsticks = { bareReads: mean(reads), minimalOrderMs: await minimalPlaceMs(databaseUrl) };
  const statements = await countCheckouts(databaseUrl, keys, answered);
  const [alone, some, crowd] = runs as [Run, Run, Run];
  const kept = report(runs, yardsticks, statements, {
    ofLimit: (100 * perSecond(some)) / journeyLimit(yardsticks),
    statements: statements.untilAnswered,
    cpuMs: cpuEach(some).server + cpuEach(some).database,
    placeAlone: placeMs(alone, 0.5),
    placeCrowd: placeMs(crowd, 0.99),
    residentMb: Math.max(...runs.map((run) => run.residentMb)),
    readyMs: server.readyMs,
  });

  const failures = new Set(runs.flatMap((run) => run.load.failures));
  const wrong = [...(await discrepancies(databaseUrl, answered, itemsPerCheckout)), ...failures];
  if (wrong.length === 0)
    console.log(`\n${answered.length} orders answered, all of them in the database; stock moved by exactly their units`);
  else console.log(`\nWRONG\n${wrong.slice(0, 20).join('\n')}`);
  return kept && wrong.length === 0;
}

async function prepare(databaseUrl: string): Promise<MerchantKeys> {
  const db = connectDatabase({ url: databaseUrl, max: 2 });
  try {
    await migrate(db);
    return await openShop(db);
  } finally {
    await db.destroy();
  }
}

/**
 * The shop, and the payment provider beside it in a process of its own.
 *
 * @returns `readyMs`: from the start of the shop's process to its first answer to a shopper
 */
async function startServer(databaseUrl: string, keys: MerchantKeys, providersDatabaseUrl = databaseUrl) {
  const started = performance.now();
  const payPort = await freePort();
  const settings = { SMTP_URL: postOffice.url, PORT: '0', PAY_PORT: String(payPort), LOG_LEVEL: 'warn' };
  const child = startChild('./server.js', { ...settings, DATABASE_URL: databaseUrl });
  const { apiPort } = await nextMessage<Listening>(child);
  const answer = await fetch(`http://127.0.0.1:${apiPort}/v1/shop`, { headers: { 'cassa-key': keys.publishableKey } });
  if (!answer.ok) throw new Error(`The shop is not open: ${answer.status} ${await answer.text()}`);
  const readyMs = performance.now() - started;
  const provider = startChild('./provider.js', { ...settings, DATABASE_URL: providersDatabaseUrl, API_PORT: String(apiPort) });
  await nextMessage(provider);
  const shop: Shop = { ...shopper, apiPort, payPort, publishableKey: keys.publishableKey };
  return { shop, pid: child.pid!, readyMs, stop: () => stopChild(provider).then(() => stopChild(child)) };
}

function load(order: LoadOrder): Promise<LoadReport> {
  const report = nextMessage<LoadReport>(generator);
  generator.send(order);
  return report;
}

/** The bare server, warmed up like the other; `read` answers its requests a second. */
async function openBareServer(databaseUrl: string, keys: MerchantKeys) {
  const child = startChild('./bare-server.js', { DATABASE_URL: databaseUrl, MERCHANT_ID: keys.merchantId });
  const { port } = await nextMessage<{ port: number }>(child);
  const shop: Shop = { ...shopper, apiPort: port, payPort: port, publishableKey: '' };
  const read = async (forSeconds: number): Promise<number> => {
    const report = await load({ kind: 'bare', shop, shoppers: measured, seconds: forSeconds });
    if (report.failures.length > 0) throw new Error(`The bare server failed: ${report.failures[0]}`);
    return report.requests / report.seconds;
  };
  await read(bareWarmUpSeconds);
  return { read, stop: () => stopChild(child) };
}

/** Counted where they pass, after connections have prepared theirs; a median, because a poll may fall into any checkout. */
async function countCheckouts(databaseUrl: string, keys: MerchantKeys, answered: string[]): Promise<Statements> {
  const proxy = await countStatements(databaseUrl);
  const server = await startServer(proxy.url, keys, databaseUrl);
  const visitor = new Shopper(server.shop);
  const untilAnswered: number[] = [];
  const afterwards: number[] = [];
  try {
    for (let n = 0; n < 5; n += 1) answered.push((await visitor.buy()).orderId);
    for (let n = 0; n < countedCheckouts; n += 1) {
      await setTimeout(jobsWithinMs);
      const before = proxy.count();
      answered.push((await visitor.buy()).orderId);
      const then = proxy.count();
      await setTimeout(jobsWithinMs);
      untilAnswered.push(then - before);
      afterwards.push(proxy.count() - then);
    }
    return { untilAnswered: percentile(untilAnswered, 0.5), afterwards: percentile(afterwards, 0.5) };
  } finally {
    await server.stop();
    proxy.close();
  }
}
