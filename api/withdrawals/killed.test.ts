import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { packageRoot } from '../package-root.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { verifyChain } from './verify-chain.ts';

/** The compiled server with all its workers, as it runs anywhere. */
const program = `
  import { readEnv, startServer } from ${JSON.stringify(join(packageRoot, 'dist/api/index.js'))};
  const server = await startServer({ env: readEnv(process.env), providers: async () => [] });
  console.log(server.url);
`;

let api: TestApi;
let inbox: TestInbox;
let running: ChildProcess | undefined;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  inbox = await openTestInbox();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await inbox.close();
  await api.stop();
});

async function start(): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: api.database.url,
    PORT: '0',
    SMTP_URL: inbox.url,
    LOG_LEVEL: 'silent',
    TOKEN_SECRET: 'x'.repeat(40),
  };
  running = spawn(process.execPath, ['--input-type=module', '-e', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(running.stdout!, 'data')) as [Buffer];
  return String(line).trim();
}

async function kill(): Promise<void> {
  const ended = once(running!, 'exit');
  running!.kill('SIGKILL');
  await ended;
}

/** @returns the receipt's number; undefined when the server was gone before it answered */
async function submit(url: string, key: string): Promise<string | undefined> {
  const request = {
    method: 'POST',
    headers: { 'Cassa-Key': api.keys.publishableKey, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Anna', contract: key, email: `${key}@example.com` }),
  };
  try {
    const answer = await fetch(`${url}/v1/withdrawals`, request);
    return ((await answer.json()) as { id: string }).id;
  } catch {
    return undefined;
  }
}

test('killed at any moment it loses no statement, doubles none, and sends every acknowledgement', { timeout: 120_000 }, async () => {
  const rounds = 6;
  const acknowledged = new Map<string, Set<string>>();
  let unanswered = 0;
  const note = (key: string, id: string | undefined) => {
    if (id === undefined) unanswered += 1;
    else acknowledged.set(key, (acknowledged.get(key) ?? new Set()).add(id));
  };
  const keys = Array.from({ length: rounds * 20 }, (_, n) => `k${n}`);
  for (let round = 0; round < rounds; round += 1) {
    const url = await start();
    // Those of this round, and once more whatever was sent before: a shopper who saw no answer tries again.
    const sending = keys.slice(0, (round + 1) * 20).map(async (key) => note(key, await submit(url, key)));
    await sleep(40 + round * 35);
    await kill();
    await Promise.all(sending);
  }
  expect(unanswered, 'it was killed while it had something to do').toBeGreaterThan(rounds);
  const url = await start();
  await Promise.all(keys.map(async (key) => note(key, await submit(url, key))));

  const { db } = api.database;
  expect([...acknowledged.values()].map((ids) => ids.size)).toEqual(keys.map(() => 1));
  const rows = await db.selectFrom('withdrawal_statements').select(['id', 'contract']).execute();
  expect(Object.fromEntries(rows.map(({ id, contract }) => [contract, id]))).toEqual(
    Object.fromEntries([...acknowledged].map(([key, [id]]) => [key, id])),
  );
  expect(await verifyChain(db, api.keys.merchantId)).toMatchObject({ statements: keys.length, broken: null });

  const unread = async () => (await sql<{ n: number }>`select count(*)::int as n from withdrawals_unread`.execute(db)).rows[0]!.n;
  const hurry = async () => {
    await sql`update withdrawals_unread set due_at = now()`.execute(db);
    await sql`update notices set due_at = now() where sent_at is null`.execute(db);
    return unread();
  };
  await expect.poll(hurry, { timeout: 20_000, interval: 500 }).toBe(0);
  const read = await sql<{ n: number }>`select count(*)::int as n from withdrawal_readings`.execute(db);
  expect(read.rows[0]!.n).toBe(keys.length);
  const arrived = () => new Set(inbox.mails.flatMap(({ to }) => to?.map(({ address }) => address) ?? []));
  await expect.poll(() => keys.filter((key) => !arrived().has(`${key}@example.com`)), { timeout: 30_000, interval: 500 }).toEqual([]);
});
