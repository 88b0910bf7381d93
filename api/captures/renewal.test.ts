import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { listMerchantsOfLostRenewals } from '../orders/order-renewal.store.ts';
import { failNext } from '../payments/sandbox/sandbox-faults.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';
import { ReservedWorld } from './test-reserved.ts';

let im: ReservedWorld;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
});
beforeEach(() => im.later());
afterAll(() => im.api.stop());

const dayHours = 24;

describe('a reservation that is about to end', () => {
  test('is made anew a day before, without the shopper, and is what is taken then', async () => {
    const order = await im.order();
    const before = (await im.payment(order)).capture_before!;
    im.later(5.9 * dayHours);
    await sweep(im.api.deps);
    expect((await im.payment(order)).payment_ref).toBe(order.paymentRef);
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    const renewed = await im.payment(order);
    expect(renewed.payment_ref).not.toBe(order.paymentRef);
    expect(renewed.capture_before!.getTime()).toBeGreaterThan(before.getTime() + 5 * dayHours * 3_600_000);
    expect((await im.bank(order.paymentRef)).state).toBe('cancelled');
    for (const _ of [1, 2]) await sweep(im.api.deps);
    expect(await im.payment(order)).toEqual(renewed);
    expect((await im.events(order)).filter((kind) => kind === 'paymentReauthorised')).toHaveLength(1);
    await im.merchant.does(order, 'moves', { event: 'accepted' });
    await im.work();
    expect((await im.bank(renewed.payment_ref!)).captured_amount).toBe(order.wire.total.amount);
    expect(await im.merchant.notices(order)).not.toContain('merchantPayment');
  });

  test('for what the order keeps, where part of it cannot be had', async () => {
    const order = await im.order({ A: 1, B: 1 });
    await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    await im.work();
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    const { payment_ref: ref } = await im.payment(order);
    const { amount } = (await im.refundsOf(order))[0]!;
    expect((await im.bank(ref!)).amount).toBe(order.wire.total.amount - amount);
    await im.merchant.does(order, 'moves', { event: 'restGoesOn' });
    await im.work();
    expect((await im.bank(ref!)).captured_amount).toBe(order.wire.total.amount - amount);
  });

  test('unheard is made anew once', async () => {
    const order = await im.order();
    await failNext(im.api.database.db, order.paymentRef, 'reauthorise', 'timeoutAfterSuccess');
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    // The end of the old one is told before anybody has heard of the new one.
    await settlePayment(im.api.deps, { merchantId: im.api.keys.merchantId, provider: 'sandbox', paymentRef: order.paymentRef });
    expect(await im.payment(order)).toMatchObject({ payment_state: 'authorised', payment_ref: order.paymentRef });
    im.later(6.2 * dayHours);
    await sweep(im.api.deps);
    const all = await im.paymentsOf(order);
    expect(all.filter(({ state }) => state === 'authorised')).toEqual([
      { ref: (await im.payment(order)).payment_ref, state: 'authorised' },
    ]);
  });

  /** Reserved anew at the bank, and nobody here has heard of it; a clock that would ask again is away. */
  async function unheard(): Promise<Awaited<ReturnType<ReservedWorld['order']>>> {
    const order = await im.order({ A: 1, B: 1 });
    await failNext(im.api.database.db, order.paymentRef, 'reauthorise', 'timeoutAfterSuccess');
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    expect(await im.payment(order)).toMatchObject({ payment_state: 'authorised', payment_ref: order.paymentRef });
    await im.api.database.db.updateTable('deadlines').set({ due_at: '2100-01-01' }).where('kind', '=', 'authorisationEnd').execute();
    return order;
  }
  const standing = async (order: Awaited<ReturnType<ReservedWorld['order']>>) => {
    const refs = (await im.paymentsOf(order)).filter(({ state }) => state === 'authorised').map(({ ref }) => ref);
    return Promise.all(refs.map(async (ref) => ({ ref, amount: (await im.bank(ref)).amount })));
  };

  test('unheard comes into the books with a sweep, whatever becomes of its clock', async () => {
    const order = await unheard();
    im.later(6.2 * dayHours);
    await sweep(im.api.deps);
    expect(await standing(order)).toEqual([{ ref: (await im.payment(order)).payment_ref, amount: order.wire.total.amount }]);
  });

  test('unheard, for an order that keeps less by then, leaves one reservation, of what it keeps', async () => {
    const order = await unheard();
    await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    await im.work();
    im.later(6.2 * dayHours);
    await sweep(im.api.deps);
    const { amount } = (await im.refundsOf(order))[0]!;
    const { payment_ref: ref, payment_state: state } = await im.payment(order);
    expect([state, await standing(order)]).toEqual(['authorised', [{ ref, amount: order.wire.total.amount - amount }]]);
    expect(ref).not.toBe(order.paymentRef);
  });

  test('unheard, for an order that ended by then, leaves none', async () => {
    const order = await unheard();
    expect((await im.merchant.does(order, 'moves', { event: 'refused', ground: 'shippingLimits' })).status).toBe(200);
    await im.work();
    im.later(6.2 * dayHours);
    await sweep(im.api.deps);
    expect(await standing(order)).toEqual([]);
    expect(await im.payment(order)).toMatchObject({ payment_state: 'released' });
    // Nobody asks for ever.
    expect(await listMerchantsOfLostRenewals(im.api.database.db, '2100-01-01')).toEqual([]);
  });

  test('and is refused: the merchant is told once, and charges now', async () => {
    const order = await im.order();
    expect((await im.merchant.does(order, 'capture')).body.code).toBe('capture-not-open');
    await failNext(im.api.database.db, order.paymentRef, 'reauthorise', 'refused');
    im.later(6.1 * dayHours);
    for (const _ of [1, 2]) await sweep(im.api.deps);
    expect((await im.merchant.notices(order)).filter((step) => step === 'merchantPayment')).toHaveLength(1);
    expect((await im.merchant.does(order, 'capture')).body).toMatchObject({ state: 'owed', cause: 'merchant' });
    await im.work();
    expect(await im.payment(order)).toMatchObject({ payment_state: 'captured' });
  });

  test('and is refused: the merchant ends the order, and nothing is charged', async () => {
    const order = await im.order();
    await failNext(im.api.database.db, order.paymentRef, 'reauthorise', 'refused');
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    expect((await im.merchant.does(order, 'moves', { event: 'paymentFailed' })).body.state).toBe('terminated');
    await im.work();
    expect(await im.payment(order)).toMatchObject({ payment_state: 'released' });
  });

  test('and is refused, and nobody acts: it ends, which the sweep finds without an event', async () => {
    const order = await im.order();
    await failNext(im.api.database.db, order.paymentRef, 'reauthorise', 'refused');
    im.later(6.1 * dayHours);
    await sweep(im.api.deps);
    im.later(7.1 * dayHours);
    await im.merchant.shopper.bank.endReservations();
    await sweep(im.api.deps);
    expect(await im.payment(order)).toMatchObject({ payment_state: 'released' });
    expect((await im.events(order)).slice(-2)).toEqual(['reauthorisationRefused', 'paymentReleased']);
    expect((await im.merchant.does(order, 'parcels')).body.code).toBe('payment-released');
  });
});
