import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { emptyOrder } from '../privacy/emptied.store.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { settleReportedPayments } from '../webhooks/settle-payment.ts';
import { importStatement } from './import-statement.ts';
import { camtFile, csvFile, ownIban, payerIban, TestBank, type TransferOrder } from './test-bank.ts';

let bank: TestBank;
let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  bank = await TestBank.start();
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await bank.api.stop();
});
let placed: TransferOrder;
beforeEach(async () => {
  bank.clock = '2026-11-09T10:00:00.000Z';
  placed = await bank.ordered();
});

const mailed = ({ order }: TransferOrder) => mailsAbout(bank.api, mailer, inbox, order.id);
const number = () => placed.order.number;
const refundsOf = async ({ order }: TransferOrder) =>
  (await bank.refunds()).filter((each) => each.order_id === order.id).map(({ amount, reason, paid }) => ({ amount, reason, paid }));

/** The only open movement about this order. */
async function openOf({ order }: TransferOrder) {
  const found = (await bank.openEntries()).filter((each) => each.order?.number === order.number);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('an order by transfer to the merchant’s own account', () => {
  test('says where to and what to quote, with a code that a banking app reads, on the page and by mail', async () => {
    expect(placed.order).toMatchObject({
      state: 'awaitingPayment',
      payment: {
        state: 'pending',
        instructions: {
          holder: 'Bottega S.r.l.',
          iban: 'IT60 X054 2811 1010 0000 0123 456',
          reference: number(),
          amount: { amount: 9900 },
          dueBy: { iso: '2026-11-16' },
          code: { size: expect.any(Number), path: expect.stringMatching(/^M0 0\.5h7/) },
        },
      },
    });
    const [mail] = await mailed(placed);
    for (const said of ['IT60 X054 2811 1010 0000 0123 456', number(), 'Bottega S.r.l.']) expect(mail!.text).toContain(said);
    expect(mail!.html).toContain('src="cid:transfer"');
    expect(mail!.attachments.filter(({ contentId }) => contentId === '<transfer>')).toMatchObject([
      { mimeType: 'image/png', disposition: 'inline' },
    ]);
  });

  test('is paid by the statement that brings the money, once, and the shopper is told', async () => {
    await mailed(placed);
    const file = camtFile([{ amount: 9900, text: `Ordine n. ${number()} Rossi` }]);
    const { status, body } = await bank.import(file);
    expect([status, body.matched.amount, body.open.amount, body.known.amount]).toEqual([200, 9900, 0, 0]);
    expect(body.entries).toMatchObject([{ outcome: 'matched', order: { number: number() }, amount: { amount: 9900 } }]);
    expect(await bank.read(placed)).toMatchObject({ state: 'paid', payment: { state: 'captured', instructions: null } });
    const again = await bank.import(file);
    expect([again.body.matched.amount, again.body.known.amount]).toEqual([0, 9900]);
    expect((await mailed(placed)).map(({ subject }) => subject)).toEqual([`Pagamento dell’ordine ${number()} ricevuto – Restelli Guanti`]);
  });

  test('keeps who paid out of sight of a look at the database', async () => {
    await bank.import(camtFile([{ amount: 9900, text: `${number()} segretissimo`, name: 'Nascosti Bianca', reference: 'hidden' }]));
    const rows = await bank.api.database.db.selectFrom('bank_entries').selectAll().where('order_id', '=', placed.order.id).execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows) + rows[0]!.particulars.toString('latin1')).not.toMatch(/segretissimo|Nascosti|DE89/);
    const answers = await bank.api.database.db.selectFrom('answers').select('body').execute();
    expect(answers.map(({ body }) => body).join('')).not.toMatch(/segretissimo|Nascosti|DE89/);
  });

  test('follows its money although nobody settled it at once', async () => {
    await bank.api.deps.db.transaction().execute(async (tx) => {
      const bytes = new TextEncoder().encode(camtFile([{ amount: 9900, text: number(), reference: `late-${number()}` }]));
      await importStatement(tx, bank.api.deps, { merchantId: bank.api.keys.merchantId, bytes, actor: 'test' });
    });
    expect((await bank.read(placed)).state).toBe('awaitingPayment');
    while (await settleReportedPayments(bank.api.deps));
    expect((await bank.read(placed)).state).toBe('paid');
  });
});

