import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReservedWorld } from '../../api/captures/test-reserved.ts';
import { expireCheckouts, reconcilePayments } from '../../api/checkouts/expire-checkouts.ts';
import { eraseAtProviders } from '../../api/privacy/erase-at-providers.ts';
import { sweepPrivacy } from '../../api/privacy/sweep-privacy.ts';
import { payAtStandIn } from './pay-at-stand-in.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const dayHours = 24;

let standIn: StandIn;
/** A shop whose cards are reserved first, so that the provider keeps them until they are charged. */
let im: ReservedWorld;
beforeAll(async () => {
  standIn = await startStandIn();
  im = await ReservedWorld.open('impronta');
  await payAtStandIn(im.api, standIn);
});
afterAll(async () => {
  await im.api.stop();
  await standIn.stop();
});

const customers = () => [...standIn.state.customers.values()];
const named = () => customers().filter(({ email }) => email === 'anna@example.com');
const owed = () => im.api.deps.db.selectFrom('provider_erasures').select(['checkout_id', 'attempts']).execute();
/** On two servers at once. */
const sweep = async () => {
  for (const part of [sweepPrivacy, eraseAtProviders]) await Promise.all([part(im.api.deps), part(im.api.deps)]);
};

async function ordered() {
  const { shopper } = im.merchant;
  const checkout = await shopper.started(await shopper.cart({ sku: 'A' }));
  standIn.intents.confirm(checkout.paymentRef, { payment_method: 'pm_card_visa' });
  const { body } = await shopper.confirm(checkout);
  return { wire: body.order!, token: body.orderToken!, line: {}, paymentRef: checkout.paymentRef };
}

test('whoever asks to be forgotten is forgotten by the provider too, once nothing is open, however often it fails', async () => {
  const order = await ordered();
  // Another shopper of the same hour.
  await ordered();
  await im.merchant.asks(order, 'erasure', {});
  await sweep();
  expect(named()).toHaveLength(2);

  const parcel = await im.merchant.ships(order);
  await im.work();
  await im.merchant.parcel(parcel, { kind: 'delivered', source: 'carrier' });
  const { customer } = standIn.intents.get(order.paymentRef);
  standIn.faults.add({ on: 'DELETE /v1/customers', kind: 'error', when: 'before' });
  await sweep();
  expect(await owed()).toEqual([{ checkout_id: expect.any(String), attempts: 1 }]);
  expect(standIn.state.customers.has(customer as string)).toBe(true);
  standIn.faults.add({ on: 'DELETE /v1/customers', kind: 'reset', when: 'after' });
  im.later(1);
  await sweep();
  im.later(2);
  await sweep();
  expect(await owed()).toEqual([]);
  expect(standIn.state.customers.has(customer as string)).toBe(false);
  expect(named()).toHaveLength(1);
  // What was bought can still be paid back.
  await im.api.deps.providers.get('stripe')!.refundPayment({ merchantId: im.api.keys.merchantId, ref: order.paymentRef }, 100, 'late');
  expect(standIn.refunds.sum(order.paymentRef)).toBe(100);
});

test('so is who never came to an order, also where no payment was made at all', async () => {
  im.later();
  const { shopper } = im.merchant;
  const before = named().length;
  const left = await shopper.started(await shopper.cart({ sku: 'A' }));
  standIn.state.inactive.add('card');
  const cart = await shopper.cart({ sku: 'A' });
  expect((await shopper.start(cart, shopper.order(cart))).body.code).toBe('payment-refused');
  standIn.state.inactive.clear();
  expect(named()).toHaveLength(before + 2);
  im.later(2);
  await expireCheckouts(im.api.deps);
  await reconcilePayments(im.api.deps);
  im.later(31 * dayHours);
  await sweep();
  expect(named()).toHaveLength(before);
  expect(standIn.intents.get(left.paymentRef).status).toBe('canceled');
});

test('an account number for transfers becomes nobody’s, and money that comes late is still found', async () => {
  const provider = im.api.deps.providers.get('stripe')!;
  const { merchantId } = im.api.keys;
  const checkoutId = 'chk_transfer';
  const payment = await provider.createPayment({
    merchantId,
    checkoutId,
    amount: 5000,
    currency: 'EUR',
    method: 'bankTransfer',
    capture: 'automatic',
    mayReauthorise: false,
    language: 'it',
    email: 'anna@example.com',
    billing: { name: 'Anna Rossi', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto Fiorentino', country: 'IT' },
    country: 'IT',
    returnUrl: 'https://shop.example/checkout',
    idempotencyKey: checkoutId,
  });
  const { customer } = standIn.intents.get(payment.ref);
  const now = new Date().toISOString();
  const forget = () => provider.forgetShopper!({ merchantId, checkoutId, since: now, until: now });
  for (const _ of [1, 2]) await forget();
  expect(JSON.stringify(standIn.state.customers.get(customer as string))).not.toMatch(/anna|rossi/i);
  standIn.intents.fund(customer as string, 5000);
  expect(await provider.getPayment({ merchantId, ref: payment.ref })).toMatchObject({ state: 'captured', capturedAmount: 5000 });
});
