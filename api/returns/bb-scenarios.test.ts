import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestReturns } from './test-returns.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('backboneprostore');
});
afterAll(() => shop.stop());

const placedAt = '2026-10-20T09:00:00+02:00';
const deliveredAt = '2026-10-28T11:00:00+01:00';
const statedAt = '2026-11-02T10:00:00+01:00';

async function deliveredOrder(wish: Omit<Parameters<TestReturns['order']>[0], 'placedAt' | 'deliveredAt'>) {
  const order = await shop.order({ placedAt, deliveredAt, ...wish });
  shop.at(statedAt);
  return order;
}

const one = (line: string | undefined) => [{ line: line!, quantity: 1 }];

describe('goods bought together and withdrawn one after the other', () => {
  test('S78: the delivery comes back in proportion, and sums to the cent', async () => {
    const order = await deliveredOrder({ goods: { A: 2990, B: 3500, C: 1990 } });
    const totals = [];
    for (const line of order.lines) {
      const shown = (await shop.simulate(order, one(line))).body;
      const { refund, id } = await shop.withdraw(order, one(line));
      expect(refund!.total.amount).toBe(shown.total.amount);
      totals.push([refund!.total.amount, refund!.delivery.amount.amount]);
      await shop.desk(id, 'refund');
      await shop.pay();
    }
    expect(totals).toEqual([
      [3233, 243],
      [3785, 285],
      [2152, 162],
    ]);
    expect(await shop.givenBack(order)).toBe(9170);
  });

  test('S80: the extra for express stays with the merchant', async () => {
    const order = await deliveredOrder({ goods: { A: 4500, B: 1500 }, service: 'express' });
    const [a, b] = [await shop.withdraw(order, one(order.lines[0])), await shop.withdraw(order, one(order.lines[1]))];
    expect([a.refund!.total.amount, b.refund!.total.amount]).toEqual([5018, 1672]);
  });

  test('S87: one of two lines brings its share of the delivery, whatever another page says', async () => {
    const order = await deliveredOrder({ goods: { A: 3000, B: 3000 } });
    const { refund } = await shop.withdraw(order, one(order.lines[0]));
    expect([refund!.total.amount, refund!.delivery.amount.amount]).toEqual([3345, 345]);
  });
});

describe('codes', () => {
  test('S82: what was paid comes back, and no code for a part of the order; for the whole of it a new one', async () => {
    await shop.api.putCode('VENTI', { amount: 2000, singleUse: true });
    const order = await deliveredOrder({ goods: { A: 6000, B: 4000 }, code: 'VENTI' });
    const a = await shop.withdraw(order, one(order.lines[0]));
    expect(a.refund!.total.amount).toBe(4800);
    await shop.desk(a.id, 'refund');
    await shop.pay();
    expect(await newCodes()).toEqual([]);
    const b = await shop.withdraw(order, one(order.lines[1]));
    await shop.desk(b.id, 'refund');
    expect(await newCodes()).toEqual([]);
    await shop.pay();
    expect(await newCodes()).toEqual([{ amount: 2000, single_use: true, spent_by: null }]);
    expect(await shop.givenBack(order)).toBe(8000);
  });

  test('S84: for an order that cannot be had at all, the money and a new code', async () => {
    await shop.api.putCode('TRENTA', { amount: 3000, singleUse: true });
    const order = await shop.order({ goods: { A: 6000, B: 4000 }, code: 'TRENTA', placedAt });
    const before = (await newCodes()).length;
    const units = order.lines.map((line) => ({ line, quantity: 1 }));
    const { status, text } = await shop.api.call('POST', `/v1/merchant/orders/${order.id}/unavailability`, { body: { units } });
    expect(status, text).toBe(200);
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(7000);
    expect((await newCodes()).slice(before)).toEqual([{ amount: 3000, single_use: true, spent_by: null }]);
  });

  async function newCodes() {
    const { db } = shop.api.database;
    return db.selectFrom('discount_codes').select(['amount', 'single_use', 'spent_by']).where('code', 'like', 'R-%').execute();
  }
});

