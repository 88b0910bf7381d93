import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOwedCaptures } from '../captures/take-capture.ts';
import { getOrder } from '../orders/orders.store.ts';
import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { orderWithdrawalPeriod } from '../withdrawals/judge-statement.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { listParcels } from './parcels.store.ts';

let clock = '2026-11-02T09:00:00.000Z';
let api: TestApi;
let shop: TestMerchant;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => clock });
  shop = new TestMerchant(api);
  await shop.sells({ A: 5900, B: 2900 });
});
afterAll(() => api.stop());

async function withdrawableUntil({ wire }: TestOrder): Promise<string | undefined> {
  const order = await getOrder(api.deps.db, api.keys.merchantId, wire.id);
  const { profile } = await api.deps.shops.published(order.merchantId, order.profileVersion);
  return orderWithdrawalPeriod(profile, order, await listParcels(api.deps.db, order.merchantId, order.id)).value?.lastDay;
}

const eventsOf = async (order: TestOrder) => (await shop.read(order)).history.map(({ kind }) => kind);

describe('a parcel', () => {
  test('takes all that is left, tells the shopper and moves the order', async () => {
    const order = await shop.paidOrder({ A: 2, B: 1 });
    const first = await shop.ships(order, {
      lines: [{ line: order.line['A'], quantity: 1 }],
      carrier: 'BRT',
      tracking: '0815',
      trackingUrl: 'https://brt.example/0815',
      gifts: [{ title: 'Sacchetto', declaredValue: 300 }],
    });
    expect(first).toMatchObject({
      carrier: 'BRT',
      trackingUrl: 'https://brt.example/0815',
      gifts: [{ title: 'Sacchetto' }],
      whereabouts: 'underWay',
    });
    const second = await shop.ships(order);
    expect(second).toMatchObject({
      lines: [
        { line: order.line['A'], quantity: 1 },
        { line: order.line['B'], quantity: 1 },
      ],
    });
    const seen = await shop.seen(order);
    expect(seen).toMatchObject({ state: 'shipped', parcels: [{ id: first.id }, { id: second.id }] });
    expect(seen.parcels[0]!.text).toBe('Partito il 2 novembre 2026 con BRT, numero di spedizione 0815.');
    expect(await eventsOf(order)).toEqual(['placed', 'paymentArrived', 'shipped']);
    expect((await shop.notices(order)).filter((step) => step === 'shipped')).toHaveLength(2);
    expect((await shop.does(order, 'parcels')).body).toMatchObject({ code: 'pieces-not-open', open: [] });
  });

  test('takes no more of a line than is left, and none of another order', async () => {
    const order = await shop.paidOrder({ A: 2 });
    const line = order.line['A'];
    for (const lines of [
      [{ line, quantity: 3 }],
      [
        { line, quantity: 1 },
        { line, quantity: 2 },
      ],
      [{ line: 'other', quantity: 1 }],
    ])
      expect((await shop.does(order, 'parcels', { lines })).body.code).toBe('pieces-not-open');
    expect((await shop.does(order, 'parcels', { shippedAt: '2026-11-02T09:00:00.001Z' })).body.code).toBe('not-in-the-future');
    expect((await shop.does(order, 'parcels', { trackingUrl: 'javascript:alert(1)' })).status).toBe(422);
    expect((await shop.seen(order)).parcels).toEqual([]);
  });

  test('is delivered with its last piece only', async () => {
    clock = '2026-11-02T09:00:00.000Z';
    const order = await shop.paidOrder({ A: 1, B: 1 });
    const first = await shop.ships(order, { lines: [{ line: order.line['A'], quantity: 1 }] });
    clock = '2026-11-04T09:00:00.000Z';
    await shop.parcel(first, { kind: 'delivered', source: 'carrier' });
    expect((await shop.seen(order)).state).toBe('shipped');
    expect(await withdrawableUntil(order)).toBeUndefined();
    const second = await shop.ships(order);
    clock = '2026-11-06T09:00:00.000Z';
    await shop.parcel(second, { kind: 'delivered', source: 'carrier' });
    expect((await shop.seen(order)).state).toBe('delivered');
    expect(await withdrawableUntil(order)).toBe('2026-11-20');
  });

  test('S44: left at a pickup point it is not possessed; the day it is collected counts', async () => {
    clock = '2026-11-02T09:00:00.000Z';
    const order = await shop.paidOrder({ A: 1 });
    const parcel = await shop.ships(order);
    clock = '2026-11-03T15:00:00.000Z';
    const waiting = await shop.parcel(parcel, { kind: 'atPickupPoint', source: 'carrier' });
    expect(waiting.body).toMatchObject({
      whereabouts: 'atPickupPoint',
      deliveredAt: null,
      text: 'Dal 3 novembre 2026 ti aspetta al punto di ritiro.',
    });
    expect(await withdrawableUntil(order)).toBeUndefined();
    clock = '2026-11-10T09:00:00.000Z';
    await shop.parcel(parcel, { kind: 'delivered', source: 'carrier', at: '2026-11-09T17:00:00+01:00' });
    expect(await withdrawableUntil(order)).toBe('2026-11-23');
    expect(await shop.seen(order)).toMatchObject({ state: 'delivered', parcels: [{ deliveredAt: { iso: '2026-11-09T16:00:00.000Z' } }] });
  });

  test('is corrected by a later entry, which keeps the earlier ones and moves the period', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const order = await shop.paidOrder({ A: 1 });
    const parcel = await shop.ships(order);
    clock = '2026-11-06T09:00:00.000Z';
    await shop.parcel(parcel, { kind: 'delivered', source: 'carrier' });
    expect(await withdrawableUntil(order)).toBe('2026-11-20');
    clock = '2026-11-12T09:00:00.000Z';
    const corrected = await shop.parcel(parcel, {
      kind: 'delivered',
      at: '2026-11-10T09:00:00Z',
      note: 'Consegnato al vicino il 6, in mano il 10',
    });
    expect(corrected.body.events.filter(({ kind }: { kind: string }) => kind === 'delivered')).toMatchObject([
      { source: 'carrier', at: '2026-11-06T09:00:00.000Z' },
      { source: 'merchant', at: '2026-11-10T09:00:00.000Z', recordedAt: '2026-11-12T09:00:00.000Z' },
    ]);
    expect(await withdrawableUntil(order)).toBe('2026-11-24');
    expect((await shop.seen(order)).deadlines).toContainEqual(
      expect.objectContaining({ kind: 'withdrawalEnd', lastDay: expect.objectContaining({ iso: '2026-11-24' }) }),
    );
    expect((await shop.notices(order)).filter((step) => step === 'delivered')).toHaveLength(1);
    // It never arrived after all: the period has not begun.
    await shop.parcel(parcel, { kind: 'lost' });
    expect(await withdrawableUntil(order)).toBeUndefined();
  });

  test('that got lost is sent once more, out of the stock', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const before = await shop.shopper.stock('B');
    const order = await shop.paidOrder({ B: 1 });
    const parcel = await shop.ships(order);
    await shop.parcel(parcel, { kind: 'lost' });
    expect(await shop.shopper.stock('B')).toBe(before - 2);
    const again = await shop.ships(order);
    expect(await shop.shopper.stock('B')).toBe(before - 2);
    await shop.parcel(again, { kind: 'delivered' });
    expect((await shop.seen(order)).state).toBe('delivered');
  });

  test('that got lost ends its order once nobody waits for any of it, be it withdrawn from or not to be had again', async () => {
    const withdrawn = await shop.paidOrder({ A: 1 });
    const parcel = await shop.ships(withdrawn);
    const stated = { name: 'Anna Rossi', contract: withdrawn.wire.number, email: 'anna@example.com' };
    expect((await api.call('POST', '/v1/withdrawals', { body: stated })).status).toBe(201);
    while (await readWithdrawals(api.deps));
    expect((await shop.read(withdrawn)).state).toBe('shipped');
    await shop.parcel(parcel, { kind: 'lost' });
    expect([(await shop.read(withdrawn)).state, (await eventsOf(withdrawn)).at(-1)]).toEqual(['terminated', 'withdrawn']);

    const gone = await shop.paidOrder({ A: 1 });
    await shop.parcel(await shop.ships(gone), { kind: 'lost' });
    expect((await shop.read(gone)).state).toBe('shipped');
    const units = [{ line: gone.line['A']!, quantity: 1 }];
    expect((await shop.does(gone, 'unavailability', { units })).status).toBe(200);
    expect((await shop.read(gone)).state).toBe('terminated');
    expect(await shop.refunds(gone)).toMatchObject([{ amount: gone.wire.total.amount }]);
  });

  test('that got lost ends nothing where another one arrived', async () => {
    const order = await shop.paidOrder({ A: 1, B: 1 });
    const first = await shop.ships(order, { lines: [{ line: order.line['A'], quantity: 1 }] });
    const second = await shop.ships(order);
    await shop.parcel(first, { kind: 'delivered' });
    await shop.parcel(second, { kind: 'lost' });
    await shop.does(order, 'unavailability', { units: [{ line: order.line['B']!, quantity: 1 }] });
    expect((await shop.read(order)).state).toBe('delivered');
  });

  test('is where the shopper says it is, as long as nobody else has said so', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const order = await shop.paidOrder({ A: 1 });
    const parcel = await shop.ships(order);
    expect((await shop.asks(await shop.paidOrder({ B: 1 }), `parcels/${parcel.id}/receipt`, {})).body.code).toBe('parcel-not-found');
    clock = '2026-11-07T09:00:00.000Z';
    const said = await shop.asks(order, `parcels/${parcel.id}/receipt`, { at: '2026-11-06T12:00:00+01:00' });
    expect(said.body).toMatchObject({ state: 'delivered', parcels: [{ deliveredAt: { iso: '2026-11-06T11:00:00.000Z' } }] });
    expect((await shop.asks(order, `parcels/${parcel.id}/receipt`, {})).body.code).toBe('choice-not-open');
    const { body } = await shop.parcel(parcel, { kind: 'delivered', source: 'carrier', at: '2026-11-06T10:00:00Z' });
    expect(body.events.map(({ source, actor }: { source: string; actor: string }) => [source, actor === 'shopper'])).toEqual([
      ['merchant', false],
      ['buyer', true],
      ['carrier', false],
    ]);
  });

  test('belongs to one merchant', async () => {
    const order = await shop.paidOrder({ A: 1 });
    const parcel = await shop.ships(order);
    const { secretKey } = await api.addMerchant('impronta');
    const foreign = await api.call('POST', `/v1/merchant/parcels/${parcel.id}/events`, {
      body: { kind: 'delivered' },
      headers: { Authorization: `Bearer ${secretKey}` },
    });
    expect(foreign.body.code).toBe('parcel-not-found');
  });
});

