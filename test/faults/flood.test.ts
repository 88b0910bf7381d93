import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestInbox, type TestInbox } from '../../api/mail/test-inbox.ts';
import { SandboxBank } from '../../api/payments/sandbox/sandbox-bank.ts';
import { createTestApi, type TestApi } from '../../api/test-api.ts';
import { verifyChain } from '../../api/withdrawals/verify-chain.ts';
import { MortalShop } from './mortal-shop.ts';

const statements = Number(process.env['FLOOD_STATEMENTS'] ?? 800);
/** How many the sender has under way at any moment. */
const atOnce = 60;
const receiptWithinMs = 2000;
/** The worker that sends looks every half second; what was sent before it has first to be composed. */
const mailWithinMs = 15_000;

let api: TestApi;
let inbox: TestInbox;
let shop: MortalShop;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  inbox = await openTestInbox();
  shop = await MortalShop.open(api.database.db, new SandboxBank(api.database.db), {
    DATABASE_URL: api.database.url,
    TOKEN_SECRET: String(api.deps.env.TOKEN_SECRET),
    SMTP_URL: inbox.url,
    CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
  });
  await shop.live();
});
afterAll(async () => {
  await shop.close();
  await inbox.close();
  await api.stop();
});

async function state(from: string, email: string): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  const answer = await fetch(`${shop.url}/v1/withdrawals`, {
    method: 'POST',
    headers: {
      'Cassa-Key': api.keys.publishableKey,
      'Idempotency-Key': randomUUID(),
      'Content-Type': 'application/json',
      'X-Forwarded-For': from,
    },
    body: JSON.stringify({ name: 'Anna Rossi', contract: '100001', email }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - started };
}

test(
  `while one address sends ${statements} statements, a shopper has the receipt in two seconds and the mail soon after, and all are kept`,
  { timeout: 60_000 + statements * 60 },
  async () => {
    let sent = 0;
    const answers: number[] = [];
    const sender = async () => {
      while (sent < statements) answers.push((await state('198.51.100.7', `flood${(sent += 1)}@example.com`)).status);
    };
    const flood = Promise.all(Array.from({ length: atOnce }, sender));
    const arrived = (email: string) => inbox.mails.some(({ to }) => to?.[0]?.address === email);

    while (answers.length < Math.min(100, statements / 4)) await sleep(10);
    for (const [nth, email] of ['anna@example.com', 'berta@example.com', 'carla@example.com'].entries()) {
      const { status, ms } = await state(`203.0.113.${nth}`, email);
      expect({ status, inTime: ms < receiptWithinMs }, `${email}: ${ms} ms`).toEqual({ status: 201, inTime: true });
    }
    expect(answers.length, 'the flood was still coming').toBeLessThan(statements);
    await expect
      .poll(() => ['anna@example.com', 'berta@example.com', 'carla@example.com'].every(arrived), { timeout: mailWithinMs, interval: 100 })
      .toBe(true);

    await flood;
    expect(answers.filter((status) => status !== 201)).toEqual([]);
    expect(await verifyChain(api.database.db, api.keys.merchantId)).toMatchObject({ statements: statements + 3, broken: null });
    const owed = await api.database.db.selectFrom('notices').select('id').where('step', '=', 'withdrawalReceived').execute();
    expect(owed).toHaveLength(statements + 3);
  },
);
