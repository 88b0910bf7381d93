import { afterAll, beforeAll, expect, it } from 'vitest';
import { reservePort, type Reserved } from '../serve.ts';
import { studioApp } from './studio-app.ts';

const origin = 'http://localhost:4030';
const merchant = { publishableKey: 'pk_test_studio', secretKey: 'sk_test_hidden' };
const asked: { path: string; authorization: string | null; body: string }[] = [];
let api: Reserved;
let app: ReturnType<typeof studioApp>;

beforeAll(async () => {
  api = await reservePort(0);
  api.serve(async (request: Request) => {
    const body = await request.text();
    asked.push({ path: new URL(request.url).pathname, authorization: request.headers.get('Authorization'), body });
    return body.includes('refuse')
      ? Response.json({ code: 'profile-below-law' }, { status: 422 })
      : Response.json({ version: 2, hash: 'h', changed: true });
  });
  app = studioApp({ merchant, api: api.origin, origin });
});

afterAll(() => api.stop());

const put = (body: string, headers: Record<string, string> = {}) =>
  app.request('/profile', { method: 'PUT', headers: { Origin: origin, 'Content-Type': 'application/json', ...headers }, body });

it('publishes what its own page sends, under the merchant’s secret key', async () => {
  asked.length = 0;
  const answer = await put('{"id":"a"}');
  expect([answer.status, await answer.json()]).toEqual([200, { version: 2, hash: 'h', changed: true }]);
  expect(asked).toEqual([{ path: '/v1/merchant/profile', authorization: 'Bearer sk_test_hidden', body: '{"id":"a"}' }]);
});

it('passes on what the shop refuses', async () => {
  const answer = await put('{"id":"refuse"}');
  expect([answer.status, await answer.json()]).toEqual([422, { code: 'profile-below-law' }]);
});

it.each([
  ['another page', { Origin: 'https://elsewhere.example' }, '{}', 403],
  ['a page without an origin', { Origin: '' }, '{}', 403],
  ['a form', { 'Content-Type': 'text/plain' }, '{}', 415],
  ['a body beyond all profiles', {}, `"${'x'.repeat(256 * 1024)}"`, 413],
])('publishes nothing for %s', async (_, headers, body, status) => {
  asked.length = 0;
  expect((await put(body, headers)).status).toBe(status);
  expect(asked).toEqual([]);
});

it('shows no secret on any page, and names the profiles as examples', async () => {
  const pages = await Promise.all(['/', '/preview/en', '/preview/it'].map(async (path) => (await app.request(path)).text()));
  for (const page of pages) expect(page).not.toContain('sk_');
  expect(pages[0]).toContain('example profiles');
  expect(pages[2]).toContain('lang="it"');
});

it('serves its pages under a policy without inline anything', async () => {
  for (const path of ['/', '/preview/en']) {
    const policy = (await app.request(path)).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

it('gives the example profiles as their files have them, and no other file', async () => {
  expect(JSON.parse(await (await app.request('/profiles/impronta.json')).text())).toMatchObject({ id: 'impronta' });
  for (const path of ['/profiles/profile.schema.json', '/..%2fpackage.js', '/licenses.md'])
    expect((await app.request(path)).status).toBe(404);
});
