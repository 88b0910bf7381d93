import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, exampleProfile, type TestApi } from '../test-api.ts';
import { policyTextWire, type PolicyTextWire } from './policy-text.wire.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore' });
});
afterAll(() => api.stop());

const read = (query = '', headers: Record<string, string> = {}) =>
  api.call<PolicyTextWire>('GET', `/v1/shop/policy-text${query}`, { headers });

test('the text comes in the language asked for, else in one of the shop', async () => {
  const german = await read('?lang=de');
  expect(german.status).toBe(200);
  expect(german.headers.get('Content-Language')).toBe('de');
  expect(policyTextWire.parse(german.body)).toEqual(german.body);
  expect(JSON.stringify(german.body)).toContain('Vertrag widerrufen');
  expect((await read()).body.language).toBe('it');
});

test('a language nobody writes is refused with its place', async () => {
  const answer = await read('?lang=xx');
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body', errors: [{ pointer: '/lang' }] } });
});

test('a page that has it is told so, until another version is published', async () => {
  const etag = (await read('?lang=en')).headers.get('ETag')!;
  const again = () => read('?lang=en', { 'If-None-Match': etag });
  expect((await again()).status).toBe(304);
  expect((await read('?lang=it', { 'If-None-Match': etag })).status).toBe(200);
  const document = exampleProfile('backboneprostore') as { shipping: { maxDays: { days: number } } };
  document.shipping.maxDays.days = 12;
  await api.call('PUT', '/v1/merchant/profile', { body: document });
  const changed = await again();
  expect(changed.status).toBe(200);
  expect(JSON.stringify(changed.body)).toContain('within 12 days of the conclusion');
  expect(changed.headers.get('Cache-Control')).toBe('private, no-cache');
});
