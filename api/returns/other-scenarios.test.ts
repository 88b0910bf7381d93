import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listParcels } from '../parcels/parcels.store.ts';
import { TestReturns, type OrderWish } from './test-returns.ts';

const one = (line: string | undefined) => [{ line: line!, quantity: 1 }];
const codes = (because: readonly { code: string }[]) => because.map(({ code }) => code);

describe('a merchant that waits for the goods and sells the label', () => {
  let shop: TestReturns;
  beforeAll(async () => {
    shop = await TestReturns.open('drop');
  });
  afterAll(() => shop.stop());

  const withdrawnByLabel = async (wish: Partial<OrderWish> = {}) => {
    const order = await shop.order({
      goods: { A: 18000 },
      payment: 'card',
      placedAt: '2026-10-20T09:00:00+02:00',
      deliveredAt: '2026-10-28T11:00:00+01:00',
      ...wish,
    });
    shop.at('2026-11-02T10:00:00+01:00');
    const { id } = await shop.withdraw(order);
    await shop.ask(order, `returns/${id}/way`, { way: 'merchantLabel' });
    return { order, id };
  };

  test('S88: the label comes off; the refund waits for the goods, and only so long', async () => {
    const { order, id } = await withdrawnByLabel();
    const waiting = await shop.read(id);
    expect(waiting).toMatchObject({
      refund: { total: { amount: 18010 }, withheld: { value: true }, due: { dueBy: null }, sendBy: { iso: '2026-11-16' } },
      payable: { amount: 0 },
      owed: { amount: 18010 },
      state: 'approved',
    });
    expect((await shop.desk(id, 'refund')).body).toMatchObject({ code: 'refund-withheld' });
    shop.at('2026-11-09T10:00:00+01:00');
    expect((await shop.ask(order, `returns/${id}/dispatch`, { tracking: 'BRT123' })).status).toBe(200);
    expect(await shop.read(id)).toMatchObject({
      refund: { withheld: { value: false }, due: { dueBy: { iso: '2026-11-16' } } },
      payable: { amount: 18010 },
    });
    await shop.desk(id, 'refund');
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(18010);
    expect((await shop.read(id)).state).toBe('approved');
    expect((await shop.desk(id, 'reception')).body.state).toBe('resolved');
  });

  test('S90: of an express delivery the cheapest standard one comes back', async () => {
    const { id } = await withdrawnByLabel({ service: 'express' });
    expect((await shop.read(id)).refund!.total.amount).toBe(18010);
  });

  test('S91: a processing fee stays out of it', async () => {
    const { id } = await withdrawnByLabel();
    const { body } = await shop.desk(id, 'charges', { charge: 'processing', amount: 500 });
    expect(body.refund!.total.amount).toBe(18010);
    expect(body.refund!.costs).toMatchObject([
      { kind: 'returnLabel', amount: { amount: 990 } },
      { kind: 'processing', amount: { amount: 0 } },
    ]);
  });

  test('S93: a gift that stays counts once somebody has looked, at its declared value', async () => {
    const { order, id } = await withdrawnByLabel({ gifts: [{ title: 'Sciarpa', declaredValue: 1200 }] });
    const [parcel] = await listParcels(shop.api.deps.db, shop.api.keys.merchantId, order.id);
    const gift = parcel!.gifts[0]!.id;
    expect((await shop.desk(id, 'gifts', { gift, reviewed: false })).body.refund!.total.amount).toBe(18010);
    expect((await shop.desk(id, 'gifts', { gift, reviewed: true })).body.refund!.total.amount).toBe(16810);
    expect((await shop.desk(id, 'gifts', { gift: 'gft_other', reviewed: true })).body).toMatchObject({ code: 'return-step-impossible' });
  });

  test('a gift that stays is deducted once, however many returns its order has', async () => {
    const order = await shop.order({
      goods: { A: 9000, B: 8000 },
      placedAt: '2026-10-20T09:00:00+02:00',
      deliveredAt: '2026-10-28T11:00:00+01:00',
      gifts: [{ title: 'Sciarpa', declaredValue: 1200 }],
    });
    shop.at('2026-11-02T10:00:00+01:00');
    const [parcel] = await listParcels(shop.api.deps.db, shop.api.keys.merchantId, order.id);
    const gift = parcel!.gifts[0]!.id;
    const withdrawn = async (nth: number) => (await shop.withdraw(order, [{ line: order.lines[nth]!, quantity: 1 }])).id;
    const [a, b] = [await withdrawn(0), await withdrawn(1)];
    const kept = (id: string, reviewed: boolean) => shop.desk(id, 'gifts', { gift, reviewed });
    expect((await kept(a, true)).body.refund!.total.amount).toBe(7800);
    expect((await kept(b, true)).body).toMatchObject({ code: 'return-step-impossible' });
    expect((await shop.read(b)).refund!.total.amount).toBe(9000);
    await kept(a, false);
    expect((await kept(b, true)).body.refund!.total.amount).toBe(7800);
  });

  test('S95: sent off a day late, the goods are taken and the money goes back', async () => {
    const { order, id } = await withdrawnByLabel();
    shop.at('2026-11-18T09:00:00+01:00');
    const sent = await shop.ask(order, `returns/${id}/dispatch`, { tracking: 'BRT124', sentAt: '2026-11-17T10:00:00+01:00' });
    expect(sent.status).toBe(200);
    expect(await shop.read(id)).toMatchObject({
      refund: { total: { amount: 18010 }, due: { dueBy: { iso: '2026-11-17' } } },
      payable: { amount: 18010 },
    });
  });

  test('S96: whoever received the gift, the money goes to the payer', async () => {
    const { order, id } = await withdrawnByLabel();
    const { refund } = await shop.read(id);
    expect(refund!.means.value).toBe('sameMeans');
    expect(codes(refund!.means.because)).toEqual(['refund.sameMeans', 'refund.payer']);
    await shop.desk(id, 'reception');
    await shop.desk(id, 'refund');
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(18010);
  });
});

