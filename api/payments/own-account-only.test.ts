import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ShopWire } from '../shops/shops.wire.ts';
import { TestShopper } from '../checkouts/test-shopper.ts';
import { updateMerchant } from '../shops/update-merchant.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { requirePaymentAccount } from '../cli/payment-account-command.ts';

const iban = 'IT60X0542811101000000123456';

let api: TestApi;
let shopper: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  await api.putProduct('gloves', plainProduct('GLOVES', 5000, { stock: 100 }));
  shopper = new TestShopper(api);
});
afterAll(() => api.stop());

const shop = () => api.call<ShopWire>('GET', '/v1/shop');
async function payBy(provider: string): Promise<void> {
  await updateMerchant(api.deps.db, api.keys.merchantId, { provider });
  api.deps.shops.forget();
}
const offered = async () => {
  const { payments } = await shopper.cart({ sku: 'GLOVES' });
  return payments.filter((payment) => payment.offered).map(({ method }) => method);
};

test('a shop can take transfers alone only once it has named an account', async () => {
  await expect(requirePaymentAccount(api.deps.db, api.keys.merchantId, 'transfer')).rejects.toMatchObject({ code: 'bank-account-missing' });
  const named = await api.call('PUT', '/v1/merchant/bank-account', { body: { holder: 'Bottega S.r.l.', iban } });
  expect(named.status).toBe(200);
  await requirePaymentAccount(api.deps.db, api.keys.merchantId, 'transfer');
});

// `elsewhere` is what a merchant is created with whose provider this server does not run.
describe.each(['transfer', 'elsewhere'])('a merchant who has a bank account, and %s as provider', (provider) => {
  beforeAll(() => payBy(provider));

  test('has a shop that mounts nobody’s fields, and offers transfers alone', async () => {
    const { status, body } = await shop();
    expect([status, body.payment]).toEqual([200, null]);
    expect(await offered()).toEqual(['bankTransfer']);
  });

  test('sells by transfer, and by nothing else', async () => {
    const cart = await shopper.cart({ sku: 'GLOVES' });
    const byCard = await shopper.start(cart, shopper.order(cart, { payment: 'card' }), randomUUID());
    expect([byCard.status, byCard.body.code]).toEqual([422, 'payment-not-offered']);
    const { body } = await shopper.confirm(await shopper.startedWith('GLOVES', { payment: 'bankTransfer' }));
    expect(body.order).toMatchObject({ state: 'awaitingPayment', payment: { instructions: { iban: expect.stringContaining('IT60') } } });
  });
});

test('with a payment provider beside the account every method is offered', async () => {
  await payBy('sandbox');
  expect((await shop()).body.payment).toMatchObject({ provider: 'sandbox' });
  expect(await offered()).toEqual(['card', 'paypal', 'bankTransfer']);
});
