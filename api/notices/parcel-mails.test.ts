import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { sendNotices } from './send-notices.ts';

let inbox: TestInbox;
let mailer: Mailer;
let shop: TestReturns;
beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
  shop = await TestReturns.open('impronta');
});
beforeEach(() => shop.at('2026-11-03T09:00:00Z'));
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await shop.stop();
});

/** Mails to the shopper that went out by now and had not before. */
async function newMails(): Promise<Email[]> {
  const before = inbox.mails.length;
  while (await sendNotices(shop.api.deps, mailer));
  return inbox.mails.slice(before).filter(({ to }) => to?.[0]?.address === 'anna@example.com');
}

async function ship({ id }: PlacedOrder, lines?: readonly (string | undefined)[]): Promise<string> {
  const body = lines ? { lines: lines.map((line) => ({ line, quantity: 1 })) } : {};
  return (await shop.api.call('POST', `/v1/merchant/orders/${id}/parcels`, { body })).body.id as string;
}

async function happens(parcel: string, kind: string, costs?: readonly object[]): Promise<void> {
  const body = { kind, source: 'carrier', ...(costs && { costs }) };
  const { status, text } = await shop.api.call('POST', `/v1/merchant/parcels/${parcel}/events`, { body });
  expect(status, text).toBe(200);
}

/** The mail that nobody collected a parcel, as text in one line. */
async function uncollectedMail(): Promise<string> {
  const mails = await newMails();
  const mail = mails.find(({ subject }) => /ritirato/.test(subject ?? ''))!;
  return `${mail.subject} ${mail.text}`.replaceAll(/\s+/g, ' ');
}

const money = /\d,\d\d €/;

test('an order nobody collected is over: what comes back is said, and that costs may still come off it', async () => {
  const order = await shop.order({ goods: { A: 9000 } });
  const parcel = await ship(order);
  shop.at('2026-11-10T09:00:00Z');
  await happens(parcel, 'notCollected', [{ kind: 'outbound', amount: 600, documented: true }]);
  const mail = await uncollectedMail();
  expect(mail).toContain('Ti restituiamo 84,00 €');
  expect(mail).toContain('24 novembre 2026');
  expect(mail).toContain('I costi documentati della consegna non riuscita');
});

test('one parcel of several that nobody collected ends nothing, and no money is promised for it', async () => {
  const order = await shop.order({ goods: { A: 5000, B: 4000 } });
  const [first, second] = [await ship(order, [order.lines[0]]), await ship(order, [order.lines[1]])];
  await happens(first, 'delivered');
  shop.at('2026-11-10T09:00:00Z');
  await happens(second, 'notCollected');
  const mail = await uncollectedMail();
  expect(mail).toContain('un pacco non ritirato');
  expect(mail).not.toMatch(money);
  expect(mail).not.toContain('il contratto finisce');
});

test('whoever withdrew from a part is paid that, and told of the rest: the costs come off what nobody collected', async () => {
  const order = await shop.order({ goods: { A: 5000, B: 4000 } });
  const parcel = await ship(order);
  await shop.withdraw(order, [{ line: order.lines[0]!, quantity: 1 }]);
  shop.at('2026-11-10T09:00:00Z');
  await happens(parcel, 'notCollected', [{ kind: 'outbound', amount: 600, documented: true }]);
  expect(await uncollectedMail()).toContain('Ti restituiamo 34,00 €');
  const { body } = await shop.api.call('GET', '/v1/merchant/deadlines?for=merchant');
  const due = body.deadlines.filter((each: { order: { id: string } }) => each.order.id === order.id);
  expect(due.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['uncollectedRefund', 'refundDue']));
  await shop.api.call('POST', `/v1/merchant/orders/${order.id}/uncollected-refund`, { body: {} });
  const [withdrawn] = await shop.returnsOf(order);
  await shop.desk(withdrawn!.id, 'refund');
  const { refunds } = (await shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } })).body;
  expect(refunds.map(({ amount }: { amount: { amount: number } }) => amount.amount).toSorted()).toEqual([3400, 5000]);
});

test('goods that come although all of them were withdrawn from: how they go back, and no more until when one could withdraw', async () => {
  const order = await shop.order({ goods: { A: 9000 } });
  const parcel = await ship(order);
  await shop.withdraw(order);
  await newMails();
  shop.at('2026-11-04T09:00:00Z');
  await happens(parcel, 'delivered');
  const mails = await newMails();
  expect(mails.map(({ subject }) => subject!.replace(/\d+/, ''))).toEqual(
    expect.arrayContaining(['Ordine  consegnato – impronta.com', 'Come rendere la merce dell’ordine  – impronta.com']),
  );
  expect(mails.find(({ subject }) => subject!.includes('consegnato'))!.text).not.toContain('Puoi recedere');
});

test('whoever withdrew meanwhile is not told of the smaller refund of the terms', async () => {
  const order = await shop.order({ goods: { A: 9000 } });
  const parcel = await ship(order);
  await shop.withdraw(order);
  shop.at('2026-11-10T09:00:00Z');
  await happens(parcel, 'notCollected', [{ kind: 'outbound', amount: 600, documented: true }]);
  const mail = await uncollectedMail();
  expect(mail).not.toMatch(money);
  expect(mail).not.toContain('il contratto finisce');
});