describe('what the right of withdrawal reaches', () => {
  test('S85: the T-shirt with its share of the delivery, not the jersey made for the buyer', async () => {
    const order = await deliveredOrder({ goods: { SHIRT: 2900, JERSEY: { price: 4000, personalisation: 'ANNA 9' } } });
    const { refund, ...record } = await shop.withdraw(order);
    expect(refund!.lines.map(({ accepted, refund: back }) => [accepted, back.amount])).toEqual([
      [true, 2900],
      [false, 0],
    ]);
    expect([refund!.total.amount, refund!.delivery.amount.amount]).toEqual([3190, 290]);
    expect((await stepsAbout(record.id)).toSorted()).toEqual(['returnInstructions', 'withdrawalRefused']);
  });
});

describe('when', () => {
  test('S86: fourteen days from the statement; nothing is withheld where the merchant collects', async () => {
    const order = await deliveredOrder({ goods: { A: 3000 } });
    const { id, refund } = await shop.withdraw(order);
    expect(refund).toMatchObject({ withheld: { value: false }, due: { dueBy: { iso: '2026-11-16' }, legalLimit: { iso: '2026-11-16' } } });
    expect((await shop.desk(id, 'refund')).body.refunds).toMatchObject([{ amount: { amount: 3690 }, state: 'owed', approvedBy: /^key_/ }]);
    await shop.pay();
    expect((await shop.read(id)).refunds).toMatchObject([{ state: 'paid' }]);
    expect((await shop.desk(id, 'refund')).body).toMatchObject({ code: 'nothing-to-refund' });
  });

  test('S106: a loss is told within five working days of the arrival', async () => {
    const order = await codeOrder('CENTOSEI');
    const { id } = await shop.withdraw(order, one(order.lines[0]));
    shop.at('2026-11-16T10:00:00+01:00');
    await shop.desk(id, 'reception');
    const { body } = await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 3000, note: 'Suola consumata' }] });
    expect(body.refund).toMatchObject({ total: { amount: 3360 }, reductionNoticeBy: { iso: '2026-11-23' } });
    expect(await stepsAbout(id)).toContain('refundReduced');
    await shop.desk(id, 'refund');
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(3360);
    expect((await shop.read(id)).state).toBe('resolved');
    const again = await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 0, note: 'Era solo polvere' }] });
    expect(again.body).toMatchObject({ state: 'received', payable: { amount: 1440 } });
    await shop.desk(id, 'refund');
    await shop.pay();
    expect((await shop.read(id)).state).toBe('resolved');
    expect(await shop.givenBack(order)).toBe(4800);
  });

  test('S106: once everything has gone back, the loss is the merchant’s claim', async () => {
    const order = await codeOrder('CENTOSETTE');
    const { id } = await shop.withdraw(order, one(order.lines[0]));
    await shop.desk(id, 'refund');
    await shop.pay();
    shop.at('2026-11-16T10:00:00+01:00');
    await shop.desk(id, 'reception');
    const assessed = { lines: [{ line: order.lines[0], lossBps: 3000, note: 'Suola consumata' }] };
    const { body } = await shop.desk(id, 'assessment', assessed);
    expect(body).toMatchObject({ overpaid: { amount: 1440 }, payable: { amount: 0 } });
    expect(body.events.filter(({ kind }) => kind === 'overpaid')).toMatchObject([{ detail: { amount: 1440 } }]);
    expect(await shop.givenBack(order)).toBe(4800);
  });

  async function codeOrder(code: string) {
    await shop.api.putCode(code, { amount: 2000, singleUse: true });
    return deliveredOrder({ goods: { A: 6000, B: 4000 }, code });
  }
});

