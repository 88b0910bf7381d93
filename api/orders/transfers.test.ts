import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestShopper, type StartedCheckout } from '../checkouts/test-shopper.ts';
import { sweep } from '../jobs/sweep.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
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

const settle = ({ paymentRef }: StartedCheckout) => settlePayment(api.deps, { provider: 'sandbox', paymentRef });

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
    expect(await read(order.id, token)).toMatchObject({ state: 'received', payment: { state: 'captured', instructions: null } });
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

  test('that is paid after it lapsed gets all its money back, with a mail', async () => {
    const { checkout, order, token } = await ordered();
    clock = '2026-11-17T08:00:00.000Z';
    await sweep(api.deps);
    await mailed(order.id);
    clock = '2026-11-18T08:00:00.000Z';
    await anna.bank.moveTransfer(checkout.paymentRef, 'now');
    await settle(checkout);
    await settle(checkout);
    const { state, history } = await read(order.id, token);
    expect(state).toBe('lapsed');
    expect(history.map(({ text }) => text)).toEqual([
      'Ordine ricevuto',
      'Ordine decaduto: il pagamento non è arrivato',
      'Rimborso disposto',
      'Importo rimborsato',
    ]);
    const [mail, ...more] = await mailed(order.id);
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(/^Ti restituiamo 99,00\s€ – Restelli Guanti$/);
    const refund = await api.database.db
      .selectFrom('payment_refunds')
      .select(['amount', 'reason'])
      .where('payment_ref', '=', checkout.paymentRef)
      .execute();
    expect(refund).toEqual([{ amount: 9900, reason: 'afterLapse' }]);
  });

  test('that was paid in time but whose event got lost is found by the last look at the bank', async () => {
    const { checkout, order, token } = await ordered();
    await anna.bank.moveTransfer(checkout.paymentRef, 'now');
    clock = '2026-11-17T08:00:00.000Z';
    await sweep(api.deps);
    expect((await read(order.id, token)).state).toBe('received');
  });
});
