import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { payOwedRefunds } from '../../api/refunds/pay-refund.ts';
import { StripeWorld } from './stripe-world.ts';

let world: StripeWorld;
beforeAll(async () => {
  world = await StripeWorld.open('restelli');
});
beforeEach(() => world.later(0));
afterAll(() => world.stop());

const total = 15_900;

/** An order of three for 159.00, paid by card. */
async function paid() {
  const { shopper, standIn, api } = world;
  const checkout = await shopper.started(await shopper.cart({ sku: 'GLOVES', quantity: 3 }));
  standIn.intents.confirm(checkout.paymentRef, { payment_method: 'pm_card_visa' });
  const { body } = await shopper.confirm(checkout);
  if (body.order?.total.amount !== total) throw new Error(JSON.stringify(body));
  const { id, lines } = body.order;
  const call = (method: 'GET' | 'POST', path: string, sent?: object) => api.call(method, path, sent && { body: sent });
  return {
    id,
    refundAtStripe: (amount: number) => world.atStripe('/v1/refunds', { payment_intent: checkout.paymentRef, amount: String(amount) }),
    async lacks(quantity: number) {
      const answer = await call('POST', `/v1/merchant/orders/${id}/unavailability`, { units: [{ line: lines[0]!.id, quantity }] });
      if (answer.status !== 200) throw new Error(answer.text);
      while (await payOwedRefunds(api.deps));
    },
    given: () => standIn.refunds.sum(checkout.paymentRef),
    /** Source, amount and state of each refund. */
    books: async () => (await world.refunds(id)).map(({ source, amount, state }) => `${source} ${amount.amount} ${state}`).toSorted(),
    async plan() {
      const { payable, owed, overpaid } = (await call('GET', `/v1/merchant/orders/${id}/refund-plan`)).body;
      return [payable.amount, owed.amount, overpaid.amount];
    },
    close: () => call('POST', `/v1/merchant/orders/${id}/moves`, { event: 'settled' }),
  };
}
type Paid = Awaited<ReturnType<typeof paid>>;

/** While this goes on, no refund asked for here gets an answer. */
async function silently(work: () => Promise<unknown>, when: 'before' | 'after' = 'before'): Promise<void> {
  const { faults } = world.standIn;
  faults.byChance = (line) => (line.startsWith('POST /v1/refunds') ? { on: line, kind: 'reset', when } : undefined);
  try {
    await work();
  } finally {
    faults.byChance = () => undefined;
  }
}

/** Everything that waits is tried again, and again. */
async function goOn(): Promise<void> {
  for (const hours of [4, 8]) {
    world.later(hours);
    await world.work();
  }
}

/** Nothing is left open, all of the money went back once, and the books say so. */
async function allBack(order: Paid) {
  await goOn();
  expect(order.given()).toBe(total);
  const refunds = await world.refunds(order.id);
  expect(refunds.map(({ state }) => state)).not.toContain('stuck');
  expect(refunds.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total);
  expect(await order.plan()).toEqual([0, 0, 0]);
  expect((await world.seen(order.id)).returns.every(({ state }: { state: string }) => state === 'resolved')).toBe(true);
}

test.each([
  ['that had not been asked for yet', false],
  ['whose provider is silent', true],
])('a refund at Stripe that takes more than is left settles a debt %s; what it goes beyond counts later', async (_, asked) => {
  const order = await paid();
  await silently(() => order.lacks(1));
  if (!asked) await world.api.deps.db.updateTable('refunds').set({ attempts: 0, failure: null }).where('order_id', '=', order.id).execute();
  await order.refundAtStripe(12_000);
  await world.settle();
  expect(await order.books()).toEqual(['provider 7000 paid', 'return 5000 paid']);
  expect(await order.plan()).toEqual([0, 0, 7000]);
  await goOn();
  expect(order.given()).toBe(12_000);
  await order.lacks(2);
  await allBack(order);
});

test('one of all of the money leaves nothing owed, whatever was', async () => {
  const order = await paid();
  await silently(() => order.lacks(1));
  await order.refundAtStripe(total);
  await world.work();
  expect(await order.books()).toEqual(['provider 10900 paid', 'return 5000 paid']);
  await order.lacks(2);
  await allBack(order);
  expect(await order.books()).toEqual(['provider 10900 paid', 'return 5000 paid']);
});

