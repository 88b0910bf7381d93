import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdf } from '../documents/test-pdf.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { sendNotices } from './send-notices.ts';

let clock = '2026-11-02T09:00:00.000Z';
let inbox: TestInbox;
let mailer: Mailer;
let api: TestApi;
let shop: TestMerchant;

beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
  api = await createTestApi({ profile: 'drop', now: () => clock });
  await api.database.db
    .updateTable('merchants')
    .set({ links: JSON.stringify({ order: 'https://shop.example/order', terms: 'https://shop.example/terms' }) })
    .execute();
  api.deps.shops.forget();
  shop = new TestMerchant(api);
  await shop.sells({ A: 5900, B: 2900 });
});
afterAll(async () => {
  await api.stop();
  mailer.close();
  await inbox.close();
});
beforeEach(() => (clock = '2026-11-02T09:00:00.000Z'));

/** Mails to the shopper that went out by now and had not before. */
async function newMails(): Promise<Email[]> {
  const before = inbox.mails.length;
  while (await sendNotices(api.deps, mailer));
  return inbox.mails.slice(before).filter(({ to }) => to?.[0]?.address === 'anna@example.com');
}

const filesOf = (mail: Email) =>
  new Map(mail.attachments.map(({ filename, content }) => [filename, readPdf(Buffer.from(content as ArrayBuffer))]));
const squeeze = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');

async function shipped(): Promise<TestOrder & { readonly parcel: { readonly id: string } }> {
  const order = await shop.paidOrder({ A: 1, B: 1 });
  const parcel = await shop.ships(order, { carrier: 'BRT', tracking: '0815', trackingUrl: 'https://brt.example/0815' });
  return { ...order, parcel };
}

describe('a shipment', () => {
  test('comes with the terms on a durable medium, and makes the contract where the terms say so', async () => {
    shop.shopper.language = 'it';
    const order = await shipped();
    const mails = await newMails();
    const mail = mails.find(({ subject }) => subject?.includes('spedito'))!;
    for (const said of [
      '0815',
      'https://brt.example/0815',
      'Articolo A',
      'Con questa mail il contratto è concluso.',
      `contract=${order.wire.number}`,
    ]) {
      expect(squeeze(mail.text)).toContain(said);
      expect(squeeze(mail.html)).toContain(said);
    }
    const files = filesOf(mail);
    expect([...files.keys()]).toEqual(['condizioni.pdf', 'istruzioni-recesso.pdf', 'modulo-recesso.pdf']);
    expect(files.get('istruzioni-recesso.pdf')!.text).toContain('Via Galvani 22');
  });

  test('of an order that was accepted before makes no contract any more', async () => {
    shop.shopper.language = 'it';
    const order = await shop.paidOrder({ A: 1, B: 1 });
    await shop.does(order, 'moves', { event: 'accepted' });
    clock = '2026-11-03T09:00:00.000Z';
    await shop.ships(order);
    const mail = (await newMails()).find(({ subject }) => subject?.includes('spedito'))!;
    expect(squeeze(mail.text)).not.toContain('il contratto è concluso');
  });

  test('that arrived says until when one can withdraw', async () => {
    const { parcel } = await shipped();
    await newMails();
    clock = '2026-11-05T10:00:00.000Z';
    await shop.parcel(parcel, { kind: 'delivered', source: 'carrier' });
    const [mail] = await newMails();
    expect(squeeze(mail!.text)).toContain('Puoi recedere fino al 19 novembre 2026 compreso');
  });
});

describe('a withdrawal', () => {
  test('is acknowledged with a receipt, and once it is matched comes the way back with its slip', async () => {
    const { wire, parcel, token, line } = await shipped();
    clock = '2026-11-05T10:00:00.000Z';
    await shop.parcel(parcel, { kind: 'delivered', source: 'carrier' });
    await newMails();
    clock = '2026-11-06T10:00:00.000Z';
    await api.call('POST', '/v1/withdrawals', {
      body: { name: 'Anna Rossi', contract: wire.number, email: 'anna@example.com', units: [{ line: line['A'], quantity: 1 }] },
      headers: { 'Cassa-Order': token },
      language: 'it',
    });
    const [receipt] = await newMails();
    expect(receipt!.subject).toContain('Dichiarazione di recesso ricevuta');
    expect([...filesOf(receipt!).keys()]).toEqual(['ricevuta.pdf', 'bolla-di-reso.pdf']);

    while (await readWithdrawals(api.deps));
    const mails = await newMails();
    const way = mails.find(({ subject }) => subject?.includes('Come rendere la merce'))!;
    const { id } = await api.database.db.selectFrom('returns').select('id').where('order_id', '=', wire.id).executeTakeFirstOrThrow();
    for (const said of ['59,00 €', '20 novembre 2026', 'Via Galvani 22', id]) expect(squeeze(way.text)).toContain(said);
    const slip = filesOf(way).get('bolla-di-reso.pdf')!;
    for (const said of [id, wire.number, 'Articolo A']) expect(squeeze(slip.text)).toContain(said);
  });
});

