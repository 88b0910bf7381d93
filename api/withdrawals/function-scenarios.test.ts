import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { alertBacklog } from '../notices/alert-backlog.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { TestMerchant } from '../orders/test-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { readWithdrawals } from './read-withdrawals.ts';

let api: TestApi;
let clock: string;
afterEach(() => api.stop());

async function open(profile: string, now = '2026-11-20T09:00:00.000Z'): Promise<TestMerchant> {
  clock = now;
  api = await createTestApi({ profile, now: () => clock });
  const merchant = new TestMerchant(api);
  await merchant.sells({ A: 5000 });
  return merchant;
}

const page = (query: string, form?: Record<string, string>) =>
  api.app.request(`/withdraw/${api.keys.merchantId}${query}`, form && { method: 'POST', body: new URLSearchParams(form) });
const asMerchantSees = async (id: string) => (await api.call('GET', `/v1/merchant/withdrawals/${id}`)).body;
const said = { name: 'Anna Rossi', contract: '100001', email: 'anna@example.com' };

test.each([
  ['the day before the law asks for it', '2026-06-18T10:00:00.000Z'],
  ['the day after', '2026-06-20T10:00:00.000Z'],
])('S63 an order of %s has the function, and its statement counts', async (_, placedAt) => {
  const merchant = await open('drop', placedAt);
  await api.call('PUT', '/v1/merchant/links', {
    body: { shop: 'https://shop.example/', withdrawal: `https://shop.example/withdraw/${api.keys.merchantId}` },
  });
  const order = await merchant.paidOrder({ A: 1 });
  const { pathname, search } = new URL((await merchant.seen(order)).links.withdrawal!);
  const linked = await (await api.app.request(pathname + search)).text();
  expect(linked).toContain(`value="${order.wire.number}"`);
  const { status, body } = await api.call('POST', '/v1/withdrawals', { body: { ...said, contract: order.wire.number } });
  expect(status).toBe(201);
  while (await readWithdrawals(api.deps));
  expect((await asMerchantSees(body.id)).reading).toMatchObject({ match: 'matched', orderId: order.wire.id });
});

test('S74 with the mail server down the statement stands, its copy can be had at once, somebody is told after five minutes, and the mail comes', async () => {
  await open('restelli');
  const { status, body } = await api.call('POST', '/v1/withdrawals', { body: said });
  expect(status).toBe(201);
  for (const format of ['text', 'html', 'pdf'] as const) {
    const { pathname, search } = new URL(body.files[format]);
    expect((await api.app.request(pathname + search)).status, format).toBe(200);
  }

  const nobody = createMailer('smtp://127.0.0.1:1');
  while (await sendNotices(api.deps, nobody));
  nobody.close();
  expect((await asMerchantSees(body.id)).acknowledgement).toMatchObject({ state: 'owed', failure: expect.any(String) });
  const alarms: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void alarms.push(line) });
  await alertBacklog({ ...api.deps, log });
  expect(alarms).toEqual([]);
  const sixMinutesAgo = new Date(Date.now() - 6 * 60_000);
  await api.database.db
    .updateTable('notices')
    .set({ created_at: sixMinutesAgo, due_at: new Date(0) })
    .execute();
  await alertBacklog({ ...api.deps, log });
  expect(alarms).toHaveLength(1);

  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  while (await sendNotices(api.deps, mailer));
  const mail = inbox.mails.find(({ to }) => to?.[0]?.address === said.email);
  expect(mail?.text).toContain(body.id);
  expect((await asMerchantSees(body.id)).acknowledgement).toMatchObject({ state: 'sent' });
  mailer.close();
  await inbox.close();
});

test('S75 a statement without reason or photo is taken, and neither page nor wire has a place that asks for one', async () => {
  const merchant = await open('backboneprostore');
  const order = await merchant.paidOrder({ A: 1 });
  const { status, body } = await api.call('POST', '/v1/withdrawals', { body: { ...said, contract: order.wire.number } });
  expect(status).toBe(201);
  while (await readWithdrawals(api.deps));
  expect(await asMerchantSees(body.id)).toMatchObject({ task: false, reading: { match: 'matched' } });

  const form = await (await page('?lang=en')).text();
  const required = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*\brequired\b[^>]*>/g)].map(([tag]) => /name="(\w+)"/.exec(tag)?.[1]);
  expect(required.sort()).toEqual(['contract', 'email', 'name']);
  expect(form).toContain('You do not have to give a reason');
  expect(form).not.toMatch(/type="file"|name="reason"/);
  const { body: reasoned } = await api.call('POST', '/v1/withdrawals', { body: { ...said, reason: 'x' } });
  expect(reasoned.code).toBe('invalid-body');
});

test('S77 a browser without script follows a plain link, fills in a form and has its receipt', async () => {
  await open('impronta');
  const first = await (await page('?lang=en')).text();
  expect(first).not.toContain('<script');
  const second = await (await page('?lang=en', said)).text();
  const action = /<form[^>]*action="([^"]+)"/.exec(second)![1]!.replaceAll('&amp;', '&');
  const fields = Object.fromEntries(
    [...second.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  const done = await api.app.request(new URL(action, 'https://api.example/withdraw/').pathname + new URL(action, 'https://x').search, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  expect(done.status).toBe(303);
  const receipt = await (await api.app.request(done.headers.get('Location')!)).text();
  expect(receipt).toContain('Anna Rossi');
  const { withdrawals } = (await api.call('GET', '/v1/merchant/withdrawals')).body;
  expect(withdrawals).toMatchObject([{ ...said, channel: 'page' }]);
});
