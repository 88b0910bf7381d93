import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestShopper, type StartedCheckout } from '../checkouts/test-shopper.ts';
import { sweep } from '../jobs/sweep.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';
import type { OrderWire } from './orders.wire.ts';

// Monday 9 November 2026; five days on is a Saturday, so the last day to pay is Monday the 16th.
let clock = '';
let api: TestApi;
let anna: TestShopper;
let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  clock = '2026-11-09T10:00:00.000Z';
  api = await createTestApi({ profile: 'restelli', now: () => clock });
  anna = new TestShopper(api);
  await api.putProduct('glove', plainProduct('GLOVE', 9000));
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await api.stop();
});

/** An order of a glove of its own, of which there are a hundred. */
async function ordered(): Promise<{ checkout: StartedCheckout; order: OrderWire; sku: string; token: string }> {
  clock = '2026-11-09T10:00:00.000Z';
  const sku = `GLOVE-${randomUUID().slice(0, 8)}`;
  await api.putProduct(sku.toLowerCase(), plainProduct(sku, 9000));
  const checkout = await anna.startedWith(sku, { payment: 'bankTransfer' });
  const { body } = await anna.confirm(checkout);
  await mailed(body.order!.id);
  return { checkout, order: body.order!, sku, token: body.orderToken! };
}

const mailed = (orderId: string) => mailsAbout(api, mailer, inbox, orderId);

async function read(id: string, token: string): Promise<OrderWire> {
  return (await api.call('GET', `/v1/orders/${id}`, { headers: { 'Cassa-Order': token }, language: 'it' })).body;
}

const settle = ({ paymentRef }: StartedCheckout) =>
  settlePayment(api.deps, { merchantId: api.keys.merchantId, provider: 'sandbox', paymentRef });

describe('an order by bank transfer', () => {
  test('is placed at once, with the deadline of the terms and how to pay, on the page and by mail', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const checkout = await anna.startedWith('GLOVE', { payment: 'bankTransfer' });
    expect(checkout.wire.action).toEqual({ kind: 'none' });
    const { body } = await anna.confirm(checkout);
    expect(body.order).toMatchObject({
      state: 'awaitingPayment',
      stateText: 'In attesa del bonifico',
      payment: {
        state: 'pending',
        instructions: {
          holder: 'Sandbox S.r.l.',
          reference: body.order!.number,
          amount: { amount: 9900 },
          dueBy: { iso: '2026-11-16', text: '16 novembre 2026' },
        },
      },
    });
    const [mail] = await mailed(body.order!.id);
    expect(mail!.subject).toBe(`Ordine ${body.order!.number}: attendiamo il tuo bonifico – Restelli Guanti`);
    for (const said of ['IT60 X054 2811 1010 0000 0123 456', '16 novembre 2026', 'Causale', 'Articolo GLOVE'])
      expect(mail!.text).toContain(said);
  });

  test('that is paid in time counts as received, and the shopper is told', async () => {
    const { checkout, order, sku, token } = await ordered();
    await anna.bank.moveTransfer(checkout.paymentRef, 'now');
    await settle(checkout);
    await settle(checkout);
    expect(await read(order.id, token)).toMatchObject({ state: 'paid', payment: { state: 'captured', instructions: null } });
    expect((await mailed(order.id)).map(({ subject }) => subject)).toEqual([
      `Pagamento dell’ordine ${order.number} ricevuto – Restelli Guanti`,
    ]);
    expect(await anna.stock(sku)).toBe(99);
  });

  test('is reminded of on the last working day before the deadline, once', async () => {
    const { order } = await ordered();
    clock = '2026-11-12T22:59:59.000Z';
    await sweep(api.deps);
    expect(await mailed(order.id)).toEqual([]);
    clock = '2026-11-12T23:00:00.000Z';
    await sweep(api.deps);
    await sweep(api.deps);
    expect((await mailed(order.id)).map(({ subject }) => subject)).toEqual([
      `Promemoria: bonifico per l’ordine ${order.number} – Restelli Guanti`,
    ]);
  });

  test('that is never paid lapses when its last day is over, gives its stock back and says so', async () => {
    const { checkout, order, sku, token } = await ordered();
    clock = '2026-11-16T22:59:59.999Z';
    await sweep(api.deps);
    expect((await read(order.id, token)).state).toBe('awaitingPayment');
    await mailed(order.id);
    clock = '2026-11-16T23:00:00.000Z';
    await sweep(api.deps);
    await sweep(api.deps);
    expect(await read(order.id, token)).toMatchObject({
      state: 'lapsed',
      payment: { instructions: null },
      next: [expect.stringContaining('non devi nulla')],
    });
    const [mail, ...more] = await mailed(order.id);
    expect([mail!.subject, ...more]).toEqual([`Ordine ${order.number} decaduto – Restelli Guanti`]);
    expect(await anna.stock(sku)).toBe(100);
    expect((await anna.bank.get(checkout.paymentRef)).state).toBe('cancelled');
  });

  test('that was paid in time but whose event got lost is found by the last look at the bank', async () => {
    const { checkout, order, token } = await ordered();
    await anna.bank.moveTransfer(checkout.paymentRef, 'now');
    clock = '2026-11-17T08:00:00.000Z';
    await sweep(api.deps);
    expect((await read(order.id, token)).state).toBe('paid');
  });
});

