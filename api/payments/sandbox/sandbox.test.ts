import { createServer, type IncomingMessage, type Server } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../db/test-database.ts';
import { PaymentRefusal } from '../payment-provider.ts';
import { openSandbox, type Sandbox } from './open-sandbox.ts';
import { failNext } from './sandbox-faults.ts';
import type { SandboxPayment } from './sandbox-payment.ts';
import { isSignedWebhook, signWebhook } from './webhook-signature.ts';

const webhookSecret = 'whsec_test';
const payOrigin = 'https://pay.example';
let database: TestDatabase;
let sandbox: Sandbox;
let number = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  sandbox = await openSandbox(database.db, { payOrigin, webhookSecret });
});
afterAll(() => database.drop());

const create = (
  method: string,
  capture: 'automatic' | 'manual' = 'automatic',
  idempotencyKey = `key-${++number}`,
): Promise<SandboxPayment> =>
  sandbox.bank.create({
    merchantId: 'mer_1',
    checkoutId: 'chk_1',
    amount: 1234,
    currency: 'EUR',
    method,
    capture,
    returnUrl: 'https://shop.example/checkout?x=1#cassa-checkout=c.t',
    idempotencyKey,
  });

const post = (path: string, body: unknown): Promise<Response> =>
  Promise.resolve(
    sandbox.app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );

describe('the bank', () => {
  test('makes one payment per key, and captures only where it may', async () => {
    const payment = await create('card', 'manual', 'same');
    expect((await create('card', 'manual', 'same')).ref).toBe(payment.ref);
    expect((await sandbox.bank.payByCard(payment.ref, '4242 4242 4242 4242')).state).toBe('authorised');
    expect((await sandbox.bank.approve((await create('paypal')).ref)).state).toBe('captured');
  });

  test('does not undo what is settled: a late decline or cancel changes nothing', async () => {
    const payment = await create('card');
    await sandbox.bank.approve(payment.ref);
    await sandbox.bank.payByCard(payment.ref, '4000 0000 0000 0002');
    expect(await sandbox.bank.cancel(payment.ref)).toMatchObject({ state: 'captured', decline: null });
  });

  test('gives back once per key, and never more than it took', async () => {
    const { ref } = await create('card');
    await sandbox.bank.approve(ref);
    await sandbox.bank.refund(ref, 1000, 'a');
    await sandbox.bank.refund(ref, 1000, 'a');
    await expect(sandbox.bank.refund(ref, 1000, 'b')).rejects.toThrow('exceeds');
    await sandbox.bank.refund(ref, 234, 'c');
    expect(await sandbox.bank.refunded(ref)).toBe(1234);
  });

  test('gives back no more than it took to any number of callers at once', async () => {
    const { ref } = await create('card');
    await sandbox.bank.approve(ref);
    const asked = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => sandbox.bank.refund(ref, 500, `race-${index}`)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await sandbox.bank.refunded(ref)).toBe(1000);
  });

  test('takes of a reservation once, in part, and gives back no more than that', async () => {
    const { ref } = await create('card', 'manual');
    await expect(sandbox.bank.capture(ref, 1000, 'early')).rejects.toThrow('not_capturable');
    await sandbox.bank.approve(ref);
    await expect(sandbox.bank.refund(ref, 100, 'too-early')).rejects.toThrow('not_captured');
    await expect(sandbox.bank.capture(ref, 1235, 'too-much')).rejects.toThrow('capture_exceeds_payment');
    expect(await sandbox.bank.capture(ref, 1000, 'first')).toMatchObject({ state: 'captured', captured_amount: 1000 });
    expect(await sandbox.bank.capture(ref, 1000, 'first')).toMatchObject({ state: 'captured', captured_amount: 1000 });
    await expect(sandbox.bank.capture(ref, 234, 'second')).rejects.toThrow('not_capturable');
    await expect(sandbox.bank.refund(ref, 1001, 'over')).rejects.toThrow('exceeds');
  });

  test('ends a reservation whose time is over, and makes it anew as a payment of its own', async () => {
    const { ref } = await create('card', 'manual');
    const { capture_before: before } = await sandbox.bank.approve(ref);
    expect(before!.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    const anew = await sandbox.bank.reauthorise(ref, 1000, 'anew');
    expect(anew).toMatchObject({ state: 'authorised', amount: 1000, checkout_id: 'chk_1' });
    expect((await sandbox.bank.reauthorise(ref, 1000, 'anew')).ref).toBe(anew.ref);
    expect((await sandbox.bank.get(ref)).state).toBe('cancelled');
    await sandbox.bank.holdUntil(anew.ref, new Date(Date.now() - 1000).toISOString());
    await expect(sandbox.bank.capture(anew.ref, 1000, 'late')).rejects.toThrow('authorisation_ended');
    await sandbox.bank.endReservations();
    expect((await sandbox.bank.get(anew.ref)).state).toBe('cancelled');
  });

  test('a capture whose answer is lost is made all the same, once', async () => {
    const { ref } = await create('card', 'manual');
    await sandbox.bank.approve(ref);
    await failNext(database.db, ref, 'capture', 'timeout', 'timeoutAfterSuccess');
    await expect(sandbox.bank.capture(ref, 1234, 'lost')).rejects.toThrow('did not answer');
    expect((await sandbox.bank.get(ref)).state).toBe('authorised');
    await expect(sandbox.bank.capture(ref, 1234, 'lost')).rejects.toThrow('did not answer');
    expect((await sandbox.bank.get(ref)).state).toBe('captured');
    expect((await sandbox.bank.capture(ref, 1234, 'lost')).captured_amount).toBe(1234);
  });

  test('refunds go wrong as they are told to, one after the other', async () => {
    const { ref } = await create('card');
    await sandbox.bank.approve(ref);
    await failNext(database.db, ref, 'refund', 'timeout', 'timeoutAfterSuccess', 'refused');
    await expect(sandbox.bank.refund(ref, 100, 'faulty')).rejects.toThrow('did not answer');
    expect(await sandbox.bank.refunded(ref)).toBe(0);
    await expect(sandbox.bank.refund(ref, 100, 'faulty')).rejects.toThrow('did not answer');
    await expect(sandbox.bank.refund(ref, 100, 'faulty')).rejects.toThrow(PaymentRefusal);
    await sandbox.bank.refund(ref, 100, 'faulty');
    expect(await sandbox.bank.refunded(ref)).toBe(100);
  });

  test('a transfer arrives now, never, or late', async () => {
    const [now, never, late] = [await create('bankTransfer'), await create('bankTransfer'), await create('bankTransfer')];
    expect(now.state).toBe('pending');
    expect((await sandbox.bank.moveTransfer(now.ref, 'now')).state).toBe('captured');
    expect((await sandbox.bank.moveTransfer(never.ref, 'never')).state).toBe('cancelled');
    expect((await sandbox.bank.moveTransfer(late.ref, 'late')).state).toBe('cancelled');
    await sandbox.bank.bringLateTransfers();
    expect((await sandbox.bank.get(late.ref)).state).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 3100));
    await sandbox.bank.bringLateTransfers();
    expect((await sandbox.bank.get(late.ref)).state).toBe('captured');
    expect((await sandbox.bank.get(never.ref)).state).toBe('cancelled');
  });
});

