import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { TestMerchant } from './test-merchant.ts';

let clock = '';
const apis: TestApi[] = [];
const shops = {} as Record<'bb' | 'im' | 'dr', TestMerchant>;
beforeAll(async () => {
  clock = '2026-11-02T09:00:00.000Z';
  for (const [name, profile] of [
    ['bb', 'backboneprostore'],
    ['im', 'impronta'],
    ['dr', 'drop'],
  ] as const) {
    const api = await createTestApi({ profile, now: () => clock });
    apis.push(api);
    shops[name] = new TestMerchant(api);
  }
  await shops.bb.sells({ A: 5900, B: 2900, BAG: 9899, STRAP: 1500 });
  await shops.im.sells({ A: 5000, B: 4500, C: 9000 });
  await shops.dr.sells({ A: 19000, ERROR: 1900 });
});
afterAll(async () => {
  for (const api of apis) await api.stop();
});

describe('a document that is asked for', () => {
  test('S22: stops the order; without an answer in five working days it ends and everything goes back', async () => {
    clock = '2026-12-02T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ BAG: 1 });
    expect(order.wire.total.amount).toBe(10589);
    clock = '2026-12-03T10:00:00.000Z';
    expect((await shops.bb.does(order, 'moves', { event: 'documentsAsked' })).body).toMatchObject({
      state: 'suspended',
      document: { received: false, until: { iso: '2026-12-11' } },
    });
    clock = '2026-12-11T22:59:59.999Z';
    await sweep(shops.bb.api.deps);
    expect((await shops.bb.seen(order)).state).toBe('suspended');
    expect((await shops.bb.does(order, 'moves', { event: 'documentsMissing' })).body.code).toBe('order-move-impossible');
    clock = '2026-12-11T23:00:00.000Z';
    for (const _ of [1, 2]) await sweep(shops.bb.api.deps);
    expect(await shops.bb.seen(order)).toMatchObject({ state: 'terminated', document: null });
    expect(await shops.bb.refunds(order)).toEqual([{ amount: 10589, reason: 'orderTerminated' }]);
    expect((await shops.bb.notices(order)).slice(-2)).toEqual(['documentsRequested', 'documentsFailed']);
    expect(await shops.bb.shopper.stock('BAG')).toBe(100);
  });

  test('S23: found in order, the order goes on and the thirty days run from it', async () => {
    clock = '2026-11-16T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ BAG: 1 });
    await shops.bb.does(order, 'moves', { event: 'documentsAsked', reason: 'Il titolare della carta è un altro.' });
    clock = '2026-11-18T10:00:00.000Z';
    expect((await shops.bb.does(order, 'moves', { event: 'documentsShown' })).body.state).toBe('paid');
    expect((await shops.bb.read(order)).duties).toMatchObject({ deliverBy: { iso: '2026-12-18' } });
    expect((await shops.bb.seen(order)).history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['placed', null],
      ['paymentArrived', null],
      ['documentsAsked', 'Il titolare della carta è un altro.'],
      ['documentsShown', null],
    ]);
  });

  test('is not asked for where the terms know none; where they do not stop the order it goes on', async () => {
    const foreign = await shops.im.paidOrder({ C: 1 });
    expect((await shops.im.does(foreign, 'moves', { event: 'documentsAsked' })).body).toMatchObject({
      code: 'document-not-asked',
      because: [{ code: 'payment.identityNotForeseen' }],
    });
    const order = await shops.dr.paidOrder({ A: 1 });
    expect((await shops.dr.does(order, 'moves', { event: 'documentsAsked' })).body).toMatchObject({
      state: 'paid',
      document: { until: null },
    });
    expect((await shops.dr.does(order, 'moves', { event: 'documentRejected' })).status).toBe(200);
    expect((await shops.dr.does(order, 'moves', { event: 'documentsShown' })).body).toMatchObject({ state: 'paid', document: null });
  });
});