describe('a merchant with an offer beyond the law', () => {
  let shop: TestReturns;
  beforeAll(async () => {
    shop = await TestReturns.open('impronta');
  });
  afterAll(() => shop.stop());

  const delivered = (goods: OrderWish['goods'], deliveredAt = '2026-11-03T11:00:00+01:00') =>
    shop.order({ goods, placedAt: '2026-10-30T09:00:00+01:00', deliveredAt });

  test('S59: on the fifteenth day the law is over and the offer holds, on its own conditions', async () => {
    const order = await delivered({ A: 4000, B: 3000 });
    shop.at('2026-11-18T10:00:00+01:00');
    const { body } = await shop.simulate(order, one(order.lines[0]), { way: 'ownCourier' });
    expect(body).toMatchObject({
      parts: [{ ground: 'voluntaryReturn', toDecide: false, refund: { total: { amount: 4000 }, delivery: { amount: { amount: 0 } } } }],
      refused: [],
      total: { amount: 4000 },
    });
    expect(body.parts[0]!.conditions).toContain('nella confezione originale');
    const all = order.lines.map((line) => ({ line, quantity: 1 }));
    expect((await shop.simulate(order, all)).body.total.amount).toBe(7600);
    const { body: made } = await shop.request(order, all, { way: 'ownCourier' });
    expect(made.returns).toMatchObject([{ state: 'approved', refund: { total: { amount: 7600 } } }]);
    shop.at('2026-11-19T10:00:00+01:00');
    const late = await delivered({ A: 4000 });
    shop.at('2026-11-19T10:00:00+01:00');
    expect((await shop.simulate(late, one(late.lines[0]))).body).toMatchObject({ parts: [], total: { amount: 0 } });
    const refused = await shop.request(late, one(late.lines[0]));
    expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'return-not-offered']);
  });

  test('within the fourteen days a request is a withdrawal, and only on the shopper’s own statement', async () => {
    const order = await delivered({ A: 4000 });
    shop.at('2026-11-17T10:00:00+01:00');
    expect((await shop.simulate(order, one(order.lines[0]))).body.parts).toMatchObject([{ ground: 'withdrawal', conditions: [] }]);
    expect((await shop.request(order, one(order.lines[0]))).body).toMatchObject({ code: 'withdrawal-open' });
    const key = 'one-and-the-same';
    const body = { lines: one(order.lines[0]), withdraw: true, way: 'ownCourier' };
    const [first, second] = await Promise.all([shop.ask(order, 'returns', body, key), shop.ask(order, 'returns', body, key)]);
    expect(first.text).toBe(second.text);
    expect(first.body).toMatchObject({ returns: [{ ground: 'withdrawal', way: 'ownCourier', refund: { total: { amount: 4600 } } }] });
    const { db } = shop.api.database;
    const statements = await db.selectFrom('withdrawal_statements').select(['scope']).where('order_id', '=', order.id).execute();
    expect(statements).toHaveLength(1);
    expect(await shop.returnsOf(order)).toHaveLength(1);
  });

  test('S98: the delivery comes back with the last of the goods', async () => {
    const order = await delivered({ A: 4000, B: 3000 });
    const [a, b] = [await shop.withdraw(order, one(order.lines[0])), await shop.withdraw(order, one(order.lines[1]))];
    expect([a.refund!.total.amount, b.refund!.total.amount]).toEqual([4000, 3600]);
  });

  test('S100: a missing tag costs the loss of value, not the refund', async () => {
    const order = await delivered({ A: 7000 });
    const { id } = await shop.withdraw(order);
    shop.at('2026-11-06T10:00:00+01:00');
    await shop.desk(id, 'reception');
    const lines = [{ line: order.lines[0], unmet: ['tags', 'unworn'], note: 'Indossato, senza cartellino' }];
    const refused = await shop.desk(id, 'refusal', { lines });
    expect(refused.body).toMatchObject({ code: 'refusal-not-allowed', because: [{ code: 'refund.noLoss', clause: ':105' }, {}] });
    expect((await shop.desk(id, 'assessment', { lines: [{ ...lines[0], lossBps: 2500 }] })).body.refund!.total.amount).toBe(5850);
  });

  test('a voluntary return whose conditions are not met may be refused, and the goods wait for the shopper', async () => {
    const order = await delivered({ A: 7000 });
    shop.at('2026-11-18T10:00:00+01:00');
    const { id } = (await shop.request(order, one(order.lines[0]), { way: 'ownCourier' })).body.returns[0]!;
    await shop.desk(id, 'reception');
    const { body } = await shop.desk(id, 'refusal', { lines: [{ line: order.lines[0], unmet: ['tags'], note: 'Senza cartellino' }] });
    expect(body).toMatchObject({ refund: { total: { amount: 0 } }, payable: { amount: 0 }, state: 'resolved' });
  });
});

