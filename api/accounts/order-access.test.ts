import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import type { OrderWire } from '../orders/orders.wire.ts';

let shop: TestReturns;
let inbox: TestInbox;
let mailer: Mailer;
let order: PlacedOrder;
let number: string;
let minute = 0;
beforeAll(async () => {
  shop = await TestReturns.open('backboneprostore');
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
beforeEach(async () => {
  // Each test has an hour of its own, so that none feels another's throttle.
  shop.at(new Date(Date.parse('2026-11-10T09:00:00Z') + (minute += 60) * 60_000).toISOString());
  order = await shop.order({ goods: { A: 5000 }, payment: 'card' });
  ({ number } = await shop.record(order));
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await shop.stop();
});

const ask = (body: object) => shop.api.call('POST', '/v1/order-access', { body });
const exchange = (code: string, key?: string) =>
  shop.api.call('POST', '/v1/order-access/exchange', { body: { code }, ...(key && { key }) });

/** Codes in the mails that came in the meantime. */
async function codes(): Promise<string[]> {
  const before = inbox.mails.length;
  while (await sendNotices(shop.api.deps, mailer));
  return inbox.mails.slice(before).flatMap(({ text = '' }) => /#cassa-access=([\w-]+)/.exec(text)?.[1] ?? []);
}

describe('a link into an order', () => {
  test('comes by mail to the address of the order, and opens it once', async () => {
    expect((await ask({ number: ` ${number} `, email: 'ANNA@example.com ' })).status).toBe(202);
    const [code] = await codes();
    const { status, body } = await exchange(code!);
    expect([status, body.order.id]).toEqual([200, order.id]);
    const seen = await shop.api.call<OrderWire>('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': body.order.token } });
    expect(seen.body.number).toBe(number);
    const again = await exchange(code!);
    expect([again.status, again.body.code]).toEqual([410, 'order-link-invalid']);
  });

  test('answers a repeated exchange as the first, and two at once open it once', async () => {
    await ask({ number, email: 'anna@example.com' });
    const [code] = await codes();
    const answers = await Promise.all([exchange(code!, 'one'), exchange(code!, 'one'), exchange(code!)]);
    const opened = answers.filter(({ status }) => status === 200);
    expect(answers).toHaveLength(3);
    expect(opened.length === 2 || opened.length === 1).toBe(true);
    expect(new Set(opened.map(({ body }) => body.order.token)).size).toBe(1);
  });

  test('lasts half an hour', async () => {
    await ask({ number, email: 'anna@example.com' });
    const [code] = await codes();
    shop.at(new Date(Date.parse(shop.api.deps.now()) + 30 * 60_000).toISOString());
    expect((await exchange(code!)).body.code).toBe('order-link-invalid');
  });

  test('opens nothing at another merchant', async () => {
    await ask({ number, email: 'anna@example.com' });
    const [code] = await codes();
    const other = await shop.api.addMerchant('drop', 'https://other.example');
    const { body } = await shop.api.call('POST', '/v1/order-access/exchange', {
      body: { code },
      headers: { 'Cassa-Key': other.publishableKey },
    });
    expect(body.code).toBe('order-link-invalid');
    expect((await exchange(code!)).status).toBe(200);
  });
});

describe('nothing tells which orders there are', () => {
  test('the answer is the same to the byte, and takes as long', async () => {
    // The quickest of three: a machine that is busy with something else is no oracle.
    const quickest = async (body: object) => {
      const times = [];
      const texts = new Set<string>();
      for (let turn = 0; turn < 3; turn += 1) {
        const start = performance.now();
        const answer = await ask(body);
        times.push(performance.now() - start);
        texts.add(`${answer.status} ${answer.text}`);
      }
      expect(texts.size).toBe(1);
      return { ms: Math.min(...times), text: [...texts][0] };
    };
    const right = await quickest({ number, email: 'anna@example.com' });
    const wrong = [
      await quickest({ number, email: 'eve@example.com' }),
      await quickest({ number: '999999', email: 'anna@example.com' }),
      await quickest({ number: "' or 1=1 --", email: 'x' }),
    ];
    for (const { text, ms } of wrong) {
      expect(text).toBe(right.text);
      expect(Math.abs(ms - right.ms)).toBeLessThan(60);
      expect(ms).toBeGreaterThan(240);
    }
    expect(await codes()).toHaveLength(3);
  });

  test('whoever asks in somebody’s name neither floods nor locks them out', async () => {
    await Promise.all(Array.from({ length: 6 }, () => ask({ number, email: 'anna@example.com' })));
    const sent = await codes();
    expect(sent).toHaveLength(3);
    for (const code of sent) expect((await exchange(code)).status).toBe(200);
    await ask({ number, email: 'anna@example.com' });
    expect(await codes()).toHaveLength(1);
  });

  test('one address asks so often and no more, whatever it asks', async () => {
    const statusOf = async (nth: number) => (await ask({ number: `${nth}`, email: 'x@example.com' })).status;
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, nth) => statusOf(nth)));
    expect(statuses.filter((status) => status === 202)).toHaveLength(20);
    expect([await statusOf(20), await statusOf(21)]).toEqual([429, 429]);
  });

  test('nobody guesses codes', async () => {
    const statuses = [];
    for (let index = 0; index < 22; index += 1) statuses.push((await exchange(`guess${index}`)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([410, 429]);
  });
});
