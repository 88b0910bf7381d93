import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { sweepOnce } from '../jobs/sweep.ts';
import type { TestMerchant, TestOrder } from '../orders/test-merchant.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';
import { eraseAtProviders } from './erase-at-providers.ts';
import { oweErasure } from './provider-erasures.store.ts';

let im: ReservedWorld;
let other: TestMerchant;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
  other = await im.another('impronta');
});
beforeEach(async () => {
  im.later();
  await im.api.database.db.deleteFrom('provider_erasures').execute();
});
afterAll(() => im.api.stop());

/** Orders whose provider is to forget the buyer. */
async function owed(merchant: TestMerchant, count: number): Promise<TestOrder[]> {
  const orders: TestOrder[] = [];
  while (orders.length < count) {
    const order = await merchant.paidOrder({ A: 1 });
    await oweErasure(im.api.database.db, merchant.api.keys.merchantId, { orderId: order.wire.id }, im.api.deps.now());
    orders.push(order);
  }
  return orders;
}

/** A provider that keeps who paid. */
function keeping(forget: NonNullable<PaymentProvider['forgetShopper']>): Deps {
  const { deps } = im.api;
  const provider: PaymentProvider = { ...deps.providers.get('sandbox')!, forgetShopper: forget };
  return { ...deps, providers: new Map([...deps.providers, ['sandbox', provider]]) };
}

async function left(merchant: TestMerchant): Promise<number> {
  const { merchantId } = merchant.api.keys;
  return (await im.api.database.db.selectFrom('provider_erasures').select('checkout_id').where('merchant_id', '=', merchantId).execute())
    .length;
}

test('a provider that never answers keeps neither our own forgetting nor another merchant’s provider waiting', async () => {
  await owed(im.merchant, 2);
  await owed(other, 3);
  const [order] = await owed(im.merchant, 1);
  await im.merchant.asks(order!, 'erasure', {});
  await sql`update orders set state = 'closed' where id = ${order!.wire.id}`.execute(im.api.database.db);
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const deps = keeping(({ merchantId }) => (merchantId === im.api.keys.merchantId ? silence : Promise.resolve()));
  const erasing = eraseAtProviders(deps);
  await vi.waitFor(async () => expect(await left(other)).toBe(0), { timeout: 5000 });
  expect(await left(im.merchant)).toBe(3);
  await sweepOnce(deps, 'privacy');
  const { reduced_at } = await im.api.database.db
    .selectFrom('erasure_requests')
    .select('reduced_at')
    .where('order_id', '=', order!.wire.id)
    .executeTakeFirstOrThrow();
  expect(reduced_at).not.toBeNull();
  answer();
  await erasing;
  expect(await left(im.merchant)).toBe(0);
});

test('two workers ask about each once', async () => {
  await owed(im.merchant, 6);
  const asked: string[] = [];
  const deps = keeping(async ({ checkoutId }) => {
    asked.push(checkoutId);
  });
  const second = connectDatabase({ url: im.api.database.url });
  await Promise.all([eraseAtProviders(deps), eraseAtProviders({ ...deps, db: second })]).finally(() => second.destroy());
  expect([asked.length, new Set(asked).size, await left(im.merchant)]).toEqual([6, 6, 0]);
});

test('one that is refused keeps no other of its merchant', async () => {
  const [bad] = await owed(im.merchant, 1);
  await owed(im.merchant, 3);
  const { checkout_id } = await im.api.database.db
    .selectFrom('orders')
    .select('checkout_id')
    .where('id', '=', bad!.wire.id)
    .executeTakeFirstOrThrow();
  await eraseAtProviders(
    keeping(async ({ checkoutId }) => {
      if (checkoutId === checkout_id) throw new Error('No such customer');
    }),
  );
  expect(await left(im.merchant)).toBe(1);
});