describe('S24: the day of the order of a transfer counts', () => {
  const lapsed = async () => {
    bank.clock = '2026-11-16T23:00:00.000Z';
    await sweep(bank.api.deps);
    expect((await bank.read(placed)).state).toBe('lapsed');
    expect(await bank.anna.stock(placed.sku)).toBe(100);
    bank.clock = '2026-11-18T09:00:00.000Z';
  };
  const arriving = (orderedAt?: string) =>
    camtFile([{ amount: 9900, text: number(), reference: `S24-${number()}`, ...(orderedAt && { orderedAt }) }], { day: '2026-11-18' });

  test('ordered on the last day and arriving two days later, it brings the order back with its goods', async () => {
    await lapsed();
    await bank.import(arriving('2026-11-16T21:40:00+01:00'));
    expect(await bank.read(placed)).toMatchObject({ state: 'paid', payment: { state: 'captured' }, lateTransfer: null });
    expect(await bank.anna.stock(placed.sku)).toBe(99);
    expect(await refundsOf(placed)).toEqual([]);
  });

  test('ordered a day late, it is the shopper’s to dispose of; the money back is transferred by hand, and is never stuck', async () => {
    await lapsed();
    await bank.import(arriving('2026-11-17T08:00:00+01:00'));
    expect(await bank.read(placed)).toMatchObject({
      state: 'lapsed',
      payment: { state: 'captured' },
      lateTransfer: { choices: [{ choice: 'reinstatement' }, { choice: 'refund' }], until: { iso: '2026-12-02' } },
    });
    const { status } = await bank.api.call('POST', `/v1/orders/${placed.order.id}/transfer-choice`, {
      body: { choice: 'refund' },
      headers: { 'Cassa-Order': placed.token },
    });
    expect(status).toBe(200);
    bank.clock = '2026-11-25T09:00:00.000Z';
    await payOwedRefunds(bank.api.deps);
    expect(await refundsOf(placed)).toEqual([{ amount: 9900, reason: 'afterLapse', paid: false }]);
    const { body } = await bank.api.call('GET', '/v1/merchant/refunds?state=stuck');
    expect(body.refunds).toEqual([]);
  });

  test('ordered in time, but its goods are gone meanwhile: the shopper chooses', async () => {
    await lapsed();
    await bank.api.call('POST', '/v1/merchant/stock-movements', { body: { sku: placed.sku, change: -100, reason: 'sold elsewhere' } });
    await bank.import(arriving('2026-11-15T10:00:00+01:00'));
    expect(await bank.read(placed)).toMatchObject({ state: 'lapsed', lateTransfer: { choices: [{}, { choice: 'refund' }] } });
    expect(await bank.anna.stock(placed.sku)).toBe(0);
  });

  test('where no bank says when it was ordered, it is no later than the money was on its way', async () => {
    await lapsed();
    await bank.import(arriving());
    expect((await bank.read(placed)).state).toBe('lapsed');
    const other = await bank.ordered('2026-11-09T11:00:00.000Z');
    await sweep(bank.api.deps);
    const booked = { amount: 9900, text: other.order.number, bookedOn: '2026-11-16', reference: `S24-${other.order.number}` };
    await bank.import(camtFile([booked]));
    expect((await bank.read(other)).state).toBe('paid');
  });
});