describe('goods that cannot be had', () => {
  test('are told of with what comes back, and again when it has', async () => {
    const order = await shop.paidOrder({ A: 1, B: 1 });
    await newMails();
    await shop.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    const [told] = await newMails();
    expect(told!.subject).toContain('merce non disponibile');
    expect(squeeze(told!.text)).toContain('29,00 €');
    while (await payOwedRefunds(api.deps));
    const [paid] = await newMails();
    // The goods were not charged yet.
    expect(paid!.subject).toContain('Liberati 29,00');
    expect(paid!.text).toContain('soltanto riservati');
    expect(paid!.subject).toContain(order.wire.number);
  });
});

test('a refusal says why, and that what was reserved is let go', async () => {
  const order = await shop.paidOrder({ A: 1 });
  await newMails();
  const { status, text } = await shop.does(order, 'moves', {
    event: 'refused',
    ground: 'unavailable',
    reason: 'Il deposito è <b>chiuso</b>.',
  });
  expect(status, text).toBe(200);
  const [mail] = await newMails();
  expect(mail!.subject).toContain('non accettato');
  expect(mail!.text).toContain('Il deposito è <b>chiuso</b>.');
  expect(mail!.html).not.toContain('<b>chiuso');
  expect(squeeze(mail!.text)).toContain(`La somma riservata di ${squeeze(order.wire.total.text)} viene liberata`);
});

describe('a report of a defect', () => {
  test('is answered at once with what can be chosen, and again with what the merchant says', async () => {
    const order = await shipped();
    clock = '2026-11-05T10:00:00.000Z';
    await shop.parcel(order.parcel, { kind: 'delivered', source: 'carrier' });
    await newMails();
    const said = { kind: 'defect', lines: [{ line: order.line['A'], quantity: 1 }], description: 'La cerniera <i>non</i> si chiude.' };
    const { status, body, text } = await shop.asks(order, 'claims', said);
    expect(status, text).toBeLessThan(300);
    const [told] = await newMails();
    expect(told!.subject).toContain(`Segnalazione per l’ordine ${order.wire.number} ricevuta`);
    for (const words of ['Riparazione', 'Sostituzione', 'La cerniera <i>non</i> si chiude.', 'Via Galvani 22']) {
      expect(squeeze(told!.text)).toContain(words);
    }
    expect(told!.html).not.toContain('<i>');

    const answer = { event: 'answered', text: 'Ci mandi una foto.' };
    expect((await api.call('POST', `/v1/merchant/claims/${body.id}/events`, { body: answer })).status).toBeLessThan(300);
    const [answered] = await newMails();
    expect(answered!.subject).toContain('la nostra risposta');
    expect(answered!.text).toContain('Ci mandi una foto.');
  });
});

test('the link a guest asks for opens the order once', async () => {
  const { wire } = await shop.paidOrder({ A: 1 });
  await newMails();
  await api.call('POST', '/v1/order-access', { body: { number: wire.number, email: 'anna@example.com' } });
  const [mail] = await newMails();
  const [, code] = /https:\/\/shop\.example\/order#cassa-access=(\S+)/.exec(mail!.text ?? '')!;
  const exchange = () => api.call('POST', '/v1/order-access/exchange', { body: { code } });
  expect((await exchange()).body.order.id).toBe(wire.id);
  expect((await exchange()).status).toBeGreaterThanOrEqual(400);
});

test('every notice that is owed can be composed', async () => {
  const rows = await api.database.db.selectFrom('notices').select(['step', 'failure']).where('sent_at', 'is', null).execute();
  expect(rows).toEqual([]);
});