describe('its pages', () => {
  test('take a card number only with the client secret, and answer with the outcome', async () => {
    const { ref, client_secret: clientSecret } = await create('card');
    const pay = async (card: string) => (await post('/v1/payments/confirm', { clientSecret, number: card })).json();
    expect(await pay('4000 0000 0000 9995')).toEqual({ id: ref, status: 'requires_payment_method', decline: 'insufficient-funds' });
    expect(await pay('4000 0027 6000 3184')).toMatchObject({ status: 'requires_action' });
    expect(await (await post('/v1/payments/challenge', { clientSecret, passed: true })).json()).toMatchObject({ status: 'succeeded' });
    expect((await post('/v1/payments/confirm', { clientSecret: `${ref}_secret_guess`, number: '4242424242424242' })).status).toBe(404);
  });

  test('redirect back to the page of the shop, with its fragment, whatever the shopper chose', async () => {
    for (const [outcome, state] of [
      ['cancel', 'open'],
      ['fail', 'open'],
      ['approve', 'captured'],
    ] as const) {
      const { ref, client_secret: secret } = await create('paypal');
      const page = await sandbox.app.request(`/redirect/${ref}?secret=${secret}`, { headers: { 'Accept-Language': 'it' } });
      expect(await page.text()).toMatch(/12,34[\s\S]*Approva il pagamento[\s\S]*Annulla/);
      expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://shop.example;");
      const answer = await sandbox.app.request(`/redirect/${ref}`, { method: 'POST', body: new URLSearchParams({ secret, outcome }) });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, 'https://shop.example/checkout?x=1#cassa-checkout=c.t']);
      expect((await sandbox.bank.get(ref)).state).toBe(state);
    }
    const { ref } = await create('paypal');
    expect((await sandbox.app.request(`/redirect/${ref}?secret=guess`)).status).toBe(404);
  });

  test('may be framed only where they must be, and run only their own script', async () => {
    const card = (await sandbox.app.request('/card?lang=it')).headers.get('Content-Security-Policy')!;
    expect(card).toContain("default-src 'none'; script-src 'self'");
    expect(card).toContain('frame-ancestors *');
    expect((await sandbox.app.request('/bank')).headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    const script = await sandbox.app.request('/sandbox.js');
    expect([script.headers.get('Access-Control-Allow-Origin'), script.headers.get('Content-Type')]).toEqual([
      '*',
      'text/javascript; charset=utf-8',
    ]);
  });

  test('say in the provider’s own words what paying later means, for an amount that can be one', async () => {
    const page = await (await sandbox.app.request('/pay-later?lang=it&amount=10000&currency=EUR')).text();
    expect(page.replaceAll(/\s/g, ' ')).toContain('3 rate di al più 33,34 €, senza interessi');
    const inTheDark = await sandbox.app.request('/pay-later?amount=10000&currency=EUR&theme=dark');
    expect(await inTheDark.text()).toContain('<body class="message dark">');
    for (const wrong of ['amount=-1&currency=EUR', 'amount=1.5&currency=EUR', 'amount=100&currency=<b>'])
      expect((await sandbox.app.request(`/pay-later?${wrong}`)).status, wrong).toBe(404);
  });

  test('the bank lists transfers and moves them', async () => {
    const { ref } = await create('bankTransfer');
    expect(await (await sandbox.app.request('/bank')).text()).toContain(ref);
    const moved = await sandbox.app.request(`/bank/${ref}`, { method: 'POST', body: new URLSearchParams({ outcome: 'now' }) });
    expect(moved.status).toBe(303);
    expect((await sandbox.bank.get(ref)).state).toBe('captured');
  });
});

