import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import { sweep } from '../jobs/sweep.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';
import { failNext, forgetFaults } from '../payments/sandbox/sandbox-faults.ts';
import { ReservedWorld } from './test-reserved.ts';
import { takeOwedCaptures } from './take-capture.ts';
import { payOwedRefunds, settleRefund } from '../refunds/pay-refund.ts';
import { claimDueRefunds } from '../refunds/refunds.store.ts';

let bb: ReservedWorld;
let im: ReservedWorld;
let drop: ReservedWorld;
let re: ReservedWorld;
beforeAll(async () => {
  [bb, im, drop, re] = (await Promise.all(
    ['backboneprostore', 'impronta', 'drop', 'restelli'].map((name) => ReservedWorld.open(name)),
  )) as [ReservedWorld, ReservedWorld, ReservedWorld, ReservedWorld];
});
beforeEach(() => [bb, im, drop, re].forEach((world) => world.later()));
afterAll(() => Promise.all([bb, im, drop, re].map((world) => world.api.stop())));

async function openMail(): Promise<[TestInbox, Mailer]> {
  const inbox = await openTestInbox();
  return [inbox, createMailer(inbox.url)];
}

const totalOf = (order: { wire: { total: { amount: number } } }) => order.wire.total.amount;

describe('the money is taken when the terms say', () => {
  test('with the order where they charge at once', async () => {
    const order = await re.order();
    expect(await re.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: totalOf(order), capture_before: null });
    expect(await re.capturesOf(order)).toEqual([]);
  });

  test.each([
    ['bb', 'after verification, which the acceptance says is done', 'accepted'],
    ['im', 'before shipment, when the seller accepts', 'accepted'],
    ['drop', 'with the conclusion, which is the acceptance', 'accepted'],
  ] as const)('%s: %s', async (name, _why, event) => {
    const world = { bb, im, drop }[name];
    const order = await world.order();
    await world.work();
    expect(await world.payment(order)).toMatchObject({
      payment_state: 'authorised',
      captured_amount: null,
      capture_before: expect.any(Date),
    });
    expect((await world.merchant.does(order, 'moves', { event })).status).toBe(200);
    await world.work();
    expect(await world.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: totalOf(order), capture_before: null });
    expect((await world.bank(order.paymentRef)).captured_amount).toBe(totalOf(order));
    expect((await world.merchant.seen(order)).payment.state).toBe('captured');
    expect((await world.events(order)).filter((kind) => kind === 'paymentCaptured')).toHaveLength(1);
  });

  test('with the first parcel at the latest, all of it, once for any number of parcels', async () => {
    const order = await im.order({ A: 1, B: 1 });
    await im.merchant.ships(order, { lines: [{ line: order.line['A'], quantity: 1 }] });
    await im.work();
    expect((await im.bank(order.paymentRef)).captured_amount).toBe(totalOf(order));
    await im.merchant.ships(order);
    await im.work();
    expect(await im.capturesOf(order)).toMatchObject([{ amount: totalOf(order), cause: 'terms', captured_at: expect.any(Date) }]);
  });

  test('not while a document is awaited, and with it where it was in order', async () => {
    const order = await bb.order();
    await bb.merchant.does(order, 'moves', { event: 'documentsAsked' });
    expect(await bb.capturesOf(order)).toEqual([]);
    await bb.merchant.does(order, 'moves', { event: 'documentsShown' });
    expect(await bb.capturesOf(order)).toHaveLength(1);
  });

  test('less what cannot be had: the rest is let go of, and nothing is paid back', async () => {
    const order = await im.order({ A: 1, B: 1 });
    const { body } = await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    await im.work();
    const [released] = await im.refundsOf(order);
    expect(released).toMatchObject({ amount: body.refund.amount, released: true, paid_at: expect.any(Date) });
    expect(await im.payment(order)).toMatchObject({ payment_state: 'authorised' });
    await im.merchant.does(order, 'moves', { event: 'restGoesOn' });
    await im.work();
    expect(await im.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: totalOf(order) - released!.amount });
    expect(await im.merchant.shopper.bank.refunded(order.paymentRef)).toBe(0);
    const seen = await im.merchant.seen(order);
    expect(seen.refunds).toMatchObject([{ released: true, text: expect.stringContaining('liberati') }]);
    expect(seen.history.map(({ kind }) => kind)).toContain('amountReleased');
  });
});

