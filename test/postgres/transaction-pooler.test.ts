import { randomBytes } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase, dropDatabase } from '../../api/db/create-database.ts';
import { connectDatabase, migrate, openSandbox, readEnv, startServer, type Db } from '../../api/index.ts';
import { openTestInbox } from '../../api/mail/test-inbox.ts';
import { verifyChain } from '../../api/withdrawals/verify-chain.ts';
import { liveWith } from '../faults/after-buying.ts';
import { Buyer } from '../faults/buying.ts';
import { diceOf } from '../faults/dice.ts';
import { whatIsOwed } from '../faults/owed.ts';
import { outsideSandbox } from '../faults/outside-sandbox.ts';
import { openTrader, stockTrader, type ShopWorld } from '../faults/shop-world.ts';
import { openTransactionPooler, type TransactionPooler } from './transaction-pooler.ts';

const { server } = inject('postgres');
const name = `pooled_${randomBytes(6).toString('hex')}`;
let direct: Db;
let pooler: TransactionPooler;
beforeAll(async () => {
  const url = await createDatabase(server, name);
  direct = connectDatabase({ url, max: 2 });
  pooler = await openTransactionPooler(url, 4);
});
afterAll(async () => {
  await pooler.close();
  await direct.destroy();
  await dropDatabase(server, name);
});

/** The same statement with a parameter so often that it meets every session. */
async function repeat(db: Db, times: number): Promise<unknown[]> {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push((await sql<{ n: number }>`select ${time}::int as n`.execute(db)).rows[0]?.n);
  return answers;
}

describe('the pooler', () => {
  test('gives every transaction another session, and keeps one for as long as it lasts', async () => {
    const db = connectDatabase({ url: pooler.url, pooler: 'transaction', max: 1 });
    onTestFinished(() => db.destroy());
    const session = async (on: Db) =>
      (await on.executeQuery<{ pid: number }>(CompiledQuery.raw('select pg_backend_pid() as pid'))).rows[0]!.pid;
    const apart = [await session(db), await session(db), await session(db), await session(db)];
    expect(new Set(apart).size).toBe(4);
    const within = await db.transaction().execute(async (tx) => [await session(tx), await session(tx), await session(tx)]);
    expect(new Set(within).size).toBe(1);
  });

  test('knows nothing of statements that were prepared: only unnamed ones pass', async () => {
    const named = connectDatabase({ url: pooler.url, max: 1 });
    const unnamed = connectDatabase({ url: pooler.url, pooler: 'transaction', max: 1 });
    onTestFinished(() => Promise.all([named.destroy(), unnamed.destroy()]).then(() => undefined));
    await expect(repeat(named, 9)).rejects.toThrow(/prepared statement "s0" does not exist/);
    expect(await repeat(unnamed, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

test('behind it two servers migrate once, and an order is bought, sent back and paid back', { timeout: 120_000 }, async () => {
  const inbox = await openTestInbox();
  onTestFinished(() => inbox.close());
  const env = readEnv({
    DATABASE_URL: pooler.url,
    DATABASE_POOLER: 'transaction',
    PORT: '0',
    TOKEN_SECRET: 'only-for-tests-'.repeat(3),
    WEBHOOK_PRIVATE_NETWORKS: 'allow',
    LOG_LEVEL: 'silent',
    SMTP_URL: inbox.url,
    SWEEP_SECONDS: '1',
  });
  const providers = async (db: Db) => {
    const { provider } = await openSandbox(db, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
    return [provider];
  };
  const running = await Promise.all([startServer({ env, providers }), startServer({ env, providers })]);
  onTestFinished(() => Promise.all(running.map((each) => each.stop())).then(() => undefined));
  const files = await sql<{ file: string }>`select file from schema_migrations`.execute(direct);
  await migrate(direct);
  expect((await sql`select file from schema_migrations`.execute(direct)).rows).toHaveLength(files.rows.length);

  const servers = running.map(({ url }) => url);
  const sandbox = await openSandbox(direct, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
  const provider = outsideSandbox({ sandbox, bankDb: direct });
  provider.reportTo(servers[0]!);
  onTestFinished(() => provider.stop());
  const trade = { profile: 'restelli', provider, methods: ['card', 'paypal'] };
  const trader = await stockTrader(servers, trade, await openTrader(direct, trade), 'http://127.0.0.1:1/nobody');
  const world: ShopWorld = { servers, inbox, traders: [trader] };
  const statements: string[] = [];
  const lives = Array.from({ length: 6 }, async (_, nth) => {
    const dice = diceOf(nth);
    const purchase = await new Buyer(world, trader, nth, dice, `shopper${nth}@example.com`).buy(nth % 2 ? 'card' : 'redirect', ['A', 'B']);
    expect(purchase.orders).toHaveLength(1);
    const after = await liveWith(world, purchase, purchase.orders[0]!, { ...dice, chance: () => false, roll: () => (nth < 3 ? 0.1 : 0.5) });
    statements.push(...after.statements.map(({ id }) => id));
  });
  await Promise.all(lives);
  await expect.poll(() => whatIsOwed(direct), { timeout: 60_000, interval: 200 }).toEqual([]);
  expect(new Set(statements).size).toBeGreaterThan(3);
  expect(await verifyChain(direct, trader.merchantId)).toMatchObject({ statements: new Set(statements).size, broken: null });
  const { rows } = await sql<{ paid: number }>`select count(*)::int as paid from refunds where paid_at is not null`.execute(direct);
  expect(rows[0]!.paid).toBeGreaterThan(2);
  expect(pooler.counts.moved / pooler.counts.transactions).toBeGreaterThan(0.5);
});
