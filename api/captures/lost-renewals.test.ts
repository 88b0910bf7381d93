import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { markRenewal } from '../orders/order-renewal.store.ts';
import type { TestMerchant, TestOrder } from '../orders/test-merchant.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';
import { settleRenewals } from './settle-renewals.ts';
import { ReservedWorld } from './test-reserved.ts';

let im: ReservedWorld;
let other: TestMerchant;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
  other = await im.another('impronta');
});
beforeEach(async () => {
  im.later();
  // What an earlier test left open is none of the next one's business.
  await im.api.database.db.updateTable('orders').set({ renewal_asked_at: null }).execute();
});
afterAll(() => im.api.stop());

const minutes = (count: number) => count / 60;

/** Orders whose provider was asked for another reservation by somebody who was not there any more when it answered. */
async function lost(merchant: TestMerchant, count: number): Promise<TestOrder[]> {
  const orders: TestOrder[] = [];
  while (orders.length < count) {
    const order = await merchant.paidOrder({ A: 1 });
    await markRenewal(im.api.database.db, { merchantId: merchant.api.keys.merchantId, id: order.wire.id }, im.api.deps.now());
    orders.push(order);
  }
  return orders;
}

/** The sandbox, where something happens each time somebody looks for a merchant's payments or makes a reservation anew. */
function watched(happens: (call: 'list' | 'reauthorise', merchantId: string, ref?: string) => Promise<void> | void): Deps['providers'] {
  const sandbox = im.api.deps.providers.get('sandbox')!;
  const provider: PaymentProvider = {
    ...sandbox,
    async listPayments(search) {
      await happens('list', search.merchantId);
      return sandbox.listPayments(search);
    },
    async reauthorisePayment(payment, amount, idempotencyKey) {
      await happens('reauthorise', payment.merchantId, payment.ref);
      return sandbox.reauthorisePayment(payment, amount, idempotencyKey);
    },
  };
  return new Map([...im.api.deps.providers, ['sandbox', provider]]);
}

/** How many of them are in the books with another reservation than at first. */
async function settled(orders: readonly TestOrder[]): Promise<number> {
  const refs = await Promise.all(orders.map(async (order) => (await im.payment(order)).payment_ref !== order.paymentRef));
  return refs.filter(Boolean).length;
}

test('a merchant whose provider fails is asked once a time, however much is lost there, and keeps no other waiting', async () => {
  const mine = await lost(im.merchant, 12);
  const theirs = await lost(other, 2);
  let asked = 0;
  const providers = watched((call, merchantId) => {
    if (merchantId !== im.api.keys.merchantId || call !== 'list') return;
    asked += 1;
    throw new Error('The provider did not answer');
  });
  im.later(minutes(11));
  await settleRenewals({ ...im.api.deps, providers });
  expect([asked, await settled(mine), await settled(theirs)]).toEqual([1, 0, 2]);
  // Another one each time, so that one that always fails does not keep the others of the merchant for ever.
  await settleRenewals({ ...im.api.deps, providers });
  await settleRenewals({ ...im.api.deps, providers });
  expect(asked).toBe(3);
  // Nothing that was not tried was put off: of twelve, those that failed are all that wait on.
  await settleRenewals(im.api.deps);
  expect(await settled(mine)).toBe(9);
  im.later(minutes(12));
  await settleRenewals(im.api.deps);
  expect(await settled(mine)).toBe(12);
});

test('a provider that never answers keeps nobody but its own merchant waiting', async () => {
  const mine = await lost(im.merchant, 2);
  const theirs = await lost(other, 3);
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const providers = watched(async (_call, merchantId) => {
    if (merchantId === im.api.keys.merchantId) await silence;
  });
  im.later(minutes(11));
  const settling = settleRenewals({ ...im.api.deps, providers });
  await vi.waitFor(async () => expect(await settled(theirs)).toBe(3), { timeout: 5000 });
  expect(await settled(mine)).toBe(0);
  answer();
  await settling;
  expect(await settled(mine)).toBe(2);
});

test('two workers at once make each of them anew once', async () => {
  const mine = await lost(im.merchant, 10);
  const theirs = await lost(other, 5);
  const asked: string[] = [];
  const providers = watched((call, _merchantId, ref) => {
    if (call === 'reauthorise') asked.push(ref!);
  });
  const second = connectDatabase({ url: im.api.database.url });
  im.later(minutes(11));
  try {
    await Promise.all([settleRenewals({ ...im.api.deps, providers }), settleRenewals({ ...im.api.deps, providers, db: second })]);
  } finally {
    await second.destroy();
  }
  expect(asked.toSorted()).toEqual([...mine, ...theirs].map(({ paymentRef }) => paymentRef).toSorted());
  expect(await settled([...mine, ...theirs])).toBe(15);
});

test('one that fails again and again is tried ever more rarely', async () => {
  const [order] = await lost(im.merchant, 1);
  const tried: number[] = [];
  let minute = 11;
  const providers = watched((call) => {
    if (call === 'list') tried.push(minute);
    throw new Error('The provider did not answer');
  });
  for (; minute < 120; minute += 1) {
    im.later(minutes(minute));
    await settleRenewals({ ...im.api.deps, providers });
  }
  const pauses = tried.slice(1).map((at, index) => at - tried[index]!);
  expect(pauses.length).toBeGreaterThan(10);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.at(-1)).toBeGreaterThan(5);
  im.later(minutes(120 + pauses.at(-1)! * 1.1 + 1));
  await settleRenewals(im.api.deps);
  expect(await settled([order!])).toBe(1);
});