describe('an order that ends', () => {
  test('leaves no reservation behind, and says released, not refunded', async () => {
    const order = await drop.order();
    await drop.merchant.does(order, 'moves', { event: 'refused', ground: 'unavailable' });
    await drop.work();
    expect((await drop.bank(order.paymentRef)).state).toBe('cancelled');
    expect(await drop.payment(order)).toMatchObject({ payment_state: 'released', captured_amount: null });
    const seen = await drop.merchant.seen(order);
    expect(seen).toMatchObject({ state: 'refused', payment: { state: 'released' }, refunds: [{ state: 'paid', released: true }] });
    const history = seen.history.map(({ kind }) => kind);
    expect(history).toContain('paymentReleased');
    expect(history).not.toContain('refunded');
    expect(seen.next.join()).toContain('riservata');
  });

  test('after its money was fixed to be taken: it is taken once and paid back once', async () => {
    const order = await drop.order();
    const { db } = drop.api.database;
    await failNext(db, order.paymentRef, 'capture', 'timeout');
    await drop.merchant.does(order, 'moves', { event: 'accepted' });
    await takeOwedCaptures(drop.api.deps);
    await drop.merchant.does(order, 'unavailability', {
      units: Object.values(order.line).map((line) => ({ line, quantity: 1 })),
    });
    await payOwedRefunds(drop.api.deps);
    expect((await drop.refundsOf(order))[0]).toMatchObject({ released: false, paid_at: null });
    await drop.hurry();
    await drop.work();
    await drop.hurry();
    await drop.work();
    expect((await drop.bank(order.paymentRef)).captured_amount).toBe(totalOf(order));
    expect(await drop.merchant.shopper.bank.refunded(order.paymentRef)).toBe(totalOf(order));
  });
});

describe('a provider on a bad day', () => {
  test('that does not answer has taken the money once', async () => {
    const order = await im.order();
    await failNext(im.api.database.db, order.paymentRef, 'capture', 'timeout', 'timeoutAfterSuccess', 'timeout');
    await im.merchant.does(order, 'moves', { event: 'accepted' });
    for (const _ of [1, 2, 3, 4]) {
      await im.work();
      await im.hurry();
    }
    expect(await im.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: totalOf(order) });
    expect(await im.capturesOf(order)).toMatchObject([{ captured_at: expect.any(Date), stuck_at: null }]);
  });

  test('that is silent for a day leaves it to a person, who tries again under the same key', async () => {
    const order = await im.order();
    await failNext(im.api.database.db, order.paymentRef, 'capture', ...Array.from({ length: 13 }, () => 'timeout' as const));
    await im.merchant.does(order, 'moves', { event: 'accepted' });
    for (const hours of [0, 12, 23.9, 24]) {
      im.later(hours);
      expect((await im.capturesOf(order))[0]!.stuck_at).toBeNull();
      await im.work();
      await im.hurry();
    }
    const { body } = await im.api.call('GET', '/v1/merchant/captures?state=stuck');
    const stuck = body.captures.find((each: { orderId: string }) => each.orderId === order.wire.id);
    expect(stuck).toMatchObject({ failure: 'provider-unavailable', amount: { amount: totalOf(order) } });
    expect(await im.merchant.notices(order)).toContain('merchantPayment');
    await forgetFaults(im.api.database.db, order.paymentRef);
    const retried = await im.api.call('POST', `/v1/merchant/captures/${stuck.id}/retry`, { body: {} });
    expect(retried.body).toMatchObject({ id: stuck.id, state: 'owed' });
    await im.work();
    expect(await im.payment(order)).toMatchObject({ payment_state: 'captured' });
    expect((await im.api.call('POST', `/v1/merchant/captures/${stuck.id}/retry`, { body: {} })).body.code).toBe('capture-not-stuck');
  });

  test('that refuses is asked again under another key, or the order ends with nothing taken', async () => {
    const [again, ending] = [await im.order(), await im.order()];
    for (const order of [again, ending]) {
      await failNext(im.api.database.db, order.paymentRef, 'capture', 'refused');
      await im.merchant.does(order, 'moves', { event: 'accepted' });
    }
    await im.work();
    const [first] = await im.capturesOf(again);
    const [inbox, mailer] = await openMail();
    const told = (await mailsAbout(im.api, mailer, inbox, again.wire.id)).find(({ subject }) => subject?.includes('richiede attenzione'));
    expect(told!.text).toContain('capture_refused');
    expect(told!.text).toContain(again.wire.number);
    mailer.close();
    await inbox.close();
    expect(first).toMatchObject({ failure: 'capture_refused', stuck_at: expect.any(Date) });
    const retried = await im.api.call('POST', `/v1/merchant/captures/${first!.id}/retry`, { body: {} });
    expect(retried.body.id).not.toBe(first!.id);
    await im.work();
    expect(await im.payment(again)).toMatchObject({ payment_state: 'captured' });

    expect((await im.merchant.does(ending, 'moves', { event: 'paymentFailed' })).body.state).toBe('terminated');
    await im.work();
    expect((await im.bank(ending.paymentRef)).state).toBe('cancelled');
    expect(await im.payment(ending)).toMatchObject({ payment_state: 'released' });
  });

  test('an order that is paid for cannot be ended for want of money', async () => {
    const order = await im.order();
    expect((await im.merchant.does(order, 'moves', { event: 'paymentFailed' })).body.code).toBe('order-move-impossible');
  });
});

