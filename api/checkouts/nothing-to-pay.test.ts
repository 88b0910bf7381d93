import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CartWire } from '../carts/carts.wire.ts';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { TestShopper } from './test-shopper.ts';

let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore' });
  anna = new TestShopper(api);
  await api.putProduct('bag', plainProduct('BAG', 9900));
});
afterAll(() => api.stop());

let codes = 0;

/** A cart that its code pays in full: from 99.00 on delivery is free. */
async function paidByCode(): Promise<CartWire & { token: string }> {
  const code = `WHOLE${++codes}`;
  await api.putCode(code, { amount: 9900, singleUse: true });
  const { token } = await anna.cart({ sku: 'BAG' });
  return { ...(await api.call<CartWire>('PUT', '/v1/cart/code', { body: { code }, cart: token })).body, token };
}

const payments = async () => (await api.database.db.selectFrom('checkouts').select('payment_ref').execute()).map((row) => row.payment_ref);

test('an order that a code pays in full is received at once, without method, provider or payment', async () => {
  const cart = await paidByCode();
  expect(cart).toMatchObject({ paymentDue: false, total: { amount: 0 }, delivery: { fee: { amount: 0, text: 'gratuita' } } });
  expect(cart.payments.some(({ offered }) => offered)).toBe(false);

  const stock = await anna.stock('BAG');
  const { status, body } = await anna.start(cart, anna.order(cart, { payment: undefined }));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    state: 'confirmed',
    method: null,
    action: { kind: 'none' },
    order: { state: 'paid', payment: { method: null, label: 'Niente da pagare', state: 'notDue', instructions: null } },
  });
  expect(body.order.history.map(({ text }: { text: string }) => text)).toEqual(['Ordine ricevuto']);
  expect(await anna.stock('BAG')).toBe(stock - 1);
  expect((await payments()).every((ref) => ref === null)).toBe(true);

  expect((await anna.confirm(body)).body.order).toMatchObject({ number: body.order.number });
  const read = await api.call('GET', `/v1/orders/${body.order.id}`, { headers: { 'Cassa-Order': body.orderToken } });
  expect(read.body).toMatchObject({ number: body.order.number, payment: { state: 'notDue' } });
  expect((await api.call('GET', '/v1/cart', { cart: cart.token })).body.count).toBe(0);

  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  const [mail, copy] = await mailsAbout(api, mailer, inbox, body.order.id);
  mailer.close();
  await inbox.close();
  expect(mail!.text).toContain('Non c’è nulla da pagare.');
  expect(copy!.text).toContain('Niente da pagare');
});

test('the same key at the same moment places one order and answers with the same bytes', async () => {
  const cart = await paidByCode();
  const body = anna.order(cart, { payment: undefined });
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => anna.start(cart, body, key)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]!.body.state).toBe('confirmed');
  const { count } = await api.database.db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('checkout_id', '=', answers[0]!.body.id)
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(1);
});

test('a code pays in full only once: its second order owes everything again', async () => {
  const first = await paidByCode();
  const code = first.codes[0]!.code;
  await anna.start(first, anna.order(first, { payment: undefined }));
  const { token } = await anna.cart({ sku: 'BAG' });
  const again = await api.call<CartWire>('PUT', '/v1/cart/code', { body: { code }, cart: token });
  expect(again.body).toMatchObject({ paymentDue: true, total: { amount: 9900 } });
});

test('where something is due, an order without a method is refused', async () => {
  const cart = await anna.cart({ sku: 'BAG' });
  expect(cart.paymentDue).toBe(true);
  const { status, body } = await anna.start(cart, anna.order(cart, { payment: undefined }));
  expect([status, body.code]).toEqual([422, 'payment-not-offered']);
});
