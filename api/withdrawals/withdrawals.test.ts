import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { createMerchant } from '../shops/create-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { readWithdrawals } from './read-withdrawals.ts';

let api: TestApi;
let clock = '2026-11-20T22:59:59.123Z';
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta', now: () => clock });
});
afterAll(() => api.stop());

const statement = {
  name: 'Anna Rossi',
  contract: 'un ordine di guanti, credo 100001',
  email: 'anna@example.com',
  scope: 'solo i guanti neri',
};
const submit = (body: object, key: string = randomUUID(), language = 'it') => api.call('POST', '/v1/withdrawals', { body, key, language });
const statements = () => api.database.db.selectFrom('withdrawal_statements').select('id').execute();

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
    body.fingerprint,
  ])
    expect(body.text).toContain(said);
  expect(body.text).not.toMatch(/accettat|approvat/i);
  const row = await api.database.db
    .selectFrom('withdrawal_statements')
    .select(['name', 'contract', 'email', 'scope', 'channel', 'units', 'order_id'])
    .where('id', '=', body.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ ...statement, channel: 'function', units: null, order_id: null });
});

test('the answer is the same whether such an order exists or not, and asks for no more than the law', async () => {
  const { status, body } = await submit({ name: 'X', contract: 'no such thing', email: 'x@example.com' }, undefined, 'en');
  expect(status).toBe(201);
  expect(Object.keys(body).sort()).toEqual(['contract', 'email', 'files', 'fingerprint', 'id', 'name', 'receivedAt', 'scope', 'text']);
  expect(body).toMatchObject({ scope: null, receivedAt: { text: expect.stringMatching(/^20 November 2026 at 23:59:59 (CET|GMT\+1)$/) } });
  expect(body.text).toContain('the whole contract');
});

test('what cannot be read as a statement is named field by field, and nothing is kept', async () => {
  const before = await statements();
  const { status, body, text } = await submit({ name: ' ', contract: '', email: 'secret-person', order: 1 });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/contract', '/email', '/name', '/order']);
  expect(text).not.toContain('secret-person');
  expect(await statements()).toHaveLength(before.length);
});

test('no character that would forge the receipt gets into it, and none keeps a statement out', async () => {
  const { status, body } = await submit({
    name: 'Anna\r\nRicevuta il: ieri',
    contract: '\u202e1\u202c00001\ufeff',
    email: ' anna@example.com\u2066 ',
    scope: 'guanti\u0007\r\n\u202eneri',
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'Anna Ricevuta il: ieri', contract: '100001', email: 'anna@example.com', scope: 'guanti\nneri' });
  expect(body.text.split('\n').filter((line: string) => line.startsWith('Ricevuta il'))).toHaveLength(1);
});

test.each(['guanti\u0000', 'guanti\ud800'])('what no database keeps and no keyboard writes is named', async (scope) => {
  expect((await submit({ ...statement, scope })).body.errors).toMatchObject([{ pointer: '/scope' }]);
});

test('an address whose domain is written with its own letters is one mail can reach', async () => {
  const { status, body } = await submit({ ...statement, email: 'jörg@büro.example' });
  expect([status, body.errors?.[0].pointer]).toEqual([422, '/email']);
  const stated = await submit({ ...statement, email: ' anna@bücher.example ' });
  expect([stated.status, stated.body.email]).toEqual([201, 'anna@xn--bcher-kva.example']);
  for (const email of ['anna@', '@bücher.example', 'anna@bü cher.example', 'anna@ü@b.example'])
    expect((await submit({ ...statement, email })).status, email).toBe(422);
});

test('HTML stays the text it is, in every form of the receipt', async () => {
  const name = '<script>alert(1)</script>"&';
  const { body } = await submit({ ...statement, name });
  const { pathname, search } = new URL(body.files.html);
  const page = await (await api.app.request(pathname + search)).text();
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
  expect(body.text).toContain(name);
});

test('a merchant without a published profile has received none', async () => {
  const { secretKey } = await createMerchant(api.deps.db, { name: 'New', allowedOrigins: [], language: 'it' });
  const answer = await api.call('GET', '/v1/merchant/withdrawals', { headers: { Authorization: `Bearer ${secretKey}` } });
  expect(answer).toMatchObject({ status: 200, body: { withdrawals: [] } });
});

test('sent again it is one statement with one receipt, at the same moment and days later', async () => {
  const key = randomUUID();
  const before = await statements();
  const answers = await Promise.all(Array.from({ length: 8 }, () => submit(statement, key)));
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  const then = clock;
  clock = '2026-11-25T08:00:00.000Z';
  await api.database.db.deleteFrom('answers').execute();
  answers.push(await submit(statement, key));
  clock = then;
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await statements()).toHaveLength(before.length + 1);
  expect((await submit({ ...statement, name: 'Else' }, key)).body.code).toBe('idempotency-key-reused');
});