describe('a transfer that does not fit waits for a person, who settles it in one step', () => {
  test('short, and enough', async () => {
    await bank.import(camtFile([{ amount: 9800, text: number(), reference: `short-${number()}` }]));
    const entry = await openOf(placed);
    expect(entry).toMatchObject({
      why: { code: 'short' },
      payer: { name: 'Rossi Anna', iban: 'DE89 3704 0044 0532 0130 00' },
      order: { missing: { amount: 9900 } },
    });
    expect(entry.choices.map(({ as }: any) => as)).toEqual(['payment', 'acceptShort', 'askRest', 'refund', 'notOurs']);
    expect((await bank.resolve(entry.id, { as: 'returnExcess', order: number() })).body).toMatchObject({
      code: 'entry-does-not-fit',
      missing: 9900,
    });
    expect((await bank.resolve(entry.id, { as: 'acceptShort', order: number() })).body).toMatchObject({ state: 'matched', choices: [] });
    expect((await bank.read(placed)).state).toBe('paid');
    expect((await bank.resolve(entry.id, { as: 'refund' })).body.code).toBe('entry-not-open');
    const answers = await bank.api.database.db.selectFrom('answers').select('body').execute();
    expect(answers.map(({ body }) => body).join('')).not.toMatch(/DE89|"payer"/);
    expect((await mailed(placed)).map(({ text }) => text).join('')).toContain('98,00');
  });

  test('in two parts that came together: each counts, and the shopper is not asked for anything', async () => {
    await mailed(placed);
    const parts = [5000, 4900].map((amount) => ({ amount, text: number(), reference: `${amount}-${number()}` }));
    const { body } = await bank.import(camtFile(parts));
    expect(body.entries.map(({ why }) => why?.code)).toEqual(['short', 'short']);
    for (const { id } of body.entries) expect((await bank.resolve(id!, { as: 'payment', order: number() })).status).toBe(200);
    expect((await bank.read(placed)).state).toBe('paid');
    expect((await mailed(placed)).map(({ subject }) => subject)).toEqual([`Pagamento dell’ordine ${number()} ricevuto – Restelli Guanti`]);
  });

  test('short, and the shopper is asked for the rest, which the next statement brings', async () => {
    await mailed(placed);
    await bank.import(camtFile([{ amount: 9000, text: number(), reference: `part-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'askRest', order: number() });
    const [mail, ...more] = await mailed(placed);
    expect([mail!.subject!.startsWith(`Ordine ${number()}: manca`), ...more]).toEqual([true]);
    expect(mail!.text).toContain('9,00');
    expect((await bank.read(placed)).payment.instructions).toMatchObject({ amount: { amount: 900 }, code: { size: expect.any(Number) } });
    await bank.import(camtFile([{ amount: 900, text: `resto ${number()}`, reference: `rest-${number()}` }]));
    expect((await bank.read(placed)).state).toBe('paid');
  });

  test('short, and the reminder asks for what is missing, with its own code', async () => {
    await bank.import(camtFile([{ amount: 9000, text: number(), reference: `remind-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'payment', order: number() });
    await mailed(placed);
    bank.clock = '2026-11-12T23:00:00.000Z';
    await sweep(bank.api.deps);
    const [mail, ...more] = await mailed(placed);
    expect(more).toEqual([]);
    expect(mail!.subject).toContain('Promemoria');
    expect(mail!.text).toMatch(/[^\d]9,00/);
    expect(mail!.html).toContain('src="cid:transfer"');
  });

  test('short, and nothing more comes: with the order’s end what came is owed back', async () => {
    await bank.import(camtFile([{ amount: 9000, text: number(), reference: `end-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'askRest', order: number() });
    bank.clock = '2026-11-17T08:00:00.000Z';
    await sweep(bank.api.deps);
    expect((await bank.read(placed)).state).toBe('lapsed');
    expect(await refundsOf(placed)).toEqual([{ amount: 9000, reason: 'afterLapse', paid: false }]);
    await bank.import(camtFile([{ amount: 9900, text: number(), reference: `again-${number()}` }], { day: '2026-11-17' }));
    expect(await bank.read(placed)).toMatchObject({ state: 'lapsed', lateTransfer: { choices: expect.any(Array) } });
  });

  test('too much: what is due is taken, and the rest goes back to who paid', async () => {
    await bank.import(camtFile([{ amount: 10_000, text: number(), reference: `more-${number()}` }]));
    const entry = await openOf(placed);
    expect(entry).toMatchObject({ why: { code: 'excess' }, choices: [{ as: 'returnExcess' }, { as: 'refund' }, { as: 'notOurs' }] });
    const { body } = await bank.resolve(entry.id, { as: 'returnExcess', order: number() });
    expect((await bank.read(placed)).state).toBe('paid');
    expect(await refundsOf(placed)).toEqual([{ amount: 100, reason: 'excess', paid: false }]);
    const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${body.refundId}/transfer`);
    expect(transfer).toMatchObject({
      amount: { amount: 100 },
      transfers: [
        {
          amount: { amount: 100 },
          payee: { name: 'Rossi Anna', iban: 'DE89 3704 0044 0532 0130 00' },
          text: expect.stringMatching(new RegExp(`^RF-[A-Z2-9]{10} ${number()}$`)),
          code: { size: expect.any(Number) },
          paid: false,
        },
      ],
    });
  });

  test('paid twice: the second goes back', async () => {
    const twice = [1, 2].map((each) => ({ amount: 9900, text: number(), reference: `twice-${each}-${number()}` }));
    const { body } = await bank.import(camtFile(twice));
    expect(body.entries.map(({ outcome, why }) => why?.code ?? outcome)).toEqual(['matched', 'alreadyPaid']);
    await bank.resolve((await openOf(placed)).id, { as: 'refund' });
    expect(await refundsOf(placed)).toEqual([{ amount: 9900, reason: 'notOwed', paid: false }]);
    expect((await bank.read(placed)).state).toBe('paid');
  });

  test('without a number a person names the order, or says that it has to do with none', async () => {
    const { body } = await bank.import(
      camtFile([
        { amount: 9900, text: 'per i guanti', reference: `none-${number()}` },
        { amount: 1, text: 'interessi', reference: `interest-${number()}` },
      ]),
    );
    expect(body.entries.map(({ why }) => why?.code)).toEqual(['noReference', 'noReference']);
    const [gloves, interest] = body.entries.map(({ id }) => id!);
    expect((await bank.resolve(gloves!, { as: 'payment', order: number() })).body).toMatchObject({
      state: 'matched',
      order: { number: number() },
    });
    expect((await bank.read(placed)).state).toBe('paid');
    expect((await bank.resolve(interest!, { as: 'notOurs' })).body.state).toBe('notOurs');
    expect((await bank.resolve(gloves!, { as: 'notOurs' })).body.code).toBe('entry-not-open');
    expect((await bank.resolve(interest!, { as: 'payment', order: '1' })).body.code).toBe('order-not-found');
  });

  test('that nobody knows the order of goes back to who paid, and is booked as any other refund', async () => {
    const { body } = await bank.import(camtFile([{ amount: 4321, text: 'non so', reference: `lost-${number()}` }]));
    const { status, body: settled } = await bank.resolve(body.entries[0]!.id!, { as: 'refund' });
    expect([status, settled.state]).toEqual([200, 'refunded']);
    const { body: list } = await bank.api.call('GET', '/v1/merchant/refunds?state=owed');
    expect(list.refunds.find(({ id }: { id: string }) => id === settled.refundId)).toMatchObject({
      orderId: null,
      source: 'entry',
      byHand: true,
    });
    const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${settled.refundId}/transfer`);
    expect([transfer.amount.amount, transfer.transfers[0].payee.name]).toEqual([4321, 'Rossi Anna']);
    await bank.import(camtFile([{ amount: -4321, text: transfer.transfers[0].text, reference: `back-${number()}` }]));
    expect((await bank.refunds()).find(({ id }) => id === settled.refundId)).toMatchObject({ paid: true, order_id: null });
  });

  test('two who settle the same movement at the same moment settle it once', async () => {
    await bank.import(camtFile([{ amount: 10_000, text: number(), reference: `race-${number()}` }]));
    const { id } = await openOf(placed);
    const answers = await Promise.all([
      bank.resolve(id, { as: 'returnExcess', order: number() }),
      bank.resolve(id, { as: 'refund' }),
      bank.resolve(id, { as: 'notOurs' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const sum = (await refundsOf(placed)).reduce((total, { amount }) => total + amount, 0);
    expect([0, 100, 10_000]).toContain(sum);
  });
});

describe('a refund by hand', () => {
  async function refundFile(asked: { refund?: string; again?: boolean }) {
    const { status, body } = await bank.api.call('POST', '/v1/merchant/bank/refund-files', { body: asked });
    expect(status).toBe(200);
    return bank.api.call('GET', `/v1/merchant/bank/refund-files/${body.id}`);
  }

  async function excess() {
    await bank.import(camtFile([{ amount: 10_050, text: number(), reference: `hand-${number()}` }]));
    const { body } = await bank.resolve((await openOf(placed)).id, { as: 'returnExcess', order: number() });
    const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${body.refundId}/transfer`);
    return { id: body.refundId as string, text: transfer.transfers[0].text as string };
  }

  test('is ordered by a file for the bank, and paid by the debit that the statement shows', async () => {
    const { id, text } = await excess();
    const { text: file, headers } = await refundFile({ refund: id });
    expect(headers.get('Content-Type')).toContain('application/xml');
    for (const said of [
      'pain.001.001.09',
      `<IBAN>${ownIban}</IBAN>`,
      `<IBAN>${payerIban}</IBAN>`,
      '<InstdAmt Ccy="EUR">1.50</InstdAmt>',
      text,
    ])
      expect(file).toContain(said);
    expect((await refundFile({ refund: id, again: true })).text).toContain(text);
    const debit = { amount: -150, text: `Rimborso ${text}`, bookedOn: '2026-11-20' };
    const { body } = await bank.import(
      camtFile([debit, { amount: -90_000, text: 'affitto', bookedOn: '2026-11-20' }], { day: `2026-11-20-${number()}` }),
    );
    expect([body.refundsPaid, body.otherDebits]).toEqual([1, 1]);
    expect(await refundsOf(placed)).toEqual([{ amount: 150, reason: 'excess', paid: true }]);
    expect((await bank.import(camtFile([debit], { day: `2026-11-20-${number()}` }))).body.entries).toMatchObject([{ outcome: 'known' }]);
  });

  test('goes to each who paid, to none more than they paid, and is paid when all of it has gone', async () => {
    const berta = { name: 'Verdi Berta', iban: 'FR1420041010050500013M02606' };
    await bank.import(camtFile([{ amount: 6000, text: number(), reference: `p1-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'askRest', order: number() });
    await bank.import(camtFile([{ amount: 3900, text: number(), reference: `p2-${number()}`, ...berta }]));
    expect((await bank.read(placed)).state).toBe('paid');
    const merchant = (path: string, body: object) => bank.api.call('POST', `/v1/merchant/${path}`, { body });
    const units = [{ line: placed.order.lines[0]!.id, quantity: 1 }];
    const { status } = await merchant(`orders/${placed.order.id}/unavailability`, { units });
    expect(status).toBe(200);
    const { body: list } = await bank.api.call('GET', '/v1/merchant/refunds?state=owed');
    const { id } = list.refunds.find(({ orderId }: { orderId: string }) => orderId === placed.order.id);
    const read = async () => (await bank.api.call('GET', `/v1/merchant/refunds/${id}/transfer`)).body.transfers;
    const told = (transfers: any[]) => transfers.map(({ amount, payee, paid }) => [amount.amount, payee.name, paid]);
    const transfers = await read();
    expect(told(transfers)).toEqual([
      [6000, 'Rossi Anna', false],
      [3900, 'Verdi Berta', false],
    ]);
    const { text: file } = await refundFile({ refund: id });
    for (const said of ['<NbOfTxs>2</NbOfTxs>', '<CtrlSum>99.00</CtrlSum>', berta.iban, payerIban]) expect(file).toContain(said);

    const debit = (nth: number, amount: number) => ({
      amount,
      text: transfers[nth].text,
      bookedOn: '2026-11-20',
      reference: `out-${nth}-${number()}`,
    });
    // What neither of them is owed.
    expect((await bank.import(camtFile([{ ...debit(0, -4000), reference: `odd-${number()}` }]))).body.refundsPaid).toBe(0);
    expect((await bank.import(camtFile([debit(1, -3900)]))).body.refundsPaid).toBe(1);
    expect(told(await read())).toEqual([
      [6000, 'Rossi Anna', false],
      [3900, 'Verdi Berta', true],
    ]);
    expect((await refundsOf(placed)).map(({ paid }) => paid)).toEqual([false]);
    const { text: rest } = await refundFile({ refund: id, again: true });
    expect([rest.includes(berta.iban), rest.includes('<CtrlSum>60.00</CtrlSum>')]).toEqual([false, true]);
    expect((await bank.import(camtFile([debit(1, -3900), debit(0, -6000)]))).body.refundsPaid).toBe(1);
    expect((await refundsOf(placed)).map(({ paid }) => paid)).toEqual([true]);
  });

  test('to several who paid, made in one, is paid all the same', async () => {
    await bank.import(camtFile([{ amount: 6000, text: number(), reference: `o1-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'askRest', order: number() });
    await bank.import(camtFile([{ amount: 3900, text: number(), reference: `o2-${number()}`, iban: 'FR1420041010050500013M02606' }]));
    const units = [{ line: placed.order.lines[0]!.id, quantity: 1 }];
    await bank.api.call('POST', `/v1/merchant/orders/${placed.order.id}/unavailability`, { body: { units } });
    const { body: list } = await bank.api.call('GET', '/v1/merchant/refunds?state=owed');
    const { id } = list.refunds.find(({ orderId }: { orderId: string }) => orderId === placed.order.id);
    const { body } = await bank.api.call('GET', `/v1/merchant/refunds/${id}/transfer`);
    const whole = { amount: -9900, text: body.transfers[0].text, bookedOn: '2026-11-20', reference: `whole-${number()}` };
    expect((await bank.import(camtFile([whole]))).body.refundsPaid).toBe(1);
    expect((await refundsOf(placed)).map(({ paid }) => paid)).toEqual([true]);
  });

  test('that was transferred twice, or otherwise than it is owed, is shown to a person', async () => {
    const { id, text } = await excess();
    const out = (nth: number, amount: number) => camtFile([{ amount, text, reference: `${nth}-${number()}`, bookedOn: `2026-11-2${nth}` }]);
    const differs = await bank.import(out(0, -140));
    expect(differs.body.entries).toMatchObject([{ outcome: 'open', why: { code: 'refundDiffers' }, order: { number: number() } }]);
    expect((await bank.import(out(1, -150))).body.refundsPaid).toBe(1);
    const twice = await bank.import(out(2, -150));
    expect([twice.body.refundsPaid, twice.body.openDebits]).toEqual([0, 1]);
    expect(twice.body.entries).toMatchObject([{ outcome: 'open', why: { code: 'refundTwice' }, order: { number: number() } }]);
    expect((await bank.import(out(2, -150))).body.entries).toMatchObject([{ outcome: 'known' }]);
    for (const { body } of [differs, twice])
      expect((await bank.resolve(body.entries[0]!.id!, { as: 'dealtWith' })).body).toMatchObject({ state: 'matched', choices: [] });
    expect((await bank.refunds()).find((each) => each.id === id)).toMatchObject({ paid: true });
  });

  test('that comes back unpaid is no payment of its order: a person says', async () => {
    await bank.import(camtFile([{ amount: 9000, text: number(), reference: `back-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'refund' });
    const id = (await bank.refunds()).find((each) => each.order_id === placed.order.id)!.id;
    const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${id}/transfer`);
    const [reference] = transfer.transfers[0].text.split(' ');
    await bank.import(camtFile([{ amount: -9000, text: reference, reference: `went-${number()}` }]));
    const { body } = await bank.import(camtFile([{ amount: 9000, text: `RITORNO ${reference}`, reference: `returned-${number()}` }]));
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code: 'reversal' }, order: { number: number() } }]);
    expect((await bank.read(placed)).state).toBe('awaitingPayment');
  });

  test('that a person said was paid is booked with its debit, and shown only when there is another', async () => {
    const { id, text } = await excess();
    await bank.api.call('POST', `/v1/merchant/refunds/${id}/paid`, { body: {} });
    const out = (nth: number) => camtFile([{ amount: -150, text, reference: `paid-${nth}-${number()}`, bookedOn: `2026-11-2${nth}` }]);
    expect((await bank.import(out(0))).body.entries).toMatchObject([{ outcome: 'matched', order: { number: number() } }]);
    expect((await bank.import(out(1))).body.entries).toMatchObject([{ outcome: 'open', why: { code: 'refundTwice' } }]);
  });

  test('is in one file and no other, unless it is asked for again', async () => {
    const file = async (asked: { refund?: string; again?: boolean } = {}) => {
      const { text } = await refundFile(asked);
      return { text, message: /<MsgId>(.*?)</.exec(text)?.[1], refunds: [...text.matchAll(/<EndToEndId>(.*?)</g)].map(([, name]) => name) };
    };
    bank.clock = '2026-11-09T23:30:00.000Z';
    const first = await excess();
    const name = (text: string) => text.split(' ')[0]!;
    const [one, meanwhile] = await Promise.all([file(), file()]);
    expect(one.refunds).toContain(name(first.text));
    expect(meanwhile.text).toBe(one.text);
    expect(one.text).toContain('<ReqdExctnDt><Dt>2026-11-10</Dt>');
    bank.clock = '2026-11-12T10:00:00.000Z';
    expect((await file()).text).toBe(one.text);
    expect((await file({ refund: first.id })).text).toBe(one.text);
    const { body } = await bank.api.call('GET', `/v1/merchant/refunds/${first.id}/transfer`);
    expect(body.transfers).toMatchObject([{ orderedAt: { iso: '2026-11-09T23:30:00.000Z' } }]);

    placed = await bank.ordered();
    const second = await excess();
    const next = await file();
    expect(next.refunds).toEqual([name(second.text)]);
    expect(next.message).not.toBe(one.message);
    expect((await file({ refund: first.id })).text).toBe(one.text);
    bank.clock = '2026-11-13T10:00:00.000Z';
    const again = await file({ refund: first.id, again: true });
    expect([again.refunds, again.message === one.message]).toEqual([[name(first.text)], false]);
    expect((await file()).message).toBe(again.message);
  });

  test('is ordered by its own name: a key that nobody knows orders nothing', async () => {
    const { id } = await excess();
    const { status, body } = await bank.api.call('POST', '/v1/merchant/bank/refund-files', { body: { refundId: id } });
    expect([status, body.code]).toEqual([422, 'invalid-body']);
    const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${id}/transfer`);
    expect(transfer.transfers).toMatchObject([{ orderedAt: null }]);
    expect((await bank.api.call('GET', '/v1/merchant/bank/refund-files/REFUND-0')).status).toBe(404);
  });

  test('is marked as paid by hand, once', async () => {
    const { id } = await excess();
    expect((await bank.api.call('POST', `/v1/merchant/refunds/${id}/paid`, { body: {} })).body).toMatchObject({
      state: 'paid',
      byHand: true,
    });
    expect(await refundsOf(placed)).toEqual([{ amount: 150, reason: 'excess', paid: true }]);
  });
});

describe('the account', () => {
  test('is checked, and read in groups', async () => {
    const wrong = await bank.setAccount('IT61X0542811101000000123456');
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/iban']);
    const { body } = await bank.api.call('GET', '/v1/merchant/bank-account');
    expect(body).toEqual({ bankAccount: { holder: 'Bottega S.r.l.', iban: 'IT60 X054 2811 1010 0000 0123 456', bic: null } });
  });

  test('that was changed still gets the money of the orders that were told of it', async () => {
    await bank.setAccount('NO93 8601 1117 947');
    const other = await bank.ordered();
    expect(other.order.payment.instructions!.iban).toBe('NO93 8601 1117 947');
    expect((await bank.read(placed)).payment.instructions!.iban).toBe('IT60 X054 2811 1010 0000 0123 456');
    await bank.import(camtFile([{ amount: 9900, text: number(), reference: `old-${number()}` }]));
    expect((await bank.read(placed)).state).toBe('paid');
    expect((await bank.import(camtFile([], { iban: payerIban }))).body).toMatchObject({
      code: 'statement-unreadable',
      flaw: 'otherAccount',
    });
    await bank.setAccount(ownIban);
  });

  test('has statements as separated values too, which are the same money', async () => {
    const entry = { amount: 9900, text: `Ordine ${number()}`, reference: `csv-${number()}` };
    expect((await bank.import(csvFile([entry]))).body.matched.amount).toBe(9900);
    expect((await bank.read(placed)).state).toBe('paid');
    expect((await bank.import(camtFile([entry]))).body.known.amount).toBe(9900);
    expect((await bank.import(csvFile([entry]))).body.known.amount).toBe(9900);
  });
});

describe('the merchant’s lists', () => {
  test('an order says what is still missing of it, also in a list', async () => {
    await bank.import(camtFile([{ amount: 4000, text: number(), reference: `part-${number()}` }]));
    await bank.resolve((await openOf(placed)).id, { as: 'askRest', order: number() });
    const { body: read } = await bank.api.call('GET', `/v1/merchant/orders/${placed.order.id}`, { language: 'en' });
    expect(read.payment.instructions.amount.amount).toBe(5900);
    expect(read.next.join(' ')).toContain('59,00');
    const { body: list } = await bank.api.call('GET', '/v1/merchant/orders');
    const listed = list.orders.find(({ id }: { id: string }) => id === placed.order.id);
    expect(listed.payment.instructions.amount.amount).toBe(5900);
    expect((await bank.read(placed)).payment.instructions).toMatchObject({ amount: { amount: 5900 }, code: { size: expect.any(Number) } });
  });

  test('movements are read page by page, each once', async () => {
    const file = Array.from({ length: 5 }, (_, nth) => ({ amount: 100 + nth, text: 'pagine', reference: `page-${number()}-${nth}` }));
    await bank.import(camtFile(file));
    const read = async (query: string) => (await bank.api.call('GET', `/v1/merchant/bank/entries?${query}`)).body;
    const all = (await read('limit=100&state=open')).entries;
    const paged = [];
    for (let before: string | null = ''; before !== null;) {
      const page = await read(`limit=2&state=open${before && `&before=${before}`}`);
      expect(page.entries.length).toBeGreaterThan(0);
      paged.push(...page.entries);
      before = page.nextBefore;
    }
    expect(all.length).toBeGreaterThan(4);
    expect(paged).toEqual(all);
  });
});

describe('what is kept of who paid', () => {
  test('goes with the names of its order', async () => {
    const { merchantId } = bank.api.keys;
    await bank.import(camtFile([{ amount: 9900, text: number(), reference: `gone-${number()}` }]));
    const { agreed, quote } = await bank.api.database.db
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', placed.order.id)
      .executeTakeFirstOrThrow();
    await bank.api.database.db
      .transaction()
      .execute((tx) => emptyOrder(tx, { merchantId, id: placed.order.id }, { agreed, quote }, '2037-01-01T00:00:00.000Z'));
    const { body } = await bank.api.call('GET', '/v1/merchant/bank/entries?limit=1');
    expect(body.entries).toMatchObject([{ payer: { name: null, iban: null }, text: '', order: { id: placed.order.id } }]);
  });

  test('is forgotten where it had to do with no order', async () => {
    const { body } = await bank.import(camtFile([{ amount: 77, text: 'interessi', reference: `old-${number()}` }], { day: '2025-09-01' }));
    await bank.resolve(body.entries[0]!.id!, { as: 'notOurs' });
    const kept = async () =>
      (await bank.api.call('GET', '/v1/merchant/bank/entries?state=notOurs')).body.entries.map(({ id }: { id: string }) => id);
    expect(await kept()).toContain(body.entries[0]!.id);
    await sweep(bank.api.deps);
    expect(await kept()).not.toContain(body.entries[0]!.id);
  });
});
