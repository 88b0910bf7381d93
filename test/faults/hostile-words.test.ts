import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../../api/mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../../api/mail/test-inbox.ts';
import { sendNotices } from '../../api/notices/send-notices.ts';
import { TestMerchant, type TestOrder } from '../../api/orders/test-merchant.ts';
import { payOwedRefunds } from '../../api/refunds/pay-refund.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../../api/test-api.ts';
import { readWithdrawals } from '../../api/withdrawals/read-withdrawals.ts';

let api: TestApi;
let merchant: TestMerchant;
let inbox: TestInbox;
let mailer: Mailer;
let clock = '2026-11-02T09:00:00.000Z';
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => clock });
  merchant = new TestMerchant(api);
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
  for (const sku of ['A', 'B', 'C'])
    await api.putProduct(sku.toLowerCase(), { ...plainProduct(sku, 5000), title: { it: markup, en: markup }, personalisable: sku === 'C' });
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await api.stop();
});

const markup = `<img src=x onerror="alert('1')">&"`;
/** What no person means to write: line breaks into headers, ends of strings, marks that turn the text round, a book. */
const forged: Readonly<Record<string, string>> = {
  'a header': 'Anna\r\nBcc: thief@example.com',
  'an end of line': 'Anna\nX-Forged: 1',
  'a zero': 'Anna\0',
  'a mark that turns the text': 'Anna\u202Egnp.exe',
  'half a character': 'Anna\uD800',
  'a book': 'x'.repeat(20_000),
};

/** Everywhere somebody writes words: what is sent there. A door that takes markup is passed with it once, last. */
type Doors = Readonly<Record<string, (text: string) => Promise<Called>>>;

