import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './db/test-database.ts';
import { readEnv } from './env.ts';
import { startServer, type RunningServer } from './server.ts';

let database: TestDatabase;
let server: RunningServer;
const readyMs = { limit: 1000, took: 0 };
beforeAll(async () => {
  database = await createTestDatabase();
  const start = performance.now();
  server = await startServer({
    env: readEnv({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', TOKEN_SECRET: 'only-for-tests-'.repeat(3) }),
    providers: async () => [],
  });
  readyMs.took = performance.now() - start;
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const get = (path: string) => fetch(server.url + path);

test('is ready in a second', () => {
  expect(readyMs.took).toBeLessThan(readyMs.limit);
});

test('hears ten megabytes out, keeps nothing, and refuses them', async () => {
  const answer = await fetch(`${server.url}/v1/carts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'big' },
    body: 'x'.repeat(10 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'body-too-large', detail: 'Send at most 256 kB.' });
});

test('refuses a large body of unknown length, too', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
  let sent = 0;
  const body = new ReadableStream({ pull: (controller) => (sent++ < 16 ? controller.enqueue(chunk) : controller.close()) });
  const answer = await fetch(`${server.url}/v1/carts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Cassa-Key': 'pk' },
    body,
    duplex: 'half',
  } as RequestInit);
  expect(answer.status).toBe(413);
});

test.each(['/', '/v1/nothing.js', '/v1/../api/server.ts', '/v1/%2e%2e/package.json', '/v1/..%2fpackage.json'])(
  '%s is not found',
  async (path) => {
    const answer = await get(path);
    expect([404, 401]).toContain(answer.status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  },
);

describe('the documentation', () => {
  test('is an OpenAPI 3.1 document naming every route with its answer', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      openapi: string;
      tags: { name: string; description: string }[];
      paths: Record<string, Record<string, { summary?: string; tags: string[]; responses: object }>>;
      components: { schemas: object };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/shop',
        '/v1/carts',
        '/v1/cart',
        '/v1/cart/lines/{lineId}',
        '/v1/products/{handle}',
        '/v1/merchant/profile',
      ]),
    );
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations.filter(({ responses }) => '400' in responses)).toEqual([]);
    expect(operations.filter(({ summary, responses }) => !summary || Object.keys(responses).length === 0)).toEqual([]);
    const chapters = document.tags.map(({ name }) => name);
    expect([...new Set(operations.flatMap(({ tags }) => tags))].filter((tag) => !chapters.includes(tag))).toEqual([]);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Cart', 'Problem', 'Shop', 'AddLine']));
  });

  test('is a page for people that runs no script', async () => {
    const answer = await get('/docs');
    const page = await answer.text();
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|style=|https?:\/\//);
    expect(page).toContain('/v1/cart/lines/{lineId}');
    expect(page).toContain('idempotency-key-reused');
    expect((await get('/docs/style.css')).headers.get('Content-Type')).toContain('text/css');
  });
});
