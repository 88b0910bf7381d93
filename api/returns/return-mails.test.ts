import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCheckout } from '../checkouts/checkouts.store.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { failNext } from '../payments/sandbox/sandbox-faults.ts';
import { refundPayment } from '../refunds/refund-payment.ts';
import { exampleProfile, plainProduct } from '../test-api.ts';
import { TestReturns } from './test-returns.ts';

let inbox: TestInbox;
let mailer: Mailer;
let shop: TestReturns;
beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
  shop = await TestReturns.open('backboneprostore', new Date().toISOString());
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await shop.stop();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const flat = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');
async function mails(subjectId: string): Promise<string[]> {
  const arrived = await mailsAbout(shop.api, mailer, inbox, subjectId);
  return arrived.map(({ subject, text }) => flat(`${subject} ${text}`));
}
const newCodes = (told: readonly string[]) =>
  told.filter((mail) => /Il tuo nuovo codice sconto: R-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.test(mail));

test('what is shown before, what is planned, and what the mail says is paid are the same to the cent', async () => {
  await shop.api.putCode('VENTI', { amount: 2000, singleUse: true });
  const order = await shop.order({ goods: { A: 2990, B: 8500 }, code: 'VENTI', placedAt: daysAgo(9), deliveredAt: daysAgo(5) });
  shop.at(daysAgo(1));
  const units = order.lines.map((line) => ({ line, quantity: 1 }));
  const shown = (await shop.simulate(order, units)).body.total;
  const { id } = (await shop.request(order, units, { withdraw: true, way: 'ownCourier' })).body.returns[0]!;
  const [instructions] = await mails(id);
  expect(instructions).toContain(flat(shown.text));
  const { refunds } = (await shop.desk(id, 'refund')).body;
  await shop.pay();
  const before = inbox.mails.length;
  const [paid] = await mails(refunds[0]!.id);
  expect(paid).toContain(flat(shown.text));
  expect(newCodes(inbox.mails.slice(before).map(({ text }) => flat(text)))).toHaveLength(1);
  expect(await shop.givenBack(order)).toBe(shown.amount);
});

test('an order that a code paid for wholly brings a new code, named in a mail of its own, once', async () => {
  await shop.api.putCode('CENTO', { amount: 10000, singleUse: true });
  const order = await shop.order({ goods: { A: 10000 }, code: 'CENTO', placedAt: daysAgo(9), deliveredAt: daysAgo(5) });
  shop.at(daysAgo(1));
  const { id } = await shop.withdraw(order);
  await shop.desk(id, 'reception');
  expect(newCodes(await mails(order.id))).toHaveLength(1);
});

test('a loss found after everything has gone back is asked for, with the amount', async () => {
  const order = await shop.order({ goods: { A: 10000 }, placedAt: daysAgo(9), deliveredAt: daysAgo(5) });
  shop.at(daysAgo(1));
  const { id } = await shop.withdraw(order);
  await shop.desk(id, 'refund');
  await shop.pay();
  await shop.desk(id, 'reception');
  await mails(id);
  await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 3000, note: 'Suola consumata' }] });
  const [asked] = await mails(id);
  expect(asked).toMatch(/Suola consumata.*30,00 €/);
  expect(asked, 'nobody is sent to an account that is not named').toContain('Ti indichiamo a parte su quale conto.');
  await shop.api.database.db
    .updateTable('merchants')
    .set({ bank_account: JSON.stringify({ holder: 'Backbonepro', iban: 'IT60X0542811101000000123456' }) })
    .execute();
  shop.api.deps.shops.forget();
  await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 4000, note: 'Suola consumata' }] });
  expect((await mails(id)).join()).toMatch(/40,00 € di troppo: ti chiediamo di restituirli qui\..*IT60 X054 2811 1010 0000 0123 456/);
});

test('goods the law excepts stay with the buyer: nobody is said to have examined or to keep them', async () => {
  const goods = { A: 3000, B: { price: 4000, personalisation: 'ANNA' } };
  const order = await shop.order({ goods, placedAt: daysAgo(9), deliveredAt: daysAgo(5) });
  shop.at(daysAgo(1));
  const { id } = await shop.withdraw(order);
  const [mail] = (await mails(id)).filter((each) => each.includes('esclusi dal recesso'));
  expect(mail).toContain('Per i prodotti su misura o personalizzati non c’è il diritto di recesso.');
  expect(mail).not.toMatch(/esaminato|a tua disposizione/);
});

test('a request of the merchant’s own offer: asked, agreed to, and the merchant’s copy', async () => {
  const order = await shop.order({ goods: { A: 3000 }, placedAt: daysAgo(40), deliveredAt: daysAgo(35) });
  shop.at(daysAgo(1));
  const { id } = (await shop.request(order, [{ line: order.lines[0]!, quantity: 1 }], { way: 'ownCourier' })).body.returns[0]!;
  expect(await mails(id)).toHaveLength(2);
  await shop.desk(id, 'approval');
  expect(await mails(id)).toHaveLength(1);
});

test('goods that are not taken back are told of with what the terms attach to a refusal', async () => {
  const profile = exampleProfile('backboneprostore');
  const notice = profile['notice'] as Record<string, object>;
  const withdrawalRefused = { ...notice['withdrawalRefused'], attaches: ['terms'] };
  await shop.api.call('PUT', '/v1/merchant/profile', { body: { ...profile, notice: { ...notice, withdrawalRefused } } });
  const goods = { A: 3000, B: { price: 4000, personalisation: 'ANNA' } };
  const order = await shop.order({ goods, placedAt: daysAgo(9), deliveredAt: daysAgo(5) });
  shop.at(daysAgo(1));
  const { id } = await shop.withdraw(order);
  await shop.desk(id, 'reception', { units: order.lines.map((line) => ({ line, quantity: 1, outcome: 'received' })) });
  await mailsAbout(shop.api, mailer, inbox, id);
  await shop.desk(id, 'refusal', { lines: [{ line: order.lines[1], unmet: [], note: 'Ricamato con il nome' }] });
  const [mail] = await mailsAbout(shop.api, mailer, inbox, id);
  expect(flat(mail!.text)).toContain('Ricamato con il nome');
  expect(mail!.attachments.map(({ filename }) => filename)).toEqual(['condizioni.pdf']);
});

test('a refund that got stuck is told to the merchant, also where no order came of the payment', async () => {
  const { api, anna } = shop;
  shop.at(new Date().toISOString());
  await api.putProduct('late', plainProduct('LATE', 4000));
  const started = await anna.startedWith('LATE', { payment: 'paypal' });
  await anna.bank.approve(started.paymentRef);
  await failNext(api.database.db, started.paymentRef, 'refund', 'refused');
  const checkout = await getCheckout(api.deps.db, api.keys.merchantId, started.id);
  const payment = await api.deps.providers.get('sandbox')!.getPayment({ merchantId: api.keys.merchantId, ref: started.paymentRef });
  await refundPayment(api.deps, checkout, payment, 'outOfStock', 'test');
  const { id } = await api.database.db.selectFrom('refunds').select('id').where('checkout_id', '=', started.id).executeTakeFirstOrThrow();
  expect(await mails(id)).toEqual([expect.stringContaining(started.paymentRef)]);
});