/** Knocks with everything forged, which must be turned away or come in without what was hidden in it, and enters with markup. */
async function knock(doors: Doors): Promise<Record<string, Called>> {
  const entered: Record<string, Called> = {};
  for (const [door, send] of Object.entries(doors)) {
    for (const [what, text] of Object.entries(forged)) {
      const { status, body } = await send(text);
      expect(status, `${door}: ${what} ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400);
      expect(status, `${door}: ${what} ${JSON.stringify(body)}`).toBeLessThan(500);
    }
    entered[door] = await send(markup);
    expect(entered[door].status, `${door}: ${entered[door].text}`).toBeLessThan(300);
  }
  return entered;
}

async function mails(): Promise<readonly Email[]> {
  while (await sendNotices(api.deps, mailer));
  return inbox.mails;
}

const address = { name: 'Anna', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto', region: 'FI', country: 'IT' };

async function boughtWithMarkup(): Promise<TestOrder> {
  const cart = await merchant.shopper.cart({ sku: 'A', quantity: 2 }, { sku: 'B' }, { sku: 'C', personalisation: markup });
  const started = (changes: object) => merchant.shopper.start(cart, { ...merchant.shopper.order(cart), ...changes });
  const on = (field: string) => (text: string) => started({ shippingAddress: { ...address, [field]: text }, payment: 'paypal' });
  await knock({ name: on('name'), company: on('company'), line1: on('line1'), line2: on('line2'), city: on('city') });
  const checkout = await merchant.shopper.started(cart, {
    payment: 'paypal',
    shippingAddress: { ...address, name: markup, company: markup, line1: markup, line2: markup, city: markup },
  });
  await merchant.shopper.bank.approve(checkout.paymentRef);
  const { order, orderToken } = (await merchant.shopper.confirm(checkout)).body;
  const line = Object.fromEntries(order!.lines.map(({ sku, id }) => [sku, id]));
  return { wire: order!, token: orderToken!, line, paymentRef: checkout.paymentRef };
}

test(
  'nothing anybody writes becomes a header, markup or a server’s error, on the whole way from the order to the refund',
  { timeout: 60_000 },
  async () => {
    const order = await boughtWithMarkup();
    const desk = (path: string, body: object) => api.call('POST', `/v1/merchant/${path}`, { body });

    // On its way.
    const parcel = await knock({
      carrier: (text) => merchant.does(order, 'parcels', { carrier: text, tracking: 'T1', gifts: [{ title: markup, declaredValue: 1 }] }),
    });
    const parcelId = parcel['carrier']!.body.id as string;
    await knock({
      'what a carrier notes': (text) => merchant.parcel({ id: parcelId }, { kind: 'delivered', note: text.replace('\n', '\0') }),
    });
    await knock({
      'a damage': (text) =>
        merchant.asks(order, 'claims', {
          kind: 'hiddenDamage',
          description: text.replace('\n', '\0'),
          lines: [{ line: order.line['B'], quantity: 1 }],
        }),
    });

    // A statement is never turned away for what is hidden in it: it comes in without.
    const state = (more: object) =>
      api.call('POST', '/v1/withdrawals', {
        body: { name: 'Anna', contract: order.wire.number, email: 'anna@example.com', ...more },
        headers: { 'Cassa-Order': order.token },
      });
    for (const text of [markup, forged['a header'], forged['an end of line'], forged['a mark that turns the text']]) {
      const { status, body } = await state({ name: text, contract: text, scope: text });
      expect(status, JSON.stringify([text, body])).toBe(201);
      for (const field of ['name', 'contract']) expect(body[field]).not.toMatch(/[\p{Cc}\u202e]/u);
    }
    for (const unwritten of ['a zero', 'half a character', 'a book']) expect((await state({ name: forged[unwritten] })).status).toBe(422);
    const units = [{ line: order.line['A'], quantity: 1 }];
    expect((await state({ name: markup, orderId: order.wire.id, units, scope: markup })).status).toBe(201);
    while (await readWithdrawals(api.deps));

    // On its way back.
    const { id } = (await merchant.read(order)).returns[0]!;
    await knock({
      'a label': (text) => desk(`returns/${id}/label`, { carrier: text, tracking: 'T2' }),
      'a tracking number': (text) => merchant.asks(order, `returns/${id}/dispatch`, { carrier: markup, tracking: text }),
    });
    expect((await desk(`returns/${id}/label`, { url: 'javascript:alert(1)' })).status).toBe(422);
    expect((await desk(`returns/${id}/reception`, {})).status).toBe(200);
    await knock({
      'an assessment': (text) =>
        desk(`returns/${id}/assessment`, { lines: [{ line: order.line['A'], lossBps: 1000, note: text.replace('\n', '\0') }] }),
      'a cost': (text) => desk(`returns/${id}/charges`, { charge: 'processing', amount: 1, note: text.replace('\n', '\0') }),
    });
    expect((await desk(`returns/${id}/refund`, {})).status).toBe(200);
    while (await payOwedRefunds(api.deps));

    // The merchant's own offer, turned down in words.
    clock = '2026-11-30T09:00:00.000Z';
    const asked = await knock({
      'a wish': (text) => merchant.asks(order, 'returns', { lines: units, way: 'ownCourier', note: text.replace('\n', '\0') }),
    });
    const wished = asked['a wish']!.body.returns[0].id as string;
    await knock({ 'a no': (text) => desk(`returns/${wished}/decline`, { code: 'other', text: text.replace('\n', '\0') }) });

    // Pages and wire.
    const page = await api.call('GET', `/v1/orders/${order.wire.id}`, { headers: { 'Cassa-Order': order.token } });
    expect(page.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(page.body.shippingAddress.name).toBe(markup);
    for (const { receipt } of page.body.statements) {
      const { pathname, search, searchParams } = new URL(receipt as string);
      const wanted = (format: string) => {
        searchParams.set('format', format);
        return api.app.request(`${pathname}?${searchParams}`);
      };
      expect((await api.app.request(pathname + search)).status).toBe(200);
      expect(await (await wanted('html')).text()).not.toContain('<img');
      expect(
        Buffer.from(await (await wanted('pdf')).arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    for (const { slip } of page.body.returns as { slip: string | null }[]) {
      if (!slip) continue;
      const { pathname, search } = new URL(slip);
      const file = await api.app.request(pathname + search);
      expect(file.headers.get('Content-Type')).toBe('application/pdf');
      expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    }

    // Every mail there was.
    const arrived = await mails();
    const unsent = await api.database.db
      .selectFrom('notices')
      .select(['step', 'failure'])
      .where('sent_at', 'is', null)
      .where('due_at', '<=', new Date())
      .execute();
    expect(unsent).toEqual([]);
    const steps = new Set((await api.database.db.selectFrom('notices').select('step').execute()).map(({ step }) => step));
    for (const step of [
      'orderSent',
      'delivered',
      'withdrawalReceived',
      'returnInstructions',
      'refunded',
      'guaranteeReported',
      'returnDecided',
    ])
      expect([...steps], step).toContain(step);
    expect(arrived.length).toBeGreaterThan(10);
    for (const { subject, html, headers, to, attachments } of arrived) {
      expect(html, subject).not.toMatch(/<img|onerror="/);
      expect(
        headers.map(({ key }) => key).filter((key) => /^(bcc|x-forged)$/.test(key)),
        subject,
      ).toEqual([]);
      expect(to).toHaveLength(1);
      expect(to![0]!.address).toMatch(/^(anna@example\.com|[\w.-]+@[\w.-]+)$/);
      const papers = attachments.filter(({ mimeType }) => mimeType === 'application/pdf');
      for (const { filename } of papers) expect(filename).toMatch(/^[^\r\n"/\\]+\.pdf$/);
    }
    expect(arrived.some(({ html }) => html?.includes('&lt;img src=x'))).toBe(true);
  },
);

test('an address is one address, wherever somebody writes one', async () => {
  const before = (await mails()).length;
  const order = await merchant.paidOrder({ A: 1 });
  const cart = await merchant.shopper.cart({ sku: 'A' });
  const tricks = [
    'anna@example.com\r\nBcc: thief@example.com',
    'anna@example.com, thief@example.com',
    'Anna <thief@example.com>',
    '"a\r\nRCPT TO:<thief@example.com>"@example.com',
    'anna@example.com\0',
    `${'a'.repeat(250)}@example.com`,
    '<script>@example.com',
  ];
  for (const email of tricks) {
    const answers = [
      await api.call('POST', '/v1/withdrawals', { body: { name: 'Anna', contract: order.wire.number, email } }),
      await api.call('POST', '/v1/order-access', { body: { number: order.wire.number, email } }),
      await merchant.shopper.start(cart, { ...merchant.shopper.order(cart), contact: { email } }),
    ];
    for (const { status, body } of answers) expect(status, JSON.stringify([email, body])).toBeLessThan(500);
    // What is hidden in a statement's address is taken out; the rest of it has to be one.
    const taken = answers.flatMap(({ status, body }) => (status < 300 && body?.email ? [body.email as string] : []));
    expect(taken.filter((each) => each !== 'anna@example.com')).toEqual([]);
  }
  const to = (await mails()).slice(before).flatMap((mail) => [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]);
  expect(to.map(({ address: each }) => each).filter((each) => each?.includes('thief'))).toEqual([]);
});
