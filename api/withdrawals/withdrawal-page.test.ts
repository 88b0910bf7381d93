import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawalLabels } from '../../policy/index.ts';
import { languages } from '../http/language.ts';
import { createTestApi, type TestApi } from '../test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli', now: () => '2026-11-20T09:00:00.000Z' });
});
afterAll(() => api.stop());

const typed = { name: 'Anna Rossi', contract: '100001', email: 'anna@example.com', scope: '' };
const path = (rest = '', query = '?lang=en') => `/withdraw/${api.keys.merchantId}${rest}${query}`;

const get = (rest = '', query = '?lang=en', headers: Record<string, string> = {}) => api.app.request(path(rest, query), { headers });
const post = (rest: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  api.app.request(path(rest), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
const hidden = (page: string) =>
  Object.fromEntries([...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value!]));
const statements = async () =>
  (await api.database.db.selectFrom('withdrawal_statements').select('id').where('merchant_id', '=', api.keys.merchantId).execute()).length;

test.each(languages)('in %s it carries the words of the law, locked, and the language of the page', async (language) => {
  const page = await (await get('', `?lang=${language}`)).text();
  const { function: label, confirmation } = withdrawalLabels(language);
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain(`<button class="primary" translate="no">${label}</button>`);
  const second = await api.app.request(path('', `?lang=${language}`), { method: 'POST', body: new URLSearchParams(typed) });
  expect(await second.text()).toContain(`<button class="primary" translate="no">${confirmation}</button>`);
});

test('a browser gets its own language; one that has none of ours the shop’s', async () => {
  expect((await get('', '', { 'Accept-Language': 'pt, es;q=0.8, en;q=0.5' })).headers.get('Content-Language')).toBe('es');
  expect((await get('', '', { 'Accept-Language': 'pt' })).headers.get('Content-Language')).toBe('it');
  expect((await get('', '?lang=fr', { 'Accept-Language': 'de' })).headers.get('Content-Language')).toBe('fr');
});

test('it needs no script, sets no cookie, loads nothing from elsewhere and cannot be framed', async () => {
  const answer = await get();
  expect(answer.headers.get('Set-Cookie')).toBeNull();
  const policy = answer.headers.get('Content-Security-Policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|script-src/);
  expect(await answer.text()).not.toMatch(/<script|<style| style=| on\w+=/);
  expect((await api.app.request('/withdraw/style.css')).headers.get('Content-Type')).toMatch(/^text\/css/);
});

test('a link fills in the contract, whatever it says', async () => {
  const page = await (await get('', `?lang=en&contract=${encodeURIComponent('"><b>1\u202e00001')}`)).text();
  expect(page).toContain('value="&quot;&gt;&lt;b&gt;100001"');
  expect(page).not.toContain('<b>');
});

test('what is missing is named with a link to its field, and nothing typed is lost', async () => {
  const answer = await post('', { ...typed, name: ' ', email: 'anna' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('<title>Error: ');
  expect(page).toContain('<a href="#name">Enter your name.</a>');
  expect(page).toContain('<a href="#email">Enter an e-mail address like anna@example.com.</a>');
  expect(page).toContain('value="100001"');
  expect(page).toMatch(/id="email"[^>]*aria-describedby="email-hint email-error"[^>]*aria-invalid="true"/s);
  expect(page).toMatch(/role="alert" tabindex="-1" autofocus/);
});

test('two steps make one statement, however often they are sent', async () => {
  const before = await statements();
  const first = hidden(await (await get()).text());
  const second = await (await post('', { ...typed, ...first })).text();
  expect(second).toContain('I withdraw from the contract named here.');
  expect(await statements()).toBe(before);

  const confirmed = await Promise.all([1, 2, 3].map(() => post('/confirm', hidden(second))));
  expect(confirmed.map(({ status }) => status)).toEqual([303, 303, 303]);
  const places = new Set(confirmed.map(({ headers }) => headers.get('Location')));
  expect(places.size).toBe(1);
  expect(await statements()).toBe(before + 1);

  const receipt = await api.app.request([...places][0]!);
  expect(receipt.status).toBe(200);
  const page = await receipt.text();
  for (const said of ['We have received your statement', '20 November 2026 at 10:00:00', 'Anna Rossi', '100001', 'anna@example.com'])
    expect(page).toContain(said);
  expect(page).not.toMatch(/accepted|approved/i);
  const files = [...page.matchAll(/href="(\/v1\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  expect(files).toHaveLength(3);
  const types = await Promise.all(files.map(async (file) => (await api.app.request(file)).headers.get('Content-Type')));
  expect(types).toEqual(['application/pdf', 'text/html; charset=utf-8', 'text/plain; charset=utf-8']);
});

test('from the page that is still open another contract can be withdrawn from', async () => {
  const before = await statements();
  const { key } = hidden(await (await get()).text());
  const places = await Promise.all(
    ['100001', '100002'].map(async (contract) => (await post('/confirm', { ...typed, contract, key: key! })).headers.get('Location')),
  );
  expect(new Set(places).size).toBe(2);
  expect(await statements()).toBe(before + 2);
});

test('another site can have a statement shown, and never made', async () => {
  const before = await statements();
  const form = { ...typed, key: randomUUID() };
  const answer = await post('/confirm', form, { 'Sec-Fetch-Site': 'cross-site' });
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain(withdrawalLabels('en').confirmation);
  expect(await statements()).toBe(before);
  expect((await post('/confirm', hidden(page), { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303);
});

test('going back keeps what was typed', async () => {
  const page = await (await post('/change', { ...typed, scope: 'the red ones\r\nboth', key: 'a-key-of-before' })).text();
  expect(page).toContain('value="Anna Rossi"');
  expect(page).toMatch(/<textarea[^>]*>\s*the red ones\nboth<\/textarea/);
  expect(page).toContain('value="a-key-of-before"');
});

test('fields that were tampered with lead back to the first step, and too much of anything is refused as too much', async () => {
  expect((await post('/confirm', { ...typed, name: '' })).status).toBe(422);
  const long = await post('/confirm', { ...typed, contract: 'x'.repeat(201) });
  expect(await long.text()).toContain('Order number: write at most 200 characters.');
  const flood = await post('/confirm', { ...typed, scope: 'x' }, { 'Content-Length': '70000' });
  expect(flood.status).toBe(413);
});

test('what cannot be seen is taken out, and no reason to turn anybody away', async () => {
  const answer = await post('/confirm', {
    name: 'Anna\r\n\u202eRossi\0',
    contract: '1\u200000001\ufeff',
    email: ' anna@example.com\t',
    scope: '\u2066all',
  });
  expect(answer.status).toBe(303);
  const page = await (await api.app.request(answer.headers.get('Location')!)).text();
  for (const said of ['<dd>Anna Rossi</dd>', '<dd>1 00001</dd>', '<dd>all</dd>', '<dd>anna@example.com</dd>']) expect(page).toContain(said);
});

test('where there is no shop it says that, and where there is no such receipt that', async () => {
  for (const path of ['', '/received/wdr_x']) {
    const nobody = await api.app.request(`/withdraw/mer_nobody${path}?lang=de&token=guess`);
    expect(nobody.status).toBe(404);
    expect(await nobody.text()).toContain('Unter dieser Adresse gibt es keinen Shop');
  }
  const guess = await get('/received/wdr_x', '?lang=en&token=guess');
  expect(guess.status).toBe(404);
  expect(await guess.text()).toContain('There is nothing here');
});

test('when nothing can be recorded the statement stays on the page, with the button to try again', async () => {
  const broken = await createTestApi({ profile: 'restelli' });
  await broken.database.db.schema.alterTable('withdrawal_chains').renameTo('elsewhere').execute();
  await broken.database.db.schema.alterTable('merchants').renameTo('nobody').execute();
  const down = await broken.app.request(`/withdraw/${broken.keys.merchantId}?lang=en`);
  expect(down.status).toBe(500);
  expect(await down.text()).toContain('just as valid');
  await broken.database.db.schema.alterTable('nobody').renameTo('merchants').execute();
  const body = new URLSearchParams({ ...typed, key: 'the-same-key' });
  const confirm = () => broken.app.request(`/withdraw/${broken.keys.merchantId}/confirm?lang=en`, { method: 'POST', body });
  const answer = await confirm();
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).toContain('Your statement has not been recorded yet');
  expect(hidden(page)).toMatchObject({ ...typed, key: 'the-same-key' });
  await broken.database.db.schema.alterTable('elsewhere').renameTo('withdrawal_chains').execute();
  expect((await confirm()).status).toBe(303);
  await broken.stop();
});
