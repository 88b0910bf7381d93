import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { TestOrder } from '../orders/test-merchant.ts';
import { insertRefund } from './refunds.store.ts';
import { payOwedRefunds } from './pay-refund.ts';

let im: ReservedWorld;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
});
beforeEach(() => im.later());
afterAll(() => im.api.stop());

/** An order that was paid for, of which something is to be paid back. */
async function owed(): Promise<TestOrder> {
  const order = await im.order({ A: 1 });
  const { merchantId } = im.api.keys;
  await im.api.deps.providers.get('sandbox')!.capturePayment({ merchantId, ref: order.paymentRef }, 5900, order.wire.id);
  await insertRefund(
    im.api.database.db,
    {
      merchantId,
      provider: 'sandbox',
      paymentRef: order.paymentRef,
      checkoutId: null,
      orderId: null,
      source: 'payment',
      sourceId: order.paymentRef,
      amount: 100,
      currency: 'EUR',
      reason: 'replaced',
      means: 'same',
      consent: null,
      owedBy: 'sweep',
      released: false,
    },
    im.api.deps.now(),
  );
  return order;
}

/** The sandbox, where something happens first when money is to be paid back. */
function watched(happens: (ref: string) => Promise<void> | void): Deps {
  const { deps } = im.api;
  const sandbox = deps.providers.get('sandbox')!;
  const provider: typeof sandbox = {
    ...sandbox,
    async refundPayment(key, amount, id) {
      await happens(key.ref);
      return sandbox.refundPayment(key, amount, id);
    },
  };
  return { ...deps, providers: new Map([...deps.providers, ['sandbox', provider]]) };
}

async function isPaid({ paymentRef }: TestOrder): Promise<boolean> {
  const { paid_at } = await im.api.database.db
    .selectFrom('refunds')
    .select('paid_at')
    .where('payment_ref', '=', paymentRef)
    .executeTakeFirstOrThrow();
  return paid_at !== null;
}

test.each([25, 45, 119, 150, 240])('a provider that is silent for %i seconds has paid back within a minute after', async (seconds) => {
  const order = await owed();
  let second = 0;
  const worker = watched(() => {
    if (second < seconds) throw new Error('The provider did not answer');
  });
  for (; second < 1800 && !(await isPaid(order)); second += 5) {
    im.later(second / 3600);
    await payOwedRefunds(worker);
  }
  expect(await isPaid(order)).toBe(true);
  expect(second - seconds).toBeLessThanOrEqual(60);
});

test('one the provider thinks about does not hold up those that were taken in hand with it, nor does another worker ask for them', async () => {
  const orders = [await owed(), await owed(), await owed(), await owed()];
  const [slow, ...others] = orders as [TestOrder, ...TestOrder[]];
  const asked: string[] = [];
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const worker = watched((ref) => {
    asked.push(ref);
    return ref === slow.paymentRef ? silence : undefined;
  });
  const paying = payOwedRefunds(worker);
  await vi.waitFor(async () => expect(await Promise.all(others.map(isPaid))).toEqual([true, true, true]), { timeout: 5000 });
  const second = connectDatabase({ url: im.api.database.url });
  // As late as the first may still be waiting for its answer.
  im.later(25 / 3600);
  await payOwedRefunds({ ...worker, db: second }).finally(() => second.destroy());
  expect(asked.toSorted()).toEqual(orders.map(({ paymentRef }) => paymentRef).toSorted());
  answer();
  await paying;
  expect(await isPaid(slow)).toBe(true);
});