describe('what somebody does at the provider', () => {
  const told = (world: ReservedWorld, paymentRef: string) =>
    settlePayment(world.api.deps, { merchantId: world.api.keys.merchantId, provider: 'sandbox', paymentRef });

  test('a capture by hand is booked, and what was let go of and taken all the same is paid back', async () => {
    const order = await im.order({ A: 1, B: 1 });
    await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    await im.work();
    await im.merchant.shopper.bank.capture(order.paymentRef, totalOf(order), 'by-hand');
    await told(im, order.paymentRef);
    await im.work();
    const [refund] = await im.refundsOf(order);
    expect(refund).toMatchObject({ released: false, paid_at: expect.any(Date) });
    expect(await im.merchant.shopper.bank.refunded(order.paymentRef)).toBe(refund!.amount);
    expect(await im.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: totalOf(order) });
  });

  test.each([1, 1000])('of what was let go of, as much as was taken all the same is paid back: all but %i cents', async (kept) => {
    const order = await im.order({ A: 1, B: 1 });
    await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
    await im.work();
    const [letGo] = await im.refundsOf(order);
    const excess = letGo!.amount - kept;
    await im.merchant.shopper.bank.capture(order.paymentRef, totalOf(order) - kept, `by-hand-${kept}`);
    for (const _ of [1, 2]) {
      await told(im, order.paymentRef);
      await im.work();
    }
    const refunds = (await im.refundsOf(order)).toSorted((a, b) => Number(a.released) - Number(b.released));
    expect(refunds).toMatchObject([
      { amount: excess, released: false, paid_at: expect.any(Date) },
      { id: letGo!.id, amount: kept, released: true, paid_at: expect.any(Date) },
    ]);
    expect(await im.merchant.shopper.bank.refunded(order.paymentRef)).toBe(excess);
    const mails = await im.api.database.db.selectFrom('notices').select('step').where('subject_id', '=', refunds[0]!.id).execute();
    expect(mails).toEqual([{ step: 'refunded' }]);
    const { body: plan } = await im.api.call('GET', `/v1/merchant/orders/${order.wire.id}/refund-plan`);
    expect([plan.payable.amount, plan.owed.amount, plan.overpaid.amount]).toEqual([0, 0, 0]);
    const history = (await im.merchant.seen(order)).history.map(({ kind }) => kind);
    expect(history.filter((kind) => kind === 'refundOwed')).toHaveLength(1);
  });

  test('of several amounts that were let go of, the last one is paid back first', async () => {
    const order = await im.order({ A: 2, B: 1 });
    for (const sku of ['B', 'A']) await im.merchant.does(order, 'unavailability', { units: [{ line: order.line[sku], quantity: 1 }] });
    await im.work();
    // The dearer piece was the last.
    const [first, last] = (await im.refundsOf(order)).map(({ amount }) => amount).toSorted((a, b) => a - b) as [number, number];
    await im.merchant.shopper.bank.capture(order.paymentRef, totalOf(order) - first + 500, 'by-hand-3');
    await told(im, order.paymentRef);
    await im.work();
    const refunds = (await im.refundsOf(order)).map(({ amount, released }) => `${amount} ${released ? 'let go' : 'paid'}`);
    expect(refunds.toSorted()).toEqual([`${first - 500} let go`, '500 paid', `${last} paid`].toSorted());
    expect(await im.merchant.shopper.bank.refunded(order.paymentRef)).toBe(last + 500);
  });

  test('a reservation that has ended is booked, and the merchant is told', async () => {
    const order = await im.order();
    await im.merchant.shopper.bank.cancel(order.paymentRef);
    await told(im, order.paymentRef);
    expect(await im.payment(order)).toMatchObject({ payment_state: 'released' });
    expect(await im.merchant.notices(order)).toContain('merchantPayment');
    expect((await im.merchant.does(order, 'moves', { event: 'paymentFailed' })).body.state).toBe('terminated');
  });
});

