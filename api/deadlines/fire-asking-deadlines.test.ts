import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { TestMerchant, TestOrder } from '../orders/test-merchant.ts';
import { fireAskingDeadlines } from './fire-asking-deadlines.ts';

let im: ReservedWorld;
let other: TestMerchant;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
  other = await im.another('impronta');
});
beforeEach(async () => {
  im.later();
  // What an earlier test left running is none of the next one's business.
  await im.api.database.db.deleteFrom('deadlines').execute();
});
afterAll(() => im.api.stop());

/** When reservations are made anew. */
const aDayBeforeTheEnd = 6.1 * 24;

async function reserved(merchant: TestMerchant, count: number): Promise<TestOrder[]> {
  const orders: TestOrder[] = [];
  while (orders.length < count) orders.push(await merchant.paidOrder({ A: 1 }));
  return orders;
}

/** The sandbox, where something happens each time a payment is looked at. */
function watched(happens: (payment: { readonly merchantId: string; readonly ref: string }) => Promise<void> | void): Deps {
  const { deps } = im.api;
  const sandbox = deps.providers.get('sandbox')!;
  const provider = {
    ...sandbox,
    async reauthorisePayment(...asked: Parameters<typeof sandbox.reauthorisePayment>) {
      await happens(asked[0]);
      return sandbox.reauthorisePayment(...asked);
    },
  };
  return { ...deps, providers: new Map([...deps.providers, ['sandbox', provider]]) };
}

/** How many of them have another reservation than at first. */
async function renewed(orders: readonly TestOrder[]): Promise<number> {
  const refs = await Promise.all(orders.map(async (order) => (await im.payment(order)).payment_ref !== order.paymentRef));
  return refs.filter(Boolean).length;
}

test('four servers at once ask the provider of each clock once', async () => {
  const orders = await reserved(im.merchant, 6);
  const asked: string[] = [];
  const server = watched(({ ref }) => void asked.push(ref));
  const pools = [1, 2, 3].map(() => connectDatabase({ url: im.api.database.url }));
  im.later(aDayBeforeTheEnd);
  try {
    await Promise.all([server, ...pools.map((db) => ({ ...server, db }))].map((deps) => fireAskingDeadlines(deps)));
  } finally {
    for (const db of pools) await db.destroy();
  }
  expect(asked.toSorted()).toEqual(orders.map(({ paymentRef }) => paymentRef).toSorted());
  expect(await renewed(orders)).toBe(6);
});

test('a provider that never answers keeps nobody but its own merchant waiting', async () => {
  const mine = await reserved(im.merchant, 2);
  const theirs = await reserved(other, 3);
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const server = watched(({ merchantId }) => (merchantId === im.api.keys.merchantId ? silence : undefined));
  im.later(aDayBeforeTheEnd);
  const firing = fireAskingDeadlines(server);
  await vi.waitFor(async () => expect(await renewed(theirs)).toBe(3), { timeout: 5000 });
  expect(await renewed(mine)).toBe(0);
  answer();
  await firing;
  expect(await renewed(mine)).toBe(2);
});

test('a provider that fails is asked once a time, however many clocks wait for it', async () => {
  const mine = await reserved(im.merchant, 4);
  const theirs = await reserved(other, 2);
  let asked = 0;
  const server = watched(({ merchantId }) => {
    if (merchantId !== im.api.keys.merchantId) return;
    asked += 1;
    throw new Error('The provider did not answer');
  });
  im.later(aDayBeforeTheEnd);
  await fireAskingDeadlines(server);
  expect([asked, await renewed(mine), await renewed(theirs)]).toEqual([1, 0, 2]);
  // The three that were not tried wait for nothing.
  await fireAskingDeadlines(im.api.deps);
  expect(await renewed(mine)).toBe(3);
  im.later(aDayBeforeTheEnd + 0.01);
  await fireAskingDeadlines(im.api.deps);
  expect(await renewed(mine)).toBe(4);
});
