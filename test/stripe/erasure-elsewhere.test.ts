import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReservedWorld } from '../../api/captures/test-reserved.ts';
import { eraseAtProviders } from '../../api/privacy/erase-at-providers.ts';
import { sweepPrivacy } from '../../api/privacy/sweep-privacy.ts';
import { payAtStandIn, standInKeys } from './pay-at-stand-in.ts';
import { elsewhere, startStandIn, type StandIn } from './stand-in.ts';

const monthHours = 31 * 24;

let standIn: StandIn;
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

/** An order that was delivered, whose buyer asked to be forgotten. */
async function forgotten() {
  const { shopper } = im.merchant;
  const checkout = await shopper.started(await shopper.cart({ sku: 'A' }));
  standIn.intents.confirm(checkout.paymentRef, { payment_method: 'pm_card_visa' });
  const { body } = await shopper.confirm(checkout);
  const order = { wire: body.order!, token: body.orderToken!, line: {}, paymentRef: checkout.paymentRef };
  await im.merchant.asks(order, 'erasure', {});
  const parcel = await im.merchant.ships(order);
  await im.work();
  await im.merchant.parcel(parcel, { kind: 'delivered', source: 'carrier' });
  return order;
}

const useKeys = async (keys: object) => {
  const { status } = await im.api.call('PUT', '/v1/merchant/payment-accounts/stripe', { body: { ...keys, replacesAccount: true } });
  expect(status).toBe(200);
};
const customerOf = ({ paymentRef }: { readonly paymentRef: string }) =>
  standIn.state.customers.get(standIn.intents.get(paymentRef).customer as string);
/** On two servers at once. */
const sweep = async () => {
  for (const part of [sweepPrivacy, eraseAtProviders]) await Promise.all([part(im.api.deps), part(im.api.deps)]);
};
const told = async ({ wire }: { readonly wire: { readonly id: string } }) => {
  const { body } = await im.api.call('GET', '/v1/merchant/erasures?limit=100');
  const { text, atProvider, paymentsElsewhere } = body.erasures.find(({ orderId }: { orderId: string }) => orderId === wire.id);
  return { text: text as string, atProvider, paymentsElsewhere };
};

test('nothing is called erased that an account given up still keeps; taken up again, it is erased', async () => {
  const order = await forgotten();
  expect(await told(order)).toMatchObject({ atProvider: null });
  await useKeys(elsewhere);
  await sweep();
  expect(customerOf(order)).toBeDefined();
  const after = await told(order);
  expect(after).toMatchObject({ atProvider: 'elsewhere', paymentsElsewhere: [order.paymentRef] });
  expect(after.text).toContain('conto precedente del negozio');
  expect(after.text).not.toContain('Tutto il resto è stato cancellato.');
  im.later(monthHours);
  await sweep();
  expect(await told(order)).toEqual(after);

  await useKeys(standInKeys);
  im.later(2 * monthHours);
  await sweep();
  expect(customerOf(order)).toBeUndefined();
  const erased = await told(order);
  expect(erased).toMatchObject({ atProvider: 'erased', paymentsElsewhere: [] });
  expect(erased.text).toContain('Tutto il resto è stato cancellato.');
});

test('nothing is called erased that the provider has been asked to erase and has not', async () => {
  im.later();
  const order = await forgotten();
  standIn.faults.add({ on: 'DELETE /v1/customers', kind: 'error', when: 'before' });
  await sweep();
  expect(customerOf(order)).toBeDefined();
  expect(await told(order)).toMatchObject({ atProvider: 'owed', text: expect.stringContaining('viene cancellato ora') });
  im.later(1);
  await sweep();
  im.later(2);
  await sweep();
  expect(await told(order)).toMatchObject({ atProvider: 'erased', text: expect.stringContaining('Tutto il resto è stato cancellato.') });
});