describe('the formation of the contract', () => {
  test('IM: silence for ten working days is a refusal, and the money comes back', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.im.paidOrder({ C: 1 });
    expect(order.wire.next.join(' ')).toContain('10 giorni lavorativi');
    clock = '2026-11-23T22:59:59.999Z';
    await sweep(shops.im.api.deps);
    expect((await shops.im.seen(order)).state).toBe('paid');
    clock = '2026-11-23T23:00:00.000Z';
    await sweep(shops.im.api.deps);
    expect(await shops.im.seen(order)).toMatchObject({ state: 'refused' });
    expect(await shops.im.refunds(order)).toEqual([{ amount: order.wire.total.amount, reason: 'orderRefused' }]);
    expect((await shops.im.notices(order)).at(-1)).toBe('orderRefused');
  });

  test('S28: DR, whose contract waits for the acceptance, is bound at the latest by the shipment mail', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ A: 1 });
    expect((await shops.dr.read(order)).duties).toMatchObject({ concludedAt: null, deliverBy: null });
    clock = '2026-11-12T10:00:00.000Z';
    await shops.dr.ships(order);
    expect((await shops.dr.read(order)).duties).toMatchObject({ concludedAt: { iso: '2026-11-12T10:00:00.000Z' } });
    const accepted = await shops.dr.paidOrder({ A: 1 });
    clock = '2026-11-13T10:00:00.000Z';
    expect((await shops.dr.does(accepted, 'moves', { event: 'accepted' })).body.state).toBe('accepted');
    clock = '2026-11-16T10:00:00.000Z';
    await shops.dr.ships(accepted);
    expect((await shops.dr.read(accepted)).duties).toMatchObject({
      concludedAt: { iso: '2026-11-13T10:00:00.000Z' },
      deliverBy: { iso: '2026-12-13' },
    });
  });

  test('S27: IM ships within five working days of the payment, on its own calendar', async () => {
    clock = '2026-11-24T10:00:00.000Z';
    const order = await shops.im.paidOrder({ C: 1 });
    expect((await shops.im.read(order)).duties).toMatchObject({ dispatchBy: { iso: '2026-12-02' } });
  });

  test('S35: an obvious error lets DR refuse before the acceptance, and the payer gets everything back', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ ERROR: 1 });
    const refused = await shops.dr.does(order, 'moves', {
      event: 'refused',
      ground: 'obviousError',
      reason: 'Il prezzo giusto è 190,00 €.',
    });
    expect(refused.body).toMatchObject({ state: 'refused' });
    expect((await shops.dr.seen(order)).history.find(({ kind }) => kind === 'refused')).toMatchObject({
      reason: 'Il prezzo giusto è 190,00 €.',
    });
    expect(await shops.dr.refunds(order)).toEqual([{ amount: order.wire.total.amount, reason: 'orderRefused' }]);
    expect(await shops.dr.shopper.stock('ERROR')).toBe(100);
    expect((await shops.dr.does(order, 'moves', { event: 'accepted' })).body.code).toBe('order-move-impossible');
  });

  test('a ground the terms do not name, or that comes after the contract, refuses nothing and says why', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 1 });
    const bound = await shops.bb.does(order, 'moves', { event: 'refused', ground: 'ongoingDispute' });
    expect([bound.status, bound.body.code, bound.body.because[0].code]).toEqual([409, 'order-stands', 'order.bound']);
    const unnamed = await shops.dr.paidOrder({ A: 1 });
    expect((await shops.dr.does(unnamed, 'moves', { event: 'refused', ground: 'suspectedFraud' })).body.code).toBe('order-stands');
    expect((await shops.bb.seen(order)).state).toBe('paid');
  });

  test('IM keeps its grounds to itself, as its terms say, unless it writes a word', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.im.paidOrder({ C: 1 });
    const answer = await shops.im.does(order, 'moves', { event: 'refused', ground: 'shippingLimits' });
    const reasons = (history: { kind: string; reason: string | null }[]) => history.find(({ kind }) => kind === 'refused')?.reason;
    expect(reasons(answer.body.history)).toBe('La spedizione supera i limiti del corriere.');
    expect(reasons((await shops.im.seen(order)).history)).toBeNull();
  });
});

