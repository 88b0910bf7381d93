import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Deps } from '../deps.ts';
import type { TestOrder } from '../orders/test-merchant.ts';
import { takeOwedCaptures } from './take-capture.ts';
import { ReservedWorld } from './test-reserved.ts';

let im: ReservedWorld;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
});
beforeEach(() => im.later());
afterAll(() => im.api.stop());

/** An order whose money is to be taken. */
async function owed(): Promise<TestOrder> {
  const order = await im.order({ A: 1 });
  expect((await im.merchant.does(order, 'moves', { event: 'accepted' })).status).toBe(200);
  return order;
}

/** The sandbox, where something happens first when money is to be taken. */
function watched(happens: (ref: string) => Promise<void> | void): Deps {
  const { deps } = im.api;
  const sandbox = deps.providers.get('sandbox')!;
  const provider = {
    ...sandbox,
    async capturePayment(...asked: Parameters<typeof sandbox.capturePayment>) {
      await happens(asked[0].ref);
      return sandbox.capturePayment(...asked);
    },
  };
  return { ...deps, providers: new Map([...deps.providers, ['sandbox', provider]]) };
}

const isTaken = async (order: TestOrder) => (await im.payment(order)).payment_state === 'captured';

test.each([25, 45, 85, 119, 150, 240])(
  'a provider that is silent for %i seconds has taken the money within a minute after',
  async (seconds) => {
    const order = await owed();
    let second = 0;
    const worker = watched(() => {
      if (second < seconds) throw new Error('The provider did not answer');
    });
    for (; second < 1800 && !(await isTaken(order)); second += 5) {
      im.later(second / 3600);
      await takeOwedCaptures(worker);
    }
    expect(await isTaken(order)).toBe(true);
    expect(second - seconds).toBeLessThanOrEqual(60);
  },
);

test('one the provider thinks about does not hold up those that were taken in hand with it', async () => {
  const [slow, ...others] = [await owed(), await owed(), await owed()];
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const taking = takeOwedCaptures(watched((ref) => (ref === slow.paymentRef ? silence : undefined)));
  await vi.waitFor(async () => expect(await Promise.all(others.map(isTaken))).toEqual([true, true]), { timeout: 5000 });
  expect(await isTaken(slow)).toBe(false);
  answer();
  await taking;
  expect(await isTaken(slow)).toBe(true);
});
