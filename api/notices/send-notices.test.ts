import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { alertBacklog } from './alert-backlog.ts';
import { claimNotices } from './notices.store.ts';
import { sendNotices } from './send-notices.ts';

let inbox: TestInbox;
let mailer: Mailer;
let api: TestApi;
let shop: TestMerchant;
beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
  api = await createTestApi({ profile: 'backboneprostore' });
  shop = new TestMerchant(api);
  await shop.sells({ A: 5900 });
});
afterAll(async () => {
  await api.stop();
  mailer.close();
  await inbox.close();
});
beforeEach(async () => {
  inbox.refuseRecipient('anna@example.com', undefined);
  await api.database.db.deleteFrom('notices').execute();
});

const sendAll = async () => {
  while (await sendNotices(api.deps, mailer));
};
const again = () =>
  api.database.db
    .updateTable('notices')
    .set({ due_at: new Date(0) })
    .execute();
const noticeOf = ({ wire }: TestOrder, step: string) =>
  api.database.db.selectFrom('notices').selectAll().where('subject_id', '=', wire.id).where('step', '=', step).executeTakeFirst();
const listed = async (state: string) => (await api.call('GET', `/v1/merchant/notices?state=${state}`)).body.notices;

describe('a mail that a server refuses for good', () => {
  test('is tried no more; the merchant is told whom to reach, by mail and in a list, with no address among the reasons', async () => {
    const order = await shop.paidOrder({ A: 1 });
    inbox.refuseRecipient('anna@example.com', 550);
    await sendAll();
    await sendAll();
    await again();
    await sendAll();

    const bounced = await noticeOf(order, 'orderSent');
    expect(bounced).toMatchObject({ attempts: 1, sent_at: null, failure: '550 5.1.1', bounced_at: expect.any(Date) });
    const told = inbox.mails.filter(({ subject }) => subject === 'Mail non consegnata a un cliente – Backboneprostore');
    expect(told).toHaveLength(1);
    for (const said of ['anna@example.com', '550 5.1.1', `Ordine ${order.wire.number} ricevuto`]) expect(told[0]!.text).toContain(said);

    expect(await listed('bounced')).toEqual([
      expect.objectContaining({
        id: bounced!.id,
        step: 'orderSent',
        recipient: 'anna@example.com',
        subject: 'order',
        subjectId: order.wire.id,
        failure: '550 5.1.1',
        bouncedAt: expect.objectContaining({ iso: bounced!.bounced_at!.toISOString() }),
      }),
    ]);
    expect(await listed('unsent')).toEqual([]);
  });

  test('of the merchant’s own is no reason to write to the merchant', async () => {
    const order = await shop.paidOrder({ A: 1 });
    const copy = await noticeOf(order, 'merchantOrder');
    inbox.refuseRecipient(copy!.recipient, 550);
    await sendAll();
    inbox.refuseRecipient(copy!.recipient, undefined);
    expect(await noticeOf(order, 'merchantOrder')).toMatchObject({ bounced_at: expect.any(Date) });
    expect(await noticeOf(order, 'merchantMailBounced')).toBeUndefined();
  });

  test('is told even of a mail that nobody can put together', async () => {
    const order = await shop.paidOrder({ A: 1 });
    await api.database.db
      .updateTable('notices')
      .set({ step: 'claimAnswered', subject: 'claim', steps: [], attempts: 99 })
      .where('step', '=', 'orderSent')
      .execute();
    await sendAll();
    await sendAll();
    const [told] = inbox.mails.slice(-1);
    expect(told).toMatchObject({ subject: 'Mail non consegnata a un cliente – Backboneprostore' });
    expect(told!.text).toContain('claimAnswered');
    expect(await noticeOf(order, 'claimAnswered')).toMatchObject({ bounced_at: expect.any(Date), failure: 'unknown' });
  });

  test('is told once, however many servers hear of it', async () => {
    const order = await shop.paidOrder({ A: 1 });
    await api.database.db.updateTable('notices').set({ attempts: 99 }).where('step', '=', 'orderSent').execute();
    inbox.refuseRecipient('anna@example.com', 452);
    await Promise.all([sendNotices(api.deps, mailer), sendNotices(api.deps, mailer), sendNotices(api.deps, mailer)]);
    expect(await noticeOf(order, 'orderSent')).toMatchObject({ attempts: 100, failure: '452 4.1.1', bounced_at: expect.any(Date) });
    const owed = await api.database.db.selectFrom('notices').select('id').where('step', '=', 'merchantMailBounced').execute();
    expect(owed).toHaveLength(1);
  });
});

test('a mail that a server refuses for now comes again later', async () => {
  const order = await shop.paidOrder({ A: 1 });
  inbox.refuseRecipient('anna@example.com', 452);
  const before = Date.now();
  await sendAll();
  const waiting = await noticeOf(order, 'orderSent');
  expect(waiting).toMatchObject({ attempts: 1, failure: '452 4.1.1', bounced_at: null });
  expect(waiting!.due_at.getTime() - before).toBeGreaterThan(20_000);
  expect(await listed('unsent')).toEqual([
    expect.objectContaining({ id: waiting!.id, attempts: 1, failure: '452 4.1.1', bouncedAt: null }),
  ]);

  inbox.refuseRecipient('anna@example.com', undefined);
  await again();
  await sendAll();
  expect(await noticeOf(order, 'orderSent')).toMatchObject({ attempts: 2, failure: null, sent_at: expect.any(Date) });
  expect(await listed('unsent')).toEqual([]);
});

test('other merchants see none of them', async () => {
  await shop.paidOrder({ A: 1 });
  const other = await api.addMerchant('impronta', 'https://other.example');
  const { body } = await api.call('GET', '/v1/merchant/notices?state=unsent', { headers: { Authorization: `Bearer ${other.secretKey}` } });
  expect(body.notices).toEqual([]);
  expect(await listed('unsent')).not.toEqual([]);
});

test('acknowledgements of withdrawals go out before everything else', async () => {
  const order = await shop.paidOrder({ A: 1 });
  const template = (await noticeOf(order, 'orderSent'))!;
  const old = Array.from({ length: 30 }, (_, index) => ({ ...template, id: `ntc_${index}`, due_at: new Date(index) }));
  await api.database.db.insertInto('notices').values(old).execute();
  await api.call('POST', '/v1/withdrawals', { body: { name: 'Anna', contract: order.wire.number, email: 'anna@example.com' } });
  const claimed = await claimNotices(api.deps.db, 5);
  expect(claimed).toHaveLength(5);
  expect(claimed[0]).toMatchObject({ step: 'withdrawalReceived' });
  expect(claimed.slice(1).map(({ step }) => step)).not.toContain('withdrawalReceived');
});

test('the log says when mails have been failing for five minutes, and not before', async () => {
  const said: { level: number; unsent?: number; since?: string; msg: string }[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => said.push(JSON.parse(line)) });
  await shop.paidOrder({ A: 1 });
  const failing = createMailer('smtp://127.0.0.1:1');
  await sendNotices(api.deps, failing);
  failing.close();
  await alertBacklog({ ...api.deps, log });
  expect(said).toEqual([]);

  const since = new Date(Date.now() - 6 * 60_000);
  await api.database.db.updateTable('notices').set({ created_at: since }).execute();
  await alertBacklog({ ...api.deps, log });
  expect(said).toEqual([expect.objectContaining({ level: 50, unsent: 2, since: since.toISOString() })]);

  await again();
  await sendAll();
  await alertBacklog({ ...api.deps, log });
  expect(said).toHaveLength(1);
});
