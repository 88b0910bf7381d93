import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReservedWorld } from '../../api/captures/test-reserved.ts';
import { sweep } from '../../api/jobs/sweep.ts';
import type { TestOrder } from '../../api/orders/test-merchant.ts';
import { payAtStandIn } from './pay-at-stand-in.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const dayMs = 24 * 3_600_000;

let standIn: StandIn;
/** A shop that reserves with the order, charges before shipment, and takes PayPal, which cannot be reserved anew. */
let im: ReservedWorld;
beforeAll(async () => {
  standIn = await startStandIn();
  im = await ReservedWorld.open('impronta');
  await payAtStandIn(im.api, standIn);
});
beforeEach(() => im.later());
afterAll(async () => {
  await im.api.stop();
  await standIn.stop();
});

/** An order whose shopper agreed at PayPal just now. */
async function reserved(): Promise<TestOrder> {
  const { shopper } = im.merchant;
  const checkout = await shopper.started(await shopper.cart({ sku: 'A' }), { payment: 'paypal' });
  standIn.intents.answer(checkout.paymentRef, 'approve');
  const { body } = await shopper.confirm(checkout);
  return { wire: body.order!, token: body.orderToken!, line: {}, paymentRef: checkout.paymentRef };
}

/** Puts on the shop's clock; the charge becomes as old at the provider. */
function later(order: TestOrder, days: number): void {
  im.later(days * 24);
  standIn.state.charges.get(standIn.intents.get(order.paymentRef).latest_charge as string)!.created -= Math.round((days * dayMs) / 1000);
}

const troubles = async (order: TestOrder) => (await im.merchant.notices(order)).filter((step) => step === 'merchantPayment');

test('a reservation at PayPal has an end, of which the merchant hears a day before and charges', async () => {
  const order = await reserved();
  const { capture_before: end } = await im.payment(order);
  expect((end!.getTime() - Date.now()) / dayMs).toBeCloseTo(7, 1);
  im.later(5.9 * 24);
  await sweep(im.api.deps);
  expect(await troubles(order)).toEqual([]);
  im.later(6.1 * 24);
  for (const _ of [1, 2]) await sweep(im.api.deps);
  expect(await troubles(order)).toHaveLength(1);
  expect(await im.events(order)).toContain('reauthorisationRefused');
  expect((await im.merchant.does(order, 'capture')).body).toMatchObject({ state: 'owed', cause: 'merchant' });
  await im.work();
  expect(await im.payment(order)).toMatchObject({ payment_state: 'captured', captured_amount: order.wire.total.amount });
});

test('that nobody charged in time is found to have ended: nothing can be shipped on it, and the order can be ended', async () => {
  const order = await reserved();
  later(order, 7.1);
  standIn.intents.expire();
  await sweep(im.api.deps);
  expect(await im.payment(order)).toMatchObject({ payment_state: 'released' });
  expect((await im.merchant.does(order, 'parcels')).body.code).toBe('payment-released');
  expect((await im.merchant.does(order, 'moves', { event: 'paymentFailed' })).body.state).toBe('terminated');
});

test('that holds longer than was promised is charged all the same', async () => {
  const order = await reserved();
  im.later(9 * 24);
  await sweep(im.api.deps);
  await im.merchant.ships(order);
  await im.work();
  expect(await im.payment(order)).toMatchObject({ payment_state: 'captured' });
});
