import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { readWithdrawals } from './read-withdrawals.ts';

let shop: TestReturns;
let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  // Without an offer of its own beyond the law's.
  shop = await TestReturns.open('restelli');
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await shop.stop();
});

const deliveredOrder = () =>
  shop.order({
    goods: { A: 5000 },
    payment: 'card',
    placedAt: '2026-11-02T09:00:00+01:00',
    deliveredAt: '2026-11-03T10:00:00+01:00',
  });

/** A statement from the order's page, read at once; its id. */
async function state(order: PlacedOrder, at: string, more: object = {}, language = 'it'): Promise<string> {
  shop.at(at);
  const contract = (await shop.record(order)).number;
  const { body } = await shop.api.call('POST', '/v1/withdrawals', {
    body: { name: 'Anna Rossi', contract, email: 'anna@example.com', ...more },
    language,
  });
  while (await readWithdrawals(shop.api.deps));
  return body.id;
}
const owed = (id: string) =>
  shop.api.database.db
    .selectFrom('notices')
    .select(['step', 'steps', 'recipient', 'subject'])
    .where('subject_id', '=', id)
    .where('step', '=', 'withdrawalAnswered')
    .execute();
/** Paced mails do not wait for the test. */
async function answer(id: string) {
  await shop.api.database.db
    .updateTable('notices')
    .set({ due_at: new Date(0) })
    .where('sent_at', 'is', null)
    .execute();
  const mails = await mailsAbout(shop.api, mailer, inbox, id);
  return mails.find(({ subject }) => /100\d{3}/.test(subject ?? ''))!;
}

test('one that comes too late is answered with the reasons, as the step of a refusal', async () => {
  const order = await deliveredOrder();
  const id = await state(order, '2026-12-18T10:00:00Z');
  expect(await owed(id)).toEqual([
    { step: 'withdrawalAnswered', steps: ['withdrawalRefused'], recipient: 'anna@example.com', subject: 'withdrawal' },
  ]);
  const mail = await answer(id);
  expect(mail.text).toContain('18 dicembre 2026');
  expect(mail.text).toContain('17 novembre 2026');
  expect(mail.text).toContain('Articolo A');
  expect(mail.text).toContain('I tuoi diritti di legge restano quelli che sono.');
  expect(mail.text).not.toContain('non resta nulla');
});

test('one about goods that go back already, or an order that had ended, is told that nothing is left', async () => {
  const order = await deliveredOrder();
  await state(order, '2026-11-05T10:00:00Z');
  const [back] = await shop.returnsOf(order);
  await shop.desk(back!.id, 'reception');
  const id = await state(order, '2026-11-06T10:00:00Z', { scope: undefined, contract: `ordine ${(await shop.record(order)).number}` });
  // It names the same whole contract: it is the statement before it, whose mail says all.
  expect(await owed(id)).toEqual([]);

  shop.at('2026-11-02T09:00:00+01:00');
  const ended = await shop.order({ goods: { A: 5000 }, payment: 'card' });
  const units = ended.lines.map((line) => ({ line, quantity: 1 }));
  const missing = await shop.api.call('POST', `/v1/merchant/orders/${ended.id}/unavailability`, { body: { units } });
  expect(missing.status, missing.text).toBe(200);
  const late = await state(ended, '2026-11-06T10:00:00Z');
  expect(await owed(late)).toMatchObject([{ steps: [] }]);
  expect((await answer(late)).text).toContain('non resta nulla da cui recedere');
});

test('words that somebody has to read are answered when they have been read, once', async () => {
  const order = await deliveredOrder();
  const id = await state(order, '2026-12-18T10:00:00Z', { scope: 'solo la prima' });
  expect(await owed(id)).toEqual([]);
  const link = () =>
    shop.api.call('POST', `/v1/merchant/withdrawals/${id}/link`, {
      body: { orderId: order.id, units: [{ line: order.lines[0], quantity: 1 }] },
    });
  expect((await link()).status).toBe(200);
  expect((await link()).status).toBe(200);
  expect(await owed(id)).toHaveLength(1);
});

test('one that opens a return is answered by the mail of that return alone', async () => {
  const order = await deliveredOrder();
  expect(await owed(await state(order, '2026-11-05T10:00:00Z'))).toEqual([]);
});

test('it speaks the language of the statement', async () => {
  const order = await deliveredOrder();
  const mail = await answer(await state(order, '2026-12-18T10:00:00Z', {}, 'en'));
  expect(mail.text).toContain('What came of your statement of withdrawal');
  expect(mail.text).toContain('18 December 2026');
});
