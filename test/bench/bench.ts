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
import { journeyLimit, perSecond, placeMs, report, type Run, type Statements } from './report.ts';
import type { Listening } from './server.ts';
import { openShop, shopper, stockShop } from './shop-for-sale.ts';
import { Shopper, type Shop } from './shopper.ts';
import { countStatements } from './statement-proxy.ts';

const crowds = [1, 8, 32];
const seconds = 6;
/** V8 needs that long to have compiled all that is on the way; before, a checkout costs twice as much. */
const warmUpSeconds = 15;
const bareWarmUpSeconds = 5;
const countedCheckouts = 7;
/** Within this time the mails of an order have gone out and its webhooks have come. */
const jobsWithinMs = 2000;
const itemsPerCheckout = 2;

const dataDir = await mkdtemp(join(tmpdir(), 'cassa-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
const postOffice = await openPostOffice();
try {
  process.exitCode = (await bench(postgres.url, postgres.pid)) ? 0 : 1;
} finally {
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
  await buy(8, warmUpSeconds);
  await allSettled(databaseUrl);
  const runs: Run[] = [];
  for (const shoppers of crowds) {
    const before = { server: cpuMs(server.pid), database: cpuMs(postgresPid) };
    const done = await buy(shoppers, seconds);
    await allSettled(databaseUrl);
    const each = (pid: number, since: number) => (cpuMs(pid) - since) / done.purchases.length;
    const cpu = { server: each(server.pid, before.server), database: each(postgresPid, before.database) };
    runs.push({ shoppers, load: done, cpuMs: cpu, residentMb: residentMb(server.pid) });
  }
  await server.stop();

  const yardsticks = { bareReads: await readBare(databaseUrl, keys), minimalOrderMs: await minimalPlaceMs(databaseUrl) };
  const statements = await countCheckouts(databaseUrl, keys, answered);
  const [alone, some, crowd] = runs as [Run, Run, Run];
  const kept = report(runs, yardsticks, statements, {
    ofLimit: (100 * perSecond(some)) / journeyLimit(yardsticks),
    statements: statements.untilAnswered,
    cpuMs: some.cpuMs.server + some.cpuMs.database,
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

async function load(order: LoadOrder): Promise<LoadReport> {
  const child = startChild('./load.js');
  const report = nextMessage<LoadReport>(child);
  child.send(order);
  return report;
}

/** Requests a second of the bare server, warmed up like the other. */
async function readBare(databaseUrl: string, keys: MerchantKeys): Promise<number> {
  const child = startChild('./bare-server.js', { DATABASE_URL: databaseUrl, MERCHANT_ID: keys.merchantId });
  try {
    const { port } = await nextMessage<{ port: number }>(child);
    const order: LoadOrder = { kind: 'bare', shop: { ...shopper, apiPort: port, payPort: port, publishableKey: '' }, shoppers: 8, seconds };
    await load({ ...order, seconds: bareWarmUpSeconds });
    const report = await load(order);
    if (report.failures.length > 0) throw new Error(`The bare server failed: ${report.failures[0]}`);
    return report.requests / report.seconds;
  } finally {
    await stopChild(child);
  }
}

/** Counted where they pass, after connections have prepared theirs; a median, because a poll may fall into any checkout. */
async function countCheckouts(databaseUrl: string, keys: MerchantKeys, answered: string[]): Promise<Statements> {
  const proxy = await countStatements(databaseUrl);
  const server = await startServer(proxy.url, keys, databaseUrl);
  const visitor = await Shopper.arrive(server.shop);
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
    visitor.leave();
    await server.stop();
    proxy.close();
  }
}