describe('a transfer that comes after the order has lapsed', () => {
  async function late() {
    const placed = await ordered();
    clock = '2026-11-17T08:00:00.000Z';
    await sweep(api.deps);
    await mailed(placed.order.id);
    clock = '2026-11-18T08:00:00.000Z';
    await anna.bank.moveTransfer(placed.checkout.paymentRef, 'now');
    await settle(placed.checkout);
    await settle(placed.checkout);
    return placed;
  }

  const choose = ({ order, token }: { order: OrderWire; token: string }, choice: string, key: string = randomUUID()) =>
    api.call('POST', `/v1/orders/${order.id}/transfer-choice`, {
      body: { choice },
      key,
      headers: { 'Cassa-Order': token },
      language: 'it',
    });

  const refundsOf = ({ paymentRef }: StartedCheckout) =>
    api.database.db.selectFrom('refunds').select(['amount', 'reason']).where('payment_ref', '=', paymentRef).execute();

  test('S24: is the shopper’s to dispose of: nothing goes back, and nothing is sent, before the choice', async () => {
    const { checkout, order, token } = await late();
    const seen = await read(order.id, token);
    expect(seen).toMatchObject({
      state: 'lapsed',
      payment: { state: 'captured' },
      lateTransfer: {
        choices: [
          { choice: 'reinstatement', label: 'Voglio l’ordine' },
          { choice: 'refund', label: 'Voglio indietro il denaro' },
        ],
        until: { iso: '2026-12-02' },
      },
    });
    expect(seen.history.map(({ text }) => text)).toEqual([
      'Ordine ricevuto',
      'Bonifico atteso',
      'Ordine decaduto: il pagamento non è arrivato',
      'Il bonifico è arrivato dopo la scadenza',
    ]);
    expect(await refundsOf(checkout)).toEqual([]);
    const [mail, ...more] = await mailed(order.id);
    expect(more).toEqual([]);
    expect(mail!.text).toContain('2 dicembre 2026');
  });

  test('goes back whole when the shopper wants the money, once', async () => {
    const placed = await late();
    const { checkout, order, token } = placed;
    await mailed(order.id);
    const key = randomUUID();
    const answers = await Promise.all([
      choose(placed, 'refund', key),
      choose(placed, 'refund', key),
      choose(placed, 'refund'),
      choose(placed, 'reinstatement'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const wanted = (await read(order.id, token)).state === 'lapsed';
    expect(await refundsOf(checkout)).toEqual(wanted ? [{ amount: 9900, reason: 'afterLapse' }] : []);
  });

  test('brings the order back when the shopper wants it, with its goods', async () => {
    const placed = await late();
    const { body, status } = await choose(placed, 'reinstatement');
    expect([status, body.state, body.lateTransfer]).toEqual([200, 'paid', null]);
    expect(await anna.stock(placed.sku)).toBe(99);
    expect((await choose(placed, 'refund')).body.code).toBe('choice-not-open');
    expect(await refundsOf(placed.checkout)).toEqual([]);
  });

  test('cannot bring back what somebody else has bought meanwhile; the money still can go back', async () => {
    const placed = await late();
    await api.call('POST', '/v1/merchant/stock-movements', { body: { sku: placed.sku, change: -100, reason: 'sold elsewhere' } });
    expect((await choose(placed, 'reinstatement')).body.code).toBe('out-of-stock');
    expect((await read(placed.order.id, placed.token)).state).toBe('lapsed');
    expect((await choose(placed, 'refund')).status).toBe(200);
    await payOwedRefunds(api.deps);
    expect(await refundsOf(placed.checkout)).toEqual([{ amount: 9900, reason: 'afterLapse' }]);
    expect((await read(placed.order.id, placed.token)).history.at(-1)!.text).toBe('Importo rimborsato');
  });

  test('goes back by itself by the day it has to, where nobody chooses', async () => {
    const { checkout } = await late();
    clock = '2026-12-01T22:59:59.000Z';
    await sweep(api.deps);
    expect(await refundsOf(checkout)).toEqual([]);
    clock = '2026-12-01T23:00:00.000Z';
    await sweep(api.deps);
    await sweep(api.deps);
    expect(await refundsOf(checkout)).toEqual([{ amount: 9900, reason: 'afterLapse' }]);
  });
});