describe('goods that cannot be had', () => {
  test('S30: B goes back with its share of the delivery, A ships at its price', async () => {
    clock = '2026-12-10T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 1, B: 1 });
    expect(order.wire.total.amount).toBe(9490);
    const { body } = await shops.bb.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    expect(body).toMatchObject({
      endedBy: 'buyer',
      whole: false,
      refund: { amount: 3127 },
      dueBy: { iso: '2026-12-24' },
      legalLimit: { iso: '2027-01-04' },
      cancelRest: 'no',
      order: { state: 'partlyUnavailable' },
    });
    expect(await shops.bb.refunds(order)).toEqual([{ amount: 3127, reason: 'unavailable' }]);
    const parcel = await shops.bb.ships(order);
    expect(parcel).toMatchObject({ lines: [{ line: order.line['A'], quantity: 1 }] });
    await shops.bb.parcel(parcel, { kind: 'delivered' });
    expect((await shops.bb.seen(order)).state).toBe('delivered');
    expect(await shops.bb.notices(order)).toEqual(['merchantOrder', 'orderSent', 'unavailable', 'shipped', 'delivered']);
    // What cannot be had is nobody else's either.
    expect(await shops.bb.shopper.stock('B')).toBe(99);
  });

  test('S32: with everything gone the order ends, and everything goes back', async () => {
    clock = '2026-12-10T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 1, B: 1 });
    const units = [
      { line: order.line['A'], quantity: 1 },
      { line: order.line['B'], quantity: 1 },
    ];
    const { body } = await shops.bb.does(order, 'unavailability', { units });
    expect(body).toMatchObject({ whole: true, refund: { amount: 9490 }, cancelRest: 'nothingLeft', order: { state: 'terminated' } });
    expect(body).toMatchObject({ dueBy: { iso: '2026-12-24' }, legalLimit: { iso: '2027-01-04' } });
    expect(await shops.bb.refunds(order)).toEqual([{ amount: 9490, reason: 'unavailable' }]);
    expect((await shops.bb.does(order, 'parcels')).body.code).toBe('pieces-not-open');
  });

  test('S33: the rest can be cancelled only where the missing goods were shown to be its accessories', async () => {
    clock = '2026-12-10T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ BAG: 1, STRAP: 1 });
    const accessory = (proof: string) => ({ accessory: { of: order.line['BAG'], proof } });
    const { body } = await shops.bb.does(order, 'unavailability', {
      units: [{ line: order.line['STRAP'], quantity: 1 }],
      ...accessory('offered'),
    });
    expect(body.cancelRest).toBe('review');
    const refused = await shops.bb.does(order, 'rest-cancellation', accessory('rejected'));
    expect(refused.body).toMatchObject({ code: 'choice-not-open', because: [{ code: 'order.restStays' }] });
    expect((await shops.bb.does(order, 'rest-cancellation', accessory('accepted'))).body.state).toBe('terminated');
    const refunds = await shops.bb.refunds(order);
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.wire.total.amount);
    expect(await shops.bb.shopper.stock('BAG')).toBe(99);
  });

  test('S34: IM gives back the line and charges no fee for what is left', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.im.paidOrder({ A: 1, B: 1 });
    expect(order.wire.total.amount).toBe(9500);
    const { body } = await shops.im.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    expect(body).toMatchObject({ endedBy: 'merchant', refund: { amount: 4500 }, deliveryStays: { amount: 0 } });
    expect((await shops.im.does(order, 'moves', { event: 'restGoesOn' })).body.state).toBe('accepted');
  });

  test('are only those that have not left', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 2 });
    const line = order.line['A']!;
    await shops.bb.ships(order, { lines: [{ line, quantity: 1 }] });
    const tooMany = await shops.bb.does(order, 'unavailability', { units: [{ line, quantity: 2 }] });
    expect(tooMany.body).toMatchObject({ code: 'pieces-not-open', open: [{ line, quantity: 1 }] });
    const last = await shops.bb.does(order, 'unavailability', { units: [{ line, quantity: 1 }] });
    expect(last.body.order.state).toBe('shipped');
  });
});