describe('S76: goods that are kept', () => {
  test('a voluntary return lapses without a word', async () => {
    const order = await shop.order({ goods: { A: 3000 }, placedAt: '2026-09-20T09:00:00+02:00', deliveredAt: '2026-09-28T11:00:00+02:00' });
    shop.at(statedAt);
    const { status, body } = await shop.request(order, one(order.lines[0]), { way: 'merchantCollects', pickupOn: '2026-11-05' });
    expect([status, body.returns[0]!.state, body.returns[0]!.refund!.total.amount]).toEqual([201, 'requested', 3690]);
    const { id } = body.returns[0]!;
    expect((await shop.desk(id, 'refund')).body).toMatchObject({ code: 'nothing-to-refund' });
    expect((await shop.desk(id, 'approval')).body.state).toBe('approved');
    const told = await stepsAbout(id);
    expect((await shop.desk(id, 'cancel')).body.state).toBe('lapsed');
    expect(await stepsAbout(id)).toEqual(told);
    expect((await shop.request(order, one(order.lines[0]), { way: 'ownCourier' })).status).toBe(201);
  });

  test('a voluntary return is dropped by the buyer, never by the merchant once the goods are on their way', async () => {
    const order = await shop.order({ goods: { A: 3000 }, placedAt: '2026-09-20T09:00:00+02:00', deliveredAt: '2026-09-28T11:00:00+02:00' });
    shop.at(statedAt);
    const [dropped] = (await shop.request(order, one(order.lines[0]), { way: 'ownCourier' })).body.returns;
    expect((await shop.desk(dropped!.id, 'cancel')).body).toMatchObject({ code: 'return-step-impossible' });
    expect(dropped!.drop).toMatchObject({ possible: true, text: 'Tieni tutto, senza rimborso.' });
    expect((await shop.ask(order, `returns/${dropped!.id}/cancel`)).body).toMatchObject({ state: 'cancelled', drop: null });
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from notices where subject_id = ${dropped!.id} and step = 'merchantReturn'`.execute(
      shop.api.database.db,
    );
    expect(rows[0]!.count, 'the merchant hears of both').toBe(2);
    const [sent] = (await shop.request(order, one(order.lines[0]), { way: 'ownCourier' })).body.returns;
    await shop.desk(sent!.id, 'approval');
    await shop.ask(order, `returns/${sent!.id}/dispatch`, { tracking: 'PT1' });
    expect((await shop.desk(sent!.id, 'cancel')).body).toMatchObject({ code: 'return-step-impossible' });
    expect((await shop.ask(order, `returns/${sent!.id}/cancel`)).body).toMatchObject({ code: 'return-step-impossible' });
    expect((await shop.read(sent!.id)).drop).toBeNull();
  });

  test('a withdrawal stands until both sides undo it', async () => {
    const order = await deliveredOrder({ goods: { A: 3000 } });
    const { id, drop } = await shop.withdraw(order);
    expect(drop).toMatchObject({
      possible: false,
      text: expect.stringContaining('entrambe le parti'),
      because: [{ code: 'withdrawal.neverLapses' }],
    });
    expect((await shop.ask(order, `returns/${id}/cancel`)).body).toMatchObject({ code: 'return-step-impossible' });
    expect((await shop.desk(id, 'cancel')).body).toMatchObject({ code: 'return-step-impossible' });
    const consent = 'Ho cambiato idea e tengo le scarpe. Anna';
    expect((await shop.desk(id, 'cancel', { consent })).body).toMatchObject({ state: 'cancelled', payable: { amount: 0 } });
    expect((await shop.desk(id, 'decline', { code: 'tooLate' })).body).toMatchObject({ code: 'return-step-impossible' });
  });
});

async function stepsAbout(id: string): Promise<string[]> {
  const { db } = shop.api.database;
  const rows = await db.selectFrom('notices').select('step').where('subject_id', '=', id).orderBy('created_at').orderBy('id').execute();
  return rows.map(({ step }) => step).filter((step) => !step.startsWith('merchant'));
}
