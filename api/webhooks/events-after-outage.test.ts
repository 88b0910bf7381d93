import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShopper, type StartedCheckout } from '../checkouts/test-shopper.ts';
import type { Deps } from '../deps.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { insertPaymentEvent } from './payment-events.store.ts';
import { settleReportedPayments } from './settle-payment.ts';

let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore' });
  anna = new TestShopper(api);
  await api.putProduct('bag', plainProduct('BAG', 4000));
});
afterAll(() => api.stop());

/** A checkout that was paid, as its provider tells. */
async function told(): Promise<StartedCheckout> {
  const checkout = await anna.startedWith('BAG');
  await anna.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
  const event = { id: `se_${randomUUID()}`, paymentRef: checkout.paymentRef };
  await insertPaymentEvent(api.database.db, { merchantId: api.keys.merchantId, provider: 'sandbox', event });
  return checkout;
}

/** The sandbox, which does not answer as long as it is away. */
function worker(isAway: () => boolean): Deps {
  const sandbox = api.deps.providers.get('sandbox')!;
  const provider = {
    ...sandbox,
    async getPayment(...key: Parameters<typeof sandbox.getPayment>) {
      if (isAway()) throw new Error('The provider did not answer');
      return sandbox.getPayment(...key);
    },
  };
  return { ...api.deps, providers: new Map([...api.deps.providers, ['sandbox', provider]]) };
}

const isSettled = async (checkout: StartedCheckout) => (await anna.read(checkout)).body.state === 'confirmed';

const passes = (seconds: number) =>
  sql`update payment_events set due_at = due_at - ${seconds} * interval '1 second' where processed_at is null`.execute(api.database.db);

test.each([10, 30, 65, 90, 120, 130])(
  'what was told while the provider was away for %i seconds is settled within a minute after',
  async (seconds) => {
    const checkout = await told();
    let second = 0;
    const deps = worker(() => second < seconds);
    for (; second < 600; second += 2) {
      while (await settleReportedPayments(deps));
      if (await isSettled(checkout)) break;
      await passes(2);
    }
    expect(await isSettled(checkout)).toBe(true);
    expect(second - seconds).toBeLessThanOrEqual(60);
  },
);

test('what could not be settled for more than a day is not given up, and asked about once a day', async () => {
  const checkout = await told();
  const day = 86_400;
  let asked = 0;
  const away = worker(() => (asked += 1) > 0);
  for (let minute = 0; minute < 40 * 60; minute += 10) {
    await settleReportedPayments(away);
    await passes(600);
  }
  expect(asked).toBeGreaterThan(150);
  const before = asked;
  for (let hour = 0; hour < 5 * 24; hour += 1) {
    await passes(day / 24);
    await settleReportedPayments(away);
  }
  expect(asked - before).toBeGreaterThanOrEqual(4);
  expect(asked - before).toBeLessThanOrEqual(6);
  await passes(day);
  await settleReportedPayments(api.deps);
  expect(await isSettled(checkout)).toBe(true);
});
