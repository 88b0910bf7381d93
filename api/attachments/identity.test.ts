import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { attachmentLink } from './attachment-link.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { pdf, picture } from './test-files.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('backboneprostore', '2026-11-02T09:00:00.000Z');
});
afterAll(() => shop.stop());

async function show(order: PlacedOrder, bytes?: Uint8Array) {
  const answer = await shop.api.app.request(`/v1/orders/${order.id}/documents`, {
    method: 'POST',
    headers: { 'Cassa-Key': shop.api.keys.publishableKey, 'Cassa-Order': order.token, 'Idempotency-Key': randomUUID() },
    body: new Uint8Array(bytes ?? (await (await picture()).jpeg().toBuffer())),
  });
  return { status: answer.status, body: (await answer.json()) as any };
}

const moves = (order: PlacedOrder, event: string) => shop.api.call('POST', `/v1/merchant/orders/${order.id}/moves`, { body: { event } });
const kept = async (order: PlacedOrder) => (await shop.api.call('GET', `/v1/merchant/orders/${order.id}/documents`)).body.attachments;
const stateOf = async (order: PlacedOrder) => (await shop.api.call('GET', `/v1/merchant/orders/${order.id}`)).body.state;

async function suspended(): Promise<PlacedOrder> {
  shop.at('2026-11-02T09:00:00Z');
  const order = await shop.order({ goods: { A: 5000 }, payment: 'card' });
  expect((await moves(order, 'documentsAsked')).status).toBe(200);
  return order;
}

test('a document is taken where one is asked for, and it is said when it goes', async () => {
  const plain = await shop.order({ goods: { A: 5000 }, payment: 'card' });
  expect((await show(plain)).body.code).toBe('document-not-asked');
  const order = await suspended();
  const { status, body } = await show(order);
  expect([status, body.deletedBy.iso]).toEqual([201, '2026-12-02']);
  expect(body.text).toContain('2 dicembre 2026');
  expect((await show(order, pdf())).body.code).toBe('attachment-type');
  expect(await stateOf(order)).toBe('suspended');
});

test('only the merchant sees it: no link opens it, no list of the shopper’s names it, and every look is written down', async () => {
  const order = await suspended();
  await show(order);
  const [document] = await kept(order);
  const row = await shop.api.database.db
    .selectFrom('attachments')
    .select('content')
    .where('id', '=', document.id)
    .executeTakeFirstOrThrow();
  expect(row.content.includes(Buffer.from([0xff, 0xd8, 0xff])), 'the picture lies open in the database').toBe(false);
  const answer = await shop.api.app.request(document.url, { headers: { Authorization: `Bearer ${shop.api.keys.secretKey}` } });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  const { merchantId } = shop.api.keys;
  const link = new URL(attachmentLink(shop.api.deps, { merchantId, id: document.id }));
  expect((await shop.api.app.request(`${link.pathname}${link.search}`)).status).toBe(404);
  expect((await shop.api.call('GET', `/v1/merchant/orders/${order.id}/attachments`)).body.attachments).toEqual([]);
  const looks = await shop.api.database.db.selectFrom('audit').select('verb').where('subject', '=', document.id).execute();
  expect(looks.map(({ verb }) => verb).sort()).toEqual(['readIdentityDocument', 'storeIdentityDocument']);
});

test('the merchant is told by mail that it is there, and the mail carries nothing of it', async () => {
  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  const order = await suspended();
  while (await sendNotices(shop.api.deps, mailer));
  const before = inbox.mails.length;
  await show(order);
  while (await sendNotices(shop.api.deps, mailer));
  const [mail, ...more] = inbox.mails.slice(before);
  expect(more).toEqual([]);
  expect(mail!.to![0]!.address).toMatch(/^merchant@/);
  expect(mail!.text).toContain((await shop.record(order)).number);
  expect(mail!.attachments).toEqual([]);
  mailer.close();
  await inbox.close();
});

test.each(['documentsShown', 'documentRejected'])('it is deleted with the check: %s', async (event) => {
  const order = await suspended();
  await show(order);
  await show(order);
  expect(await kept(order)).toHaveLength(2);
  expect((await moves(order, event)).status).toBe(200);
  expect(await kept(order)).toEqual([]);
  expect(await stateOf(order)).toBe(event === 'documentsShown' ? 'paid' : 'suspended');
});

test('where nobody ever checks it, it goes after the days that were said', async () => {
  const order = await suspended();
  await show(order);
  shop.at('2026-12-02T08:59:00Z');
  await sweepAttachments(shop.api.deps);
  expect(await kept(order)).toHaveLength(1);
  shop.at('2026-12-02T09:01:00Z');
  await sweepAttachments(shop.api.deps);
  expect(await kept(order)).toEqual([]);
});

test('nobody fills the shop with documents', async () => {
  const order = await suspended();
  const answers = await Promise.all(Array.from({ length: 8 }, () => show(order)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
});