test.each([
  ['as it was sent', (header: string) => header, 0, true],
  ['ten minutes old', (header: string) => header, 600_000, false],
  ['with another mac', (header: string) => header.replace(/v1=../, 'v1=00'), 0, false],
  ['with another time', (header: string) => header.replace(/t=\d/, 't=9'), 0, false],
  ['absent', () => null, 0, false],
])('a signature %s', (_, tamper, age, valid) => {
  const header = signWebhook('{"id":1}', 'secret', 1_700_000_000_000);
  expect(isSignedWebhook('{"id":1}', tamper(header), 'secret', 1_700_000_000_000 + age)).toBe(valid);
  expect(isSignedWebhook('{"id":2}', tamper(header), 'secret', 1_700_000_000_000 + age)).toBe(false);
});

describe('its events', () => {
  let shop: Server;
  let got: { id: string; type: string; payment: string }[] = [];
  let answer = 204;
  let delivery: { stop(): Promise<void> };
  beforeAll(async () => {
    shop = createServer(async (request, response) => {
      const body = await bodyOf(request);
      if (isSignedWebhook(body, String(request.headers['sandbox-signature']), webhookSecret, Date.now())) got.push(JSON.parse(body));
      response.writeHead(answer).end();
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    delivery = sandbox.startDelivery(`http://127.0.0.1:${(shop.address() as { port: number }).port}/hook`);
  });
  beforeEach(() => {
    got = [];
    answer = 204;
  });
  afterAll(async () => {
    await delivery.stop();
    shop.close();
  });
  const about = (ref: string) => got.filter(({ payment }) => payment === ref);

  test('come twice each and the later one first', async () => {
    const { ref } = await create('card');
    await sandbox.bank.approve(ref);
    await vi.waitFor(() => expect(about(ref)).toHaveLength(4), { timeout: 5000 });
    expect(about(ref).map(({ type }) => type)).toEqual(['payment.settled', 'payment.changed', 'payment.settled', 'payment.changed']);
    expect(new Set(about(ref).map(({ id }) => id)).size).toBe(2);
  });

  test('come again until the shop takes them', async () => {
    answer = 500;
    const { ref } = await create('card');
    await sandbox.bank.approve(ref);
    await vi.waitFor(() => expect(about(ref).length).toBeGreaterThan(0), { timeout: 3000 });
    answer = 204;
    await vi.waitFor(
      async () => {
        expect(about(ref).length).toBeGreaterThan(4);
        expect(await pending(ref)).toBe(0);
      },
      { timeout: 8000 },
    );
  }, 12_000);

  async function pending(ref: string): Promise<number> {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from sandbox.deliveries where body like ${`%${ref}%`}`.execute(database.db);
    return rows[0]!.count;
  }
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