test('refunds and captures of the same moment neither lose nor double money', async () => {
  for (let round = 0; round < 6; round += 1) {
    const order = await im.order({ A: 1, B: 1 });
    await failNext(im.api.database.db, order.paymentRef, 'capture', ...(round % 2 ? (['timeoutAfterSuccess'] as const) : []));
    await im.merchant.does(order, 'moves', { event: 'accepted' });
    await Promise.all([
      takeOwedCaptures(im.api.deps),
      im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] }),
      payOwedRefunds(im.api.deps),
      takeOwedCaptures(im.api.deps),
    ]);
    for (const _ of [1, 2, 3]) {
      await im.hurry();
      await im.work();
    }
    const [refund] = await im.refundsOf(order);
    const { captured_amount: captured } = await im.bank(order.paymentRef);
    const refunded = await im.merchant.shopper.bank.refunded(order.paymentRef);
    expect(captured - refunded, `round ${round}`).toBe(totalOf(order) - refund!.amount);
    expect(refunded).toBe(refund!.released ? 0 : refund!.amount);
  }
});

test('what was due all along is taken before its reservation ends', async () => {
  const order = await im.order();
  // As it would stand had a provider only reserved what was to be taken with the order.
  await im.merchant.does(order, 'moves', { event: 'accepted' });
  await im.api.database.db.deleteFrom('captures').where('order_id', '=', order.wire.id).execute();
  im.later(6.1 * 24);
  await sweep(im.api.deps);
  await im.work();
  expect(await im.payment(order)).toMatchObject({ payment_state: 'captured', payment_ref: order.paymentRef });
});

test('what is being let go of while somebody takes it at the provider is paid back', async () => {
  const order = await im.order({ A: 1, B: 1 });
  await im.merchant.does(order, 'unavailability', { units: [{ line: order.line['B'], quantity: 1 }] });
  const { deps, keys } = im.api;
  const { bank } = im.merchant.shopper;
  const inHand = (await claimDueRefunds(deps.db, deps.now(), 10)).find(({ orderId }) => orderId === order.wire.id)!;
  await bank.capture(order.paymentRef, totalOf(order), 'by-hand-2');
  await settlePayment(deps, { merchantId: keys.merchantId, provider: 'sandbox', paymentRef: order.paymentRef });
  await deps.db.transaction().execute((tx) => settleRefund(tx, deps, inHand, 'sandbox'));
  expect((await im.refundsOf(order))[0]).toMatchObject({ released: false, paid_at: null });
  await im.hurry();
  await im.work();
  expect(await bank.refunded(order.paymentRef)).toBe(inHand.amount);
});