test('a statement can never be changed or removed', async () => {
  const { body } = await submit(statement);
  await expect(
    api.database.db.updateTable('withdrawal_statements').set({ contract: 'x' }).where('id', '=', body.id).execute(),
  ).rejects.toThrow('append-only');
  await expect(api.database.db.deleteFrom('withdrawal_statements').where('id', '=', body.id).execute()).rejects.toThrow('append-only');
});

test('the mail repeats it and links to the receipt, which any browser downloads as often as it likes', async () => {
  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  const { body } = await submit({ ...statement, email: 'mail@example.com' });
  const [mail, copy] = await mailsAbout(api, mailer, inbox, body.id);
  expect(mail).toMatchObject({ to: [{ address: 'mail@example.com' }], subject: 'Dichiarazione di recesso ricevuta – impronta.com' });
  for (const said of [statement.name, statement.contract, statement.scope, '20 novembre 2026 alle ore 23:59:59 CET'])
    expect(mail!.text).toContain(said);
  const link = new URL(/http\S+\/receipt\?token=\S+/.exec(mail!.text!)![0]);
  expect(copy!.text).not.toContain('/receipt?token=');

  for (let time = 0; time < 2; time += 1) {
    const receipt = await api.app.request(link.pathname + link.search);
    expect(receipt.headers.get('Content-Disposition')).toBe(`attachment; filename="${body.id}.txt"`);
    expect(receipt.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(await receipt.text()).toBe(body.text);
  }
  expect((await api.app.request(`${link.pathname}?token=guess`)).status).toBe(404);
  mailer.close();
  await inbox.close();
});

test('the receipt can be kept as a tagged PDF', async () => {
  const { body } = await submit(statement);
  const { pathname, search } = new URL(body.files.pdf);
  const file = await api.app.request(pathname + search);
  expect(file.headers.get('Content-Type')).toBe('application/pdf');
  expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="${body.id}.pdf"`);
  const pdf = Buffer.from(await file.arrayBuffer()).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toMatch(/\/Marked true/);
});

test('the mail server down keeps no statement from being received', async () => {
  const inbox = await openTestInbox();
  inbox.refuse(20);
  const mailer = createMailer(inbox.url);
  const { status, body } = await submit({ ...statement, email: 'down@example.com' });
  expect(status).toBe(201);
  expect(await mailsAbout(api, mailer, inbox, body.id)).toEqual([]);
  const { body: seen } = await api.call('GET', `/v1/merchant/withdrawals/${body.id}`);
  expect(seen.acknowledgement).toMatchObject({ state: 'owed' });
  const { pathname, search } = new URL(body.files.text);
  expect(await (await api.app.request(pathname + search)).text()).toBe(body.text);
  mailer.close();
  await inbox.close();
});

test('the merchant sees whose acknowledgement came back, and which statements wait for somebody', async () => {
  const { body } = await submit({ ...statement, email: 'gone@example.com' });
  const failure = { bounced_at: new Date('2026-11-20T23:10:00Z'), failure: '550 mailbox unavailable' };
  await api.database.db
    .updateTable('notices')
    .set(failure)
    .where('subject_id', '=', body.id)
    .where('step', '=', 'withdrawalReceived')
    .execute();
  const { body: seen } = await api.call('GET', `/v1/merchant/withdrawals/${body.id}`);
  expect(seen.acknowledgement).toMatchObject({ state: 'bounced', failure: failure.failure, at: { iso: '2026-11-20T23:10:00.000Z' } });

  const waiting = async (match: string) => (await api.call('GET', `/v1/merchant/withdrawals?match=${match}&limit=100`)).body.withdrawals;
  expect((await waiting('unread')).map(({ id }: { id: string }) => id)).toContain(body.id);
  while (await readWithdrawals(api.deps));
  expect(await waiting('unread')).toEqual([]);
  const unmatched = await waiting('unmatched');
  expect(unmatched.map(({ id }: { id: string }) => id)).toContain(body.id);
  expect(unmatched.every(({ task }: { task: boolean }) => task)).toBe(true);
});

test('pieces of an order nobody may know stand in the receipt as they were stated', async () => {
  const { body } = await submit({
    name: 'Anna',
    contract: '1',
    email: 'a@example.com',
    orderId: 'ord_1',
    units: [{ line: 'l1', quantity: 2 }],
  });
  expect(body.scope).toBe('2 × l1');
  expect(body.text).toContain('Che cosa riguarda: 2 × l1');
});

test('the merchant sees every statement, newest first, page by page', async () => {
  const seen: number[] = [];
  for (let before: string | null = ''; before !== null;) {
    const page: { withdrawals: { seq: number }[]; nextBefore: string | null } = (
      await api.call('GET', `/v1/merchant/withdrawals?limit=3${before && `&before=${before}`}`)
    ).body;
    seen.push(...page.withdrawals.map(({ seq }) => seq));
    before = page.nextBefore;
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
  expect(seen).toHaveLength((await statements()).length);
});