describe('a parcel nobody took', () => {
  async function uncollected(shop: TestMerchant, pieces: Record<string, number>, costs: object[]) {
    clock = '2026-10-26T10:00:00.000Z';
    const order = await shop.paidOrder(pieces);
    const parcel = await shop.ships(order);
    clock = '2026-10-30T10:00:00.000Z';
    await shop.parcel(parcel, { kind: 'attempted', source: 'carrier' });
    clock = '2026-11-02T10:00:00.000Z';
    await shop.parcel(parcel, { kind: 'attempted', source: 'carrier' });
    const missed = await shop.parcel(parcel, { kind: 'notCollected', source: 'carrier', costs });
    expect(missed.body).toMatchObject({ whereabouts: 'notCollected' });
    return { order, parcel };
  }

  test('S39: IM keeps what it shows it cost, and gives the rest back', async () => {
    const { order } = await uncollected(shops.im, { C: 1 }, [
      { kind: 'outbound', amount: 600, documented: true },
      { kind: 'returnLeg', amount: 650, documented: true },
      { kind: 'failedAttempt', amount: 100, documented: true },
    ]);
    expect(order.wire.total.amount).toBe(9000);
    const { body } = await shops.im.does(order, 'uncollected-refund');
    expect(body).toMatchObject({ amount: { amount: 7750 }, order: { state: 'uncollected' } });
    expect(body.kept.map(({ amount }: { amount: { amount: number } }) => amount.amount)).toEqual([600, 650, 0]);
    await shops.im.does(order, 'uncollected-refund');
    expect(await shops.im.refunds(order)).toEqual([{ amount: 7750, reason: 'uncollected' }]);
    expect((await shops.im.notices(order)).at(-1)).toBe('uncollected');
  });

  test('S40: BB keeps nothing, whatever it cost', async () => {
    const { order, parcel } = await uncollected(shops.bb, { BAG: 1 }, [{ kind: 'outbound', amount: 600, documented: true }]);
    const stock = await shops.bb.shopper.stock('BAG');
    expect((await shops.bb.does(order, 'uncollected-refund')).body).toMatchObject({ amount: { amount: 10589 } });
    await shops.bb.parcel(parcel, { kind: 'returned' });
    expect((await shops.bb.does(order, 'moves', { event: 'settled' })).body.code).toBe('order-move-impossible');
    await payOwedRefunds(shops.bb.api.deps);
    expect((await shops.bb.does(order, 'moves', { event: 'settled' })).body.state).toBe('closed');
    expect(await shops.bb.shopper.stock('BAG')).toBe(stock + 1);
  });

  test('keeps no cost without a paper, and can be sent again by agreement', async () => {
    const { order, parcel } = await uncollected(shops.im, { C: 1 }, [{ kind: 'outbound', amount: 600, documented: false }]);
    expect((await shops.im.does(order, 'parcels')).body.code).toBe('pieces-not-open');
    await shops.im.parcel(parcel, { kind: 'returned' });
    const again = await shops.im.ships(order);
    expect((await shops.im.seen(order)).state).toBe('shipped');
    expect((await shops.im.does(order, 'uncollected-refund')).body.code).toBe('order-move-impossible');
    await shops.im.parcel(again, { kind: 'delivered' });
    expect((await shops.im.seen(order)).state).toBe('delivered');
  });

  test('S37: a withdrawal declared while it waits at the depot gives everything back, with nothing kept', async () => {
    clock = '2026-10-26T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ A: 1 });
    const parcel = await shops.dr.ships(order);
    clock = '2026-11-03T10:00:00.000Z';
    await shops.dr.parcel(parcel, { kind: 'atPickupPoint', source: 'carrier' });
    clock = '2026-11-06T10:00:00.000Z';
    const stated = await shops.dr.api.call('POST', '/v1/withdrawals', {
      body: { name: 'Anna Rossi', contract: order.wire.number, email: 'anna@example.com' },
    });
    expect(stated.status).toBe(201);
    while (await readWithdrawals(shops.dr.api.deps));
    const { body } = await shops.dr.api.call('GET', '/v1/merchant/returns');
    const found = body.returns.find(({ orderId }: { orderId: string }) => orderId === order.wire.id);
    expect(found).toMatchObject({
      ground: 'withdrawal',
      refund: { total: { amount: order.wire.total.amount }, due: { dueBy: { iso: '2026-11-20' } } },
    });
    const missed = await shops.dr.parcel(parcel, {
      kind: 'notCollected',
      source: 'carrier',
      costs: [{ kind: 'returnLeg', amount: 900, documented: true }],
    });
    expect(missed.status).toBe(200);
  });
});

