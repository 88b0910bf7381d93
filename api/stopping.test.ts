import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openRelay } from '../test/postgres/relay.ts';
import { readEnv, type Env } from './env.ts';
import { openTestInbox } from './mail/test-inbox.ts';
import { TestMerchant } from './orders/test-merchant.ts';
import { createSandboxProvider } from './payments/sandbox/sandbox-provider.ts';
import { SandboxBank } from './payments/sandbox/sandbox-bank.ts';
import { startServer, type RunningServer } from './server.ts';
import { createTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  await new TestMerchant(api).sells({ A: 3000 });
});
afterAll(() => api.stop());

/** A server of its own on the test's database. */
async function start(settings: Partial<Record<keyof Env, string>> = {}): Promise<RunningServer> {
  const common = { DATABASE_URL: api.database.url, PORT: '0', LOG_LEVEL: 'silent', TOKEN_SECRET: String(api.deps.env.TOKEN_SECRET) };
  return startServer({
    env: readEnv({ ...common, ...settings }),
    providers: async (db) => [createSandboxProvider({ bank: new SandboxBank(db), payOrigin: 'https://pay.example', webhookSecret: 'w' })],
  });
}

const write = () => ({ 'Cassa-Key': api.keys.publishableKey, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' });
const cart = JSON.stringify({ lines: [{ sku: 'A', quantity: 1 }], country: 'IT' });
const textOf = async (url: string) => {
  const answer = await fetch(url);
  return `${answer.status} ${await answer.text()}`;
};

describe('a server that is told to stop', () => {
  test('loses no request of whoever heeds /readyz, and answers what is under way', { timeout: 30_000 }, async () => {
    const server = await start({ DRAIN_SECONDS: '1' });
    expect(await textOf(`${server.url}/readyz`)).toBe('200 ready');
    let ready = true;
    const answers: (number | string)[] = [];
    const shop = async () => {
      while (ready) {
        answers.push(await fetch(`${server.url}/v1/carts`, { method: 'POST', headers: write(), body: cart }).then(readStatus, String));
      }
    };
    const look = async () => {
      while (ready) {
        ready = (await fetch(`${server.url}/readyz`)).status === 200;
        await sleep(100);
      }
    };
    // The last byte of this one comes after everything else is over.
    const slowly = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(cart.slice(0, 10)));
        await sleep(2500);
        controller.enqueue(new TextEncoder().encode(cart.slice(10)));
        controller.close();
      },
    });
    const load = [look(), ...Array.from({ length: 6 }, shop)];
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(10);
    const slow = fetch(`${server.url}/v1/carts`, { method: 'POST', headers: write(), body: slowly, duplex: 'half' } as RequestInit);
    await sleep(200);
    const before = answers.length;
    const stopped = server.stop();
    expect(await textOf(`${server.url}/readyz`)).toBe('503 stopping');
    expect(await textOf(`${server.url}/healthz`)).toBe('200 ok');
    await Promise.all(load);
    expect((await slow).status).toBe(201);
    await stopped;
    expect(answers.length, 'requests came after it was told').toBeGreaterThan(before);
    expect(answers.filter((answer) => answer !== 201)).toEqual([]);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('does not wait for a mail server that hangs', { timeout: 30_000 }, async () => {
    const inbox = await openTestInbox();
    inbox.hang(true);
    onTestFinished(async () => {
      inbox.hang(false);
      await inbox.close();
    });
    await new TestMerchant(api).paidOrder({ A: 1 });
    const server = await start({ SMTP_URL: inbox.url });
    const taken = () => api.database.db.selectFrom('notices').select('id').where('attempts', '>', 0).where('sent_at', 'is', null).execute();
    await expect.poll(async () => (await taken()).length, { timeout: 10_000 }).toBeGreaterThan(0);
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(8000);
  });
});

describe('a server that does a part', () => {
  beforeEach(async () => {
    await api.database.db.deleteFrom('availability').execute();
  });
  const noted = async () => (await api.database.db.selectFrom('availability').selectAll().execute()).length;

  test('a worker answers nobody but whoever runs it, and works', async () => {
    const inbox = await openTestInbox();
    onTestFinished(() => inbox.close());
    const server = await start({ ROLE: 'worker', SMTP_URL: inbox.url });
    onTestFinished(() => server.stop());
    await new TestMerchant(api).paidOrder({ A: 1 }, { contact: { email: 'berta@example.com', phone: '+39 055 123456' } });
    await expect.poll(() => inbox.mails.some(({ to }) => to?.[0]?.address === 'berta@example.com'), { timeout: 10_000 }).toBe(true);
    expect(await textOf(`${server.url}/readyz`)).toBe('200 ready');
    expect((await fetch(`${server.url}/v1/shop`, { headers: write() })).status).toBe(404);
    expect(await noted(), 'that others answer it cannot tell').toBe(0);
  });

  test('one that answers leaves the work to others', async () => {
    const inbox = await openTestInbox();
    onTestFinished(() => inbox.close());
    const server = await start({ ROLE: 'api', SMTP_URL: inbox.url });
    onTestFinished(() => server.stop());
    await new TestMerchant(api).paidOrder({ A: 1 });
    await sleep(1500);
    expect((await fetch(`${server.url}/v1/shop`, { headers: write() })).status).toBe(200);
    expect(inbox.mails).toEqual([]);
    await expect.poll(noted, { timeout: 5000 }).toBeGreaterThan(0);
  });
});

test('a server says when its database is away, and is ready again without a new start', { timeout: 30_000 }, async () => {
  const relay = await openRelay(api.database.url);
  const server = await start({ DATABASE_URL: relay.url });
  onTestFinished(() => server.stop());
  expect(await textOf(`${server.url}/readyz`)).toBe('200 ready');
  relay.point('postgres://cassa@127.0.0.1:1/nowhere');
  expect(await textOf(`${server.url}/readyz`)).toBe('503 database');
  expect(await textOf(`${server.url}/healthz`)).toBe('200 ok');
  const headers = write();
  const bySecret = { ...headers, Authorization: `Bearer ${api.keys.secretKey}` };
  const asked: readonly [string, string, RequestInit][] = [
    ['POST', '/v1/carts', { headers, body: cart }],
    ['GET', '/v1/shop', { headers }],
    ['GET', '/v1/orders/ord_x', { headers: { ...headers, 'Cassa-Order': 'x' } }],
    ['GET', '/v1/merchant/orders', { headers: bySecret }],
    ['POST', '/v1/merchant/bank/statements', { headers: bySecret, body: 'x' }],
  ];
  for (const [method, path, init] of asked) {
    const failed = await fetch(server.url + path, { method, ...init });
    expect([path, failed.status, failed.headers.get('Retry-After')]).toEqual([path, 503, '5']);
    expect(await failed.json()).toMatchObject({ code: 'temporarily-unavailable', status: 503 });
  }
  const page = await fetch(`${server.url}/withdraw/${api.keys.merchantId}?lang=en`);
  expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await page.text()).toContain('<html lang="en"');
  relay.point(api.database.url);
  expect(await textOf(`${server.url}/readyz`)).toBe('200 ready');
  // The write that failed is made good by the very same.
  const answer = await fetch(`${server.url}/v1/carts`, { method: 'POST', headers, body: cart });
  expect(answer.status).toBe(201);
  await relay.close();
});

async function readStatus(answer: Response): Promise<number> {
  await answer.arrayBuffer();
  return answer.status;
}