describe('a merchant that keeps what it can', () => {
  let shop: TestReturns;
  beforeAll(async () => {
    shop = await TestReturns.open('restelli');
  });
  afterAll(() => shop.stop());

  const withdrawn = async () => {
    const order = await shop.order({
      goods: { A: 12000 },
      placedAt: '2026-10-20T09:00:00+02:00',
      deliveredAt: '2026-10-28T11:00:00+01:00',
    });
    shop.at('2026-11-02T10:00:00+01:00');
    const { id } = await shop.withdraw(order);
    await shop.desk(id, 'reception');
    return { order, id };
  };

  test('S101: the loss comes off, the delivery goes back', async () => {
    const { order, id } = await withdrawn();
    const lines = [{ line: order.lines[0], lossBps: 4000, note: 'Usurato' }];
    expect((await shop.desk(id, 'assessment', { lines })).body.refund!.total.amount).toBe(8100);
  });

  test('without a photo or a note nothing comes off', async () => {
    const { order, id } = await withdrawn();
    expect((await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 4000 }] })).body.refund!.total.amount).toBe(12900);
  });

  test('S105: where the right of withdrawal was never explained, no loss comes off', async () => {
    const { order, id } = await withdrawn();
    await shop.api.call('POST', `/v1/merchant/orders/${order.id}/withdrawal-information`, { body: { givenAt: null } });
    const { body } = await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 6000, note: 'Usurato' }] });
    expect(body.refund!.total.amount).toBe(12900);
    expect(codes(body.refund!.lines[0]!.because)).toContain('refund.lossNotExplained');
  });

  test('the plan of an order sums up its returns, with what is payable and why', async () => {
    const { order, id } = await withdrawn();
    const plan = () => shop.api.call('GET', `/v1/merchant/orders/${order.id}/refund-plan`);
    expect((await plan()).body).toMatchObject({
      returns: [{ returnId: id, total: { amount: 12900 } }],
      total: { amount: 12900 },
      refunded: { amount: 0 },
      payable: { amount: 12900 },
      whole: true,
    });
    await shop.desk(id, 'refund');
    expect((await plan()).body).toMatchObject({ refunded: { amount: 12900 }, payable: { amount: 0 }, overpaid: { amount: 0 } });
  });

  test('S104: goods that nobody fetched do not stay with the money', async () => {
    const { order, id } = await withdrawn();
    await shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 4000, note: 'Usurato' }] });
    expect((await shop.desk(id, 'unclaimed', { lines: order.lines })).body.refund!.total.amount).toBe(8100);
  });
});