test('a debt that was refused for it before Stripe’s event came is settled by it', async () => {
  const order = await paid();
  await silently(() => order.lacks(1));
  world.standIn.deliveries.manner = 'messy';
  await order.refundAtStripe(12_000);
  world.later(4);
  while (await payOwedRefunds(world.api.deps));
  world.standIn.deliveries.manner = 'tidy';
  await goOn();
  expect(await order.books()).toEqual(['provider 7000 paid', 'return 5000 paid']);
  await order.lacks(2);
  await allBack(order);
});

test('a smaller one settles a part of a stuck debt; the rest is paid by itself', async () => {
  const order = await paid();
  world.standIn.refunds.next.push('noBalance');
  await order.lacks(1);
  expect(await order.books()).toEqual(['return 5000 stuck']);
  await order.refundAtStripe(2000);
  await goOn();
  expect(await order.books()).toEqual(['return 2000 paid', 'return 3000 paid']);
  expect(order.given()).toBe(5000);
  expect(await order.plan()).toEqual([0, 0, 0]);
  const mails = (await Promise.all((await world.refunds(order.id)).map(({ id }) => world.notices(id)))).map((steps) =>
    steps.filter((step) => step === 'refunded'),
  );
  expect(mails).toEqual([['refunded'], ['refunded']]);
});

test.each(['before', 'after'] as const)(
  'beside a debt asked for in vain it settles that, unless it was paid unheard: silent %s',
  async (when) => {
    for (const [amount, books] of [
      [5000, { before: ['return 5000 paid'], after: ['provider 5000 paid', 'return 5000 paid'] }],
      [2000, { before: ['return 2000 paid', 'return 3000 paid'], after: ['provider 2000 paid', 'return 5000 paid'] }],
      [7000, { before: ['provider 2000 paid', 'return 5000 paid'], after: ['provider 7000 paid', 'return 5000 paid'] }],
    ] as const) {
      world.later(0);
      const order = await paid();
      await silently(() => order.lacks(1), when);
      await order.refundAtStripe(amount);
      await goOn();
      expect(await order.books()).toEqual(books[when]);
      const back = when === 'after' ? 5000 + amount : Math.max(5000, amount);
      expect(order.given()).toBe(back);
      expect(await order.plan()).toEqual([0, 0, back - 5000]);
      for (const { id } of await world.refunds(order.id))
        expect((await world.notices(id)).filter((step) => step === 'refunded').length).toBe(1);
      await order.lacks(2);
      await allBack(order);
    }
  },
);

test('beside one that was paid unheard and given up as stuck it is another refund, and ours is found to be paid', async () => {
  const order = await paid();
  await silently(async () => {
    await order.lacks(1);
    await world.api.deps.db.updateTable('refunds').set({ stuck_at: world.api.deps.now() }).where('order_id', '=', order.id).execute();
  }, 'after');
  await order.refundAtStripe(2000);
  await world.settle();
  expect(await order.books()).toEqual(['provider 2000 paid', 'return 5000 paid']);
  expect(order.given()).toBe(7000);
  await order.lacks(2);
  await allBack(order);
});

test('two debts that may both have been paid unheard: what was paid beside them settles them, oldest first', async () => {
  const order = await paid();
  await silently(async () => {
    await order.lacks(1);
    await order.lacks(1);
  });
  await order.refundAtStripe(9000);
  await goOn();
  expect(await order.books()).toEqual(['return 1000 paid', 'return 4000 paid', 'return 5000 paid']);
  expect(order.given()).toBe(10_000);
  await order.lacks(1);
  await allBack(order);
});

test('one that settles several debts and does not arrive after all is owed again, all of it', async () => {
  const order = await paid();
  world.standIn.refunds.next.push('noBalance', 'noBalance');
  await order.lacks(1);
  await order.lacks(1);
  world.standIn.refunds.next.push('pending');
  const made = await order.refundAtStripe(12_000);
  await world.work();
  expect(await order.books()).toEqual(['provider 2000 paid', 'return 5000 paid', 'return 5000 paid']);
  world.standIn.refunds.settle(made.id, 'failed');
  await world.work();
  expect(await order.books()).toEqual(['provider 2000 stuck', 'return 5000 stuck', 'return 5000 stuck']);
  for (const { id } of await world.refunds(order.id)) await world.api.call('POST', `/v1/merchant/refunds/${id}/retry`, { body: {} });
  await goOn();
  expect(order.given()).toBe(12_000);
});