describe('a parcel nobody collected', () => {
  test('that is taken after all makes the order delivered: its money stays, and the time to withdraw runs', async () => {
    clock = '2026-11-03T10:00:00.000Z';
    const order = await shops.im.paidOrder({ A: 1 });
    const parcel = await shops.im.ships(order);
    clock = '2026-11-10T10:00:00.000Z';
    await shops.im.parcel(parcel, { kind: 'notCollected', source: 'carrier' });
    expect((await shops.im.seen(order)).state).toBe('uncollected');
    clock = '2026-11-11T10:00:00.000Z';
    await shops.im.parcel(parcel, { kind: 'delivered', source: 'carrier' });
    const { state, next, deadlines } = await shops.im.seen(order);
    expect([state, next]).toEqual(['delivered', []]);
    expect(deadlines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['withdrawalEnd']));
    expect(deadlines.map(({ kind }) => kind)).not.toContain('uncollectedRefund');
    expect((await shops.im.does(order, 'uncollected-refund')).status).toBe(409);
  });

  test('and is withdrawn from once its money is back brings the costs that were kept, and nothing stays due', async () => {
    clock = '2026-11-03T10:00:00.000Z';
    const order = await shops.im.paidOrder({ C: 1 }, { payment: 'paypal' });
    const parcel = await shops.im.ships(order);
    clock = '2026-11-10T10:00:00.000Z';
    const costs = [{ kind: 'outbound', amount: 600, documented: true }];
    await shops.im.parcel(parcel, { kind: 'notCollected', source: 'carrier', costs });
    await shops.im.does(order, 'uncollected-refund');
    while (await payOwedRefunds(shops.im.api.deps));
    const stated = await shops.im.api.call('POST', '/v1/withdrawals', {
      body: { name: 'Anna Rossi', contract: order.wire.number, email: 'anna@example.com' },
    });
    expect(stated.status).toBe(201);
    while (await readWithdrawals(shops.im.api.deps));
    const [opened] = (await shops.im.seen(order)).returns;
    await shops.im.api.call('POST', `/v1/merchant/returns/${opened!.id}/refund`, { body: {} });
    while (await payOwedRefunds(shops.im.api.deps));
    const seen = await shops.im.seen(order);
    expect(seen.refunds.map(({ amount }) => amount.amount)).toEqual([8400, 600]);
    expect(seen.returns).toMatchObject([{ state: 'resolved', refund: { total: { amount: 9000 }, due: { text: 'Rimborsato.' } } }]);
    const { body } = await shops.im.api.call('GET', '/v1/merchant/deadlines?for=merchant');
    expect(
      body.deadlines.filter(
        (each: { order: { id: string }; kind: string }) => each.order.id === order.wire.id && /refund/i.test(each.kind),
      ),
    ).toEqual([]);
  });
});

describe('a delivery that is late', () => {
  test('can be given more time, and ended when that is over too, with everything back', async () => {
    clock = '2026-10-05T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 1 });
    await shops.bb.ships(order);
    clock = '2026-11-04T22:59:59.999Z';
    expect((await shops.bb.seen(order)).lateDelivery).toBeNull();
    const early = await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' });
    expect(early.body).toMatchObject({ code: 'choice-not-open', because: [{ code: 'delivery.running' }] });
    clock = '2026-11-04T23:00:00.000Z';
    expect((await shops.bb.seen(order)).lateDelivery).toMatchObject({
      choices: [{ choice: 'extraTerm', label: 'Concedo un nuovo termine' }],
    });
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' })).status).toBe(409);
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'extraTerm', until: '2026-11-04' })).status).toBe(409);
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'extraTerm', until: '9999-12-31' })).status).toBe(409);
    const given = await shops.bb.asks(order, 'late-delivery', { remedy: 'extraTerm', until: '2026-11-12' });
    expect(given.body.history.at(-1)).toMatchObject({ kind: 'extraTermGiven', reason: '12 novembre 2026' });
    clock = '2026-11-12T22:59:59.999Z';
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' })).status).toBe(409);
    clock = '2026-11-12T23:00:00.000Z';
    const ended = await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' });
    expect(ended.body).toMatchObject({ state: 'terminated', lateDelivery: null });
    expect(await shops.bb.refunds(order)).toEqual([{ amount: order.wire.total.amount, reason: 'lateDelivery' }]);
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' })).status).toBe(409);
  });

  test('in part is ended in part: what came stays bought', async () => {
    clock = '2026-10-05T10:00:00.000Z';
    const order = await shops.bb.paidOrder({ A: 1, B: 1 });
    const parcel = await shops.bb.ships(order, { lines: [{ line: order.line['A'], quantity: 1 }] });
    await shops.bb.parcel(parcel, { kind: 'delivered' });
    clock = '2026-11-05T10:00:00.000Z';
    await shops.bb.asks(order, 'late-delivery', { remedy: 'extraTerm', until: '2026-11-06' });
    clock = '2026-11-07T10:00:00.000Z';
    expect((await shops.bb.asks(order, 'late-delivery', { remedy: 'terminate' })).body.state).toBe('terminated');
    expect(await shops.bb.refunds(order)).toEqual([{ amount: 3127, reason: 'lateDelivery' }]);
    const [undone] = (await shops.bb.seen(order)).returns;
    expect(undone!.refund!.due.dueBy?.iso, 'no day that was over before').toBe('2026-11-21');
  });
});

