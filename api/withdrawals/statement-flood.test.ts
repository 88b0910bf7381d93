import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { verifyChain } from './verify-chain.ts';

let api: TestApi;
let app: TestApi['app'];
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta' });
  app = createApp({ ...api.deps, env: { ...api.deps.env, CLIENT_ADDRESS_HEADER: 'X-Forwarded-For' } });
});
afterAll(() => api.stop());

const submit = async (from: string, email: string) => {
  const answer = await app.request('/v1/withdrawals', {
    method: 'POST',
    headers: {
      'Cassa-Key': api.keys.publishableKey,
      'Idempotency-Key': randomUUID(),
      'Content-Type': 'application/json',
      'X-Forwarded-For': from,
    },
    body: JSON.stringify({ name: 'Anna', contract: '100001', email }),
  });
  return { status: answer.status, id: ((await answer.json()) as { id: string }).id };
};
const waits = async (email: string) => {
  const { rows } = await sql<{ seconds: number }>`
    select round(extract(epoch from due_at - created_at))::int as seconds from notices
    where recipient = ${email} order by due_at`.execute(api.database.db);
  return rows.map(({ seconds }) => seconds);
};

test('a flood from one address is recorded whole, and a shopper elsewhere does not wait for it', { timeout: 60_000 }, async () => {
  const count = 600;
  let done = 0;
  const flood = Array.from({ length: count }, async (_, n) => {
    const answer = await submit('198.51.100.7', `flood${n}@example.com`);
    done += 1;
    return answer;
  });
  const shopper = await submit('203.0.113.9', 'shopper@example.com');
  expect(shopper.status).toBe(201);
  expect(done).toBeLessThan(count / 10);

  const answers = await Promise.all(flood);
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  expect(await verifyChain(api.database.db, api.keys.merchantId)).toMatchObject({ statements: count + 1, broken: null });

  expect(await waits('shopper@example.com')).toEqual([0]);
  const { rows } = await sql<{ owed: number; later: number }>`
    select count(*)::int as owed, count(*) filter (where due_at > created_at + interval '1 minute')::int as later
    from notices where recipient like 'flood%'`.execute(api.database.db);
  expect(rows[0]!.owed).toBe(count);
  expect(rows[0]!.later).toBeGreaterThan(count / 2);
});

test('a stranger’s mailbox is not filled: acknowledgements to one address come one by one, and all of them', async () => {
  for (let n = 0; n < 8; n += 1) await submit(`192.0.2.${n}`, 'victim@example.com');
  const minutes = (await waits('victim@example.com')).map((seconds) => Math.round(seconds / 60));
  expect(minutes).toEqual([0, 0, 0, 0, 0, 1, 2, 3]);
});

test('whoever fills a mailbox keeps its owner’s own acknowledgement from nothing', async () => {
  for (let n = 0; n < 20; n += 1) await submit('198.51.100.8', 'owner@example.com');
  expect((await waits('owner@example.com')).at(-1)).toBeGreaterThan(600);
  const { id } = await submit('203.0.113.10', 'owner@example.com');
  const { rows } = await sql<{ seconds: number }>`
    select round(extract(epoch from due_at - created_at))::int as seconds from notices
    where subject_id = ${id} and step = 'withdrawalReceived'`.execute(api.database.db);
  expect(rows).toEqual([{ seconds: 0 }]);
});
