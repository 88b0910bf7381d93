import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerProblem } from './answer-problem.ts';
import type { RequestScope } from './request-scope.ts';
import { widgetFiles } from './widget-files.ts';

let folder: string;
let app: Hono<RequestScope>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cassa-widgets-'));
  mkdirSync(join(folder, 'v1', 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'v1', 'cassa.js'), 'export {};');
  writeFileSync(join(folder, 'v1', 'chunks', 'cart-Bx3f_9aQ.js'), 'export const cart = 1;');
  app = new Hono<RequestScope>().route('/v1', widgetFiles(join(folder, 'v1')));
  app.onError(answerProblem(pino({ level: 'silent' })));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the loader is fresh within minutes, a hashed chunk for ever, both for any page', async () => {
  const loader = await app.request('/v1/cassa.js');
  expect(await loader.text()).toBe('export {};');
  expect(loader.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(loader.headers.get('Cache-Control')).toBe('public, max-age=300');
  const chunk = await app.request('/v1/chunks/cart-Bx3f_9aQ.js');
  expect(chunk.headers.get('Cache-Control')).toContain('immutable');
  for (const { headers } of [loader, chunk]) expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
});

test('an unchanged file is not sent again', async () => {
  const etag = (await app.request('/v1/cassa.js')).headers.get('ETag')!;
  const again = await app.request('/v1/cassa.js', { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('a file built later is found', async () => {
  expect((await app.request('/v1/late.js')).status).toBe(404);
  writeFileSync(join(folder, 'v1', 'late.js'), '');
  expect((await app.request('/v1/late.js')).status).toBe(200);
});

test.each(['/v1/../secret.json', '/v1/%2e%2e/secret.json', '/v1/..%2fsecret.json', '/v1/chunks/..%2f..%2fsecret.json'])(
  '%s leads nowhere',
  async (path) => {
    expect((await app.request(path)).status).toBe(404);
  },
);
