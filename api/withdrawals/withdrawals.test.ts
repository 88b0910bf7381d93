import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { createMerchant } from '../shops/create-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta', now: () => '2026-11-20T22:59:59.123Z' });
});
afterAll(() => api.stop());

const statement = {
  name: 'Anna Rossi',
  contract: 'un ordine di guanti, credo 100001',
  email: 'anna@example.com',
  scope: 'solo i guanti neri',
};
const submit = (body: object, key: string = randomUUID(), language = 'it') => api.call('POST', '/v1/withdrawals', { body, key, language });

test('a statement is recorded as it is and acknowledged with content, date and time', async () => {
  const { status, body } = await submit(statement);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...statement,
    receivedAt: { iso: '2026-11-20T22:59:59.123Z', text: '20 novembre 2026 alle ore 23:59:59 CET' },
  });
  for (const said of [
    ...Object.values(statement),
    body.id,
    '20 novembre 2026 alle ore 23:59:59 CET',
    'Ricevuta il',
    'Dichiaro di recedere',
  ])
    expect(body.text).toContain(said);
  expect(body.text).not.toMatch(/accettat|approvat/i);
  const row = await api.database.db
    .selectFrom('withdrawal_statements')
    .select(['name', 'contract', 'email', 'scope'])
    .where('id', '=', body.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual(statement);
});

test('the answer is the same whether such an order exists or not, and asks for no more than the law', async () => {
  const { status, body } = await submit({ name: 'X', contract: 'no such thing', email: 'x@example.com' }, undefined, 'en');
  expect(status).toBe(201);
  expect(Object.keys(body).sort()).toEqual(['contract', 'email', 'id', 'name', 'receivedAt', 'scope', 'text']);
  expect(body).toMatchObject({ scope: null, receivedAt: { text: expect.stringMatching(/^20 November 2026 at 23:59:59 (CET|GMT\+1)$/) } });
  expect(body.text).toContain('the whole contract');
});

test('what cannot be read as a statement is named field by field, and nothing is kept', async () => {
  const before = await api.database.db.selectFrom('withdrawal_statements').select('id').execute();
  const { status, body, text } = await submit({ name: ' ', contract: '', email: 'secret-person', order: 1 });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/contract', '/email', '/name', '/order']);
  expect(text).not.toContain('secret-person');
  expect(await api.database.db.selectFrom('withdrawal_statements').select('id').execute()).toHaveLength(before.length);
});

test.each([
  ['/name', { name: 'Anna\nRicevuta il: ieri' }],
  ['/contract', { contract: '1\u202e00001' }],
  ['/scope', { scope: 'solo\u202ei guanti' }],
  ['/scope', { scope: 'guanti\u0000' }],
])('%s takes no character that would forge the receipt', async (pointer, change) => {
  const { status, body } = await submit({ ...statement, ...change });
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer }]);
});

test('what it concerns may take several lines', async () => {
  const scope = 'i guanti neri\nla cintura';
  expect(await submit({ ...statement, scope })).toMatchObject({ status: 201, body: { scope } });
});

test('a merchant without a published profile has received none', async () => {
  const { secretKey } = await createMerchant(api.deps.db, { name: 'New', allowedOrigins: [], language: 'it' });
  const answer = await api.call('GET', '/v1/merchant/withdrawals', { headers: { Authorization: `Bearer ${secretKey}` } });
  expect(answer).toMatchObject({ status: 200, body: { withdrawals: [] } });
});

test('sent twice it is one statement with one receipt', async () => {
  const key = randomUUID();
  const answers = await Promise.all([submit(statement, key), submit(statement, key), submit(statement, key)]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await submit({ ...statement, name: 'Else' }, key)).body.code).toBe('idempotency-key-reused');
});

test('a statement can never be changed or removed', async () => {
  const { body } = await submit(statement);
  await expect(
    api.database.db.updateTable('withdrawal_statements').set({ contract: 'x' }).where('id', '=', body.id).execute(),
  ).rejects.toThrow('append-only');
  await expect(api.database.db.deleteFrom('withdrawal_statements').where('id', '=', body.id).execute()).rejects.toThrow('append-only');
});

test('the mail repeats it and links to the receipt, which any browser downloads', async () => {
  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  const { body } = await submit(statement);
  const [mail, copy] = await mailsAbout(api, mailer, inbox, body.id);
  expect(mail).toMatchObject({ to: [{ address: 'anna@example.com' }], subject: 'Dichiarazione di recesso ricevuta – impronta.com' });
  for (const said of [...Object.values(statement), '20 novembre 2026 alle ore 23:59:59 CET']) expect(mail!.text).toContain(said);
  const link = new URL(/http\S+\/receipt\?token=\S+/.exec(mail!.text!)![0]);
  expect(copy!.text).not.toContain('/receipt?token=');

  const receipt = await api.app.request(link.pathname + link.search);
  expect(receipt.headers.get('Content-Disposition')).toBe(`attachment; filename="${body.id}.txt"`);
  expect(receipt.headers.get('Content-Type')).toMatch(/^text\/plain/);
  expect(await receipt.text()).toBe(body.text);
  expect((await api.app.request(`${link.pathname}?token=guess`)).status).toBe(404);
  mailer.close();
  await inbox.close();
});

test('the merchant sees every statement, newest first', async () => {
  const { body } = await api.call('GET', '/v1/merchant/withdrawals');
  expect(body.withdrawals.length).toBeGreaterThan(2);
  expect(body.withdrawals.map(({ contract }: { contract: string }) => contract)).toContain('no such thing');
});