describe("a carrier's file", () => {
  const imported = (events: object[]) => api.call('POST', '/v1/merchant/parcel-events', { body: { events } });

  test('tells of many parcels, and the same file again changes nothing', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const orders = [await shop.paidOrder({ A: 1 }), await shop.paidOrder({ B: 1 })];
    const parcels = [await shop.ships(orders[0]!, { tracking: 'T1' }), await shop.ships(orders[1]!, { tracking: 'T2' })];
    clock = '2026-11-07T09:00:00.000Z';
    const file = [
      { tracking: 'T1', kind: 'delivered', at: '2026-11-06T08:00:00Z' },
      { parcel: parcels[1]!.id, kind: 'attempted', at: '2026-11-06T09:00:00Z' },
      { tracking: 'T2', kind: 'delivered', at: '2026-11-06T18:00:00+01:00' },
      { tracking: 'T9', kind: 'delivered', at: '2026-11-06T08:00:00Z' },
      { tracking: 'T1', kind: 'delivered', at: '2027-11-06T08:00:00Z' },
    ];
    expect((await imported(file)).body.outcomes).toEqual(['recorded', 'recorded', 'recorded', 'unknownParcel', 'inTheFuture']);
    expect((await imported(file)).body.outcomes).toEqual(['known', 'known', 'known', 'unknownParcel', 'inTheFuture']);
    for (const order of orders) expect((await shop.seen(order)).state).toBe('delivered');
    expect((await shop.parcel(parcels[0]!, { kind: 'attempted' })).body.events.map(({ source }: { source: string }) => source)).toEqual([
      'merchant',
      'import',
      'merchant',
    ]);
  });

  test('is asked back where several parcels have its number, unless order or carrier tell them apart', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const orders = [await shop.paidOrder({ A: 1 }), await shop.paidOrder({ A: 1 }), await shop.paidOrder({ A: 1 })];
    const carriers = ['BRT', 'BRT', 'GLS'];
    const parcels = [];
    for (const [nth, order] of orders.entries()) parcels.push(await shop.ships(order, { tracking: 'SAME', carrier: carriers[nth] }));
    clock = '2026-11-07T09:00:00.000Z';
    const came = { tracking: 'SAME', kind: 'delivered', at: '2026-11-06T08:00:00Z' };
    expect((await imported([came, { ...came, carrier: 'brt' }])).body.outcomes).toEqual(['ambiguousParcel', 'ambiguousParcel']);
    for (const order of orders) expect((await shop.seen(order)).state).toBe('shipped');
    const told = [
      { ...came, carrier: 'gls' },
      { ...came, order: orders[0]!.wire.number },
      { kind: came.kind, at: came.at, parcel: parcels[1]!.id },
      { ...came, order: '1' },
    ];
    expect((await imported(told)).body.outcomes).toEqual(['recorded', 'recorded', 'recorded', 'unknownParcel']);
    for (const order of orders) expect((await shop.seen(order)).state).toBe('delivered');
  });

  test('may use a number again once the order that had it is closed', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const [old, next] = [await shop.paidOrder({ A: 1 }), await shop.paidOrder({ A: 1 })];
    const parcel = await shop.ships(old, { tracking: 'AGAIN' });
    await shop.parcel(parcel, { kind: 'delivered' });
    while (await takeOwedCaptures(api.deps));
    expect((await shop.does(old, 'moves', { event: 'settled' })).status).toBe(200);
    await shop.ships(next, { tracking: 'AGAIN' });
    clock = '2026-11-07T09:00:00.000Z';
    expect((await imported([{ tracking: 'AGAIN', kind: 'delivered', at: clock }])).body.outcomes).toEqual(['recorded']);
    expect((await shop.seen(next)).state).toBe('delivered');
  });

  test('twice at the same moment, in either order, is one', async () => {
    clock = '2026-11-05T09:00:00.000Z';
    const orders = await Promise.all([shop.paidOrder({ A: 1 }), shop.paidOrder({ A: 1 }), shop.paidOrder({ A: 1 })]);
    const parcels = [];
    for (const order of orders) parcels.push(await shop.ships(order));
    clock = '2026-11-07T09:00:00.000Z';
    const file = parcels.map(({ id }) => ({ parcel: id, kind: 'delivered', at: '2026-11-06T08:00:00Z' }));
    const answers = await Promise.all([imported(file), imported(file.toReversed()), imported(file), imported(file.toReversed())]);
    const outcomes = answers.flatMap(({ body }) => body.outcomes as string[]);
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(3);
    for (const order of orders) expect((await eventsOf(order)).filter((kind) => kind === 'delivered')).toHaveLength(1);
  });
});