test('S25: a card that is refused makes no order, and the page says so at once', async () => {
  clock = '2026-11-09T10:00:00.000Z';
  const checkout = await shops.bb.shopper.startedWith('A');
  await shops.bb.shopper.bank.payByCard(checkout.paymentRef, '4000 0000 0000 0002');
  const { body } = await shops.bb.shopper.confirm(checkout);
  expect(body).toMatchObject({
    order: null,
    problem: { code: 'card-declined', text: expect.stringContaining('Non è stato addebitato nulla') },
  });
});

describe('who moves an order', () => {
  test('at the same moment, many times over, moves it once', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ A: 1 });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => shops.dr.does(order, 'moves', { event: 'accepted' })),
      ...Array.from({ length: 4 }, () => shops.dr.does(order, 'moves', { event: 'refused', ground: 'obviousError' })),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { state, history } = await shops.dr.read(order);
    expect(history.filter(({ kind }) => kind === 'accepted' || kind === 'refused')).toHaveLength(1);
    expect(await shops.dr.refunds(order)).toHaveLength(state === 'refused' ? 1 : 0);
    const pieces = await Promise.all(Array.from({ length: 4 }, () => shops.bb.paidOrder({ A: 1 })));
    const parcels = await Promise.all(pieces.flatMap((each) => [shops.bb.does(each, 'parcels'), shops.bb.does(each, 'parcels')]));
    expect(parcels.filter(({ status }) => status === 201)).toHaveLength(4);
  });

  test('is written down with every move, for the merchant to read and nobody else', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ A: 1 });
    await shops.dr.does(order, 'moves', { event: 'accepted', reason: 'Tutto in regola' });
    const { database, keys } = shops.dr.api;
    const audit = await database.db
      .selectFrom('audit')
      .select(['actor', 'verb'])
      .where('subject', '=', order.wire.id)
      .orderBy('id')
      .execute();
    expect(audit.map(({ verb }) => verb)).toEqual(['placeOrder', 'moveOrder']);
    const read = await shops.dr.read(order);
    expect(read.history.at(-1)).toMatchObject({ kind: 'accepted', reason: 'Tutto in regola', actor: audit[1]!.actor });
    expect((await shops.dr.seen(order)).history.some((entry) => 'actor' in entry)).toBe(false);
    const foreign = await shops.im.does(order, 'moves', { event: 'accepted' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'order-not-found']);
    expect(keys.merchantId).not.toBe(shops.im.api.keys.merchantId);
  });

  test('says the same again under the same key, and nothing new', async () => {
    clock = '2026-11-09T10:00:00.000Z';
    const order = await shops.dr.paidOrder({ A: 1 });
    const accept = () =>
      shops.dr.api.call('POST', `/v1/merchant/orders/${order.wire.id}/moves`, {
        body: { event: 'accepted' },
        key: `accept-${order.wire.id}`,
      });
    const [first, second] = [await accept(), await accept()];
    expect([second.status, second.text]).toEqual([200, first.text]);
  });
});

test('every mail an order owed on its way can be written, and has gone out', { timeout: 60_000 }, async () => {
  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  clock = new Date().toISOString();
  for (const { api } of Object.values(shops)) {
    await api.database.db.updateTable('notices').set({ due_at: '2026-01-01T00:00:00Z' }).where('sent_at', 'is', null).execute();
    while (await sendNotices(api.deps, mailer));
    expect(await api.database.db.selectFrom('notices').select(['step', 'failure']).where('sent_at', 'is', null).execute()).toEqual([]);
  }
  const subjects = inbox.mails.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBeGreaterThan(30);
  // S35: what the merchant wrote about the price reaches whoever ordered at the wrong one.
  expect(inbox.mails.filter(({ text }) => text?.includes('Il prezzo giusto è 190,00'))).toHaveLength(1);
  expect(inbox.mails.some(({ text }) => text?.includes('i limiti del corriere'))).toBe(false);
  mailer.close();
  await inbox.close();
});
