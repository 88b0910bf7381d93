import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../../api/jobs/sweep.ts';
import { catchUpEvents } from '../../api/webhooks/catch-up-events.ts';
import { receiveEvent } from '../../api/webhooks/receive-event.ts';
import { standInKeys } from './pay-at-stand-in.ts';
import { StripeWorld } from './stripe-world.ts';

let world: StripeWorld;
/** Hours from the start; it never goes back. */
let hours = 0;
beforeAll(async () => {
  world = await StripeWorld.open('restelli');
  // Nobody listens where events go, and Stripe gives each up.
  world.standIn.deliveries.reach = () => `${world.standIn.url}/nobody`;
  world.standIn.deliveries.mostAttempts = 1;
});
beforeEach(async () => {
  nextHour();
  await sweep(world.api.deps);
});
afterAll(() => world.stop());

/** When every account's events are read again. */
function nextHour(): void {
  world.later((hours += 1));
}

/** On two servers at once. */
async function swept(): Promise<void> {
  await Promise.all([sweep(world.api.deps), sweep(world.api.deps)]);
  await world.work();
}

async function paid() {
  const { shopper, standIn } = world;
  const checkout = await shopper.started(await shopper.cart({ sku: 'GLOVES', quantity: 2 }));
  standIn.intents.confirm(checkout.paymentRef, { payment_method: 'pm_card_visa' });
  const { body } = await shopper.confirm(checkout);
  const { id, lines } = body.order!;
  return { id, ref: checkout.paymentRef, line: lines[0]!.id };
}

const refundAtStripe = (ref: string, amount: number) => world.atStripe('/v1/refunds', { payment_intent: ref, amount: String(amount) });
const eventsOf = (ref: string) =>
  world.api.deps.db.selectFrom('payment_events').select(['event_id', 'processed_at']).where('payment_ref', '=', ref).execute();
const listings = () => world.standIn.requests.filter(({ endpoint }) => endpoint === 'GET /v1/events');
const cursor = () => world.api.deps.db.selectFrom('payment_event_cursors').selectAll().executeTakeFirstOrThrow();

describe('while no event reaches us', () => {
  test('a refund made at Stripe is found there, and booked once', async () => {
    const order = await paid();
    const made = await refundAtStripe(order.ref, 5000);
    await world.work();
    expect(await world.refunds(order.id)).toEqual([]);
    for (const _ of [1, 2]) {
      nextHour();
      await swept();
      expect(await world.refunds(order.id)).toMatchObject([
        { amount: { amount: 5000 }, source: 'provider', outsideRef: made.id, approvedBy: 'stripe', state: 'paid' },
      ]);
    }
    expect((await eventsOf(order.ref)).every(({ processed_at: at }) => at !== null)).toBe(true);
    expect(world.standIn.deliveries.made.every(({ status }) => status >= 400)).toBe(true);
  });

  test('a payer who disputes becomes the merchant’s task, once', async () => {
    const order = await paid();
    world.standIn.refunds.dispute(order.ref);
    for (const _ of [1, 2]) {
      nextHour();
      await swept();
      expect((await world.notices(order.id)).filter((step) => step === 'merchantDispute')).toHaveLength(1);
    }
  });

  test('a refund of ours that did not arrive is owed again, and once', async () => {
    const order = await paid();
    world.standIn.refunds.next.push('pending');
    await world.api.call('POST', `/v1/merchant/orders/${order.id}/unavailability`, {
      body: { units: [{ line: order.line, quantity: 1 }] },
    });
    await world.work();
    expect(await world.refunds(order.id)).toMatchObject([{ state: 'paid' }]);
    const [made] = world.standIn.refunds.list({ payment_intent: order.ref });
    world.standIn.refunds.settle(made!.id, 'failed');
    nextHour();
    await swept();
    const [refund] = await world.refunds(order.id);
    expect(refund).toMatchObject({ state: 'stuck' });

    // The merchant makes it at Stripe instead; then the event comes after all.
    await refundAtStripe(order.ref, 5000);
    nextHour();
    await swept();
    const settled = await world.refunds(order.id);
    expect(settled).toMatchObject([{ state: 'paid' }]);
    const { merchantId } = world.api.keys;
    const { id } = world.standIn.state.events.findLast(({ type }) => type === 'refund.failed')!;
    await receiveEvent(world.api.deps, { merchantId, provider: 'stripe', event: { id, paymentRef: order.ref, failedRefund: refund!.id } });
    expect(await world.refunds(order.id)).toEqual(settled);
  });
});

test('what came by itself is not taken up again, and what was found is not when it comes', async () => {
  const order = await paid();
  await refundAtStripe(order.ref, 1000);
  nextHour();
  await swept();
  const found = await eventsOf(order.ref);
  const { deliveries, state } = world.standIn;
  const { reach } = deliveries;
  const { port } = world.server.address() as { port: number };
  deliveries.reach = (url) => url.replace(/^https:\/\/[^/]+/, `http://127.0.0.1:${port}`);
  for (const event of state.events.filter(({ id }) => found.some(({ event_id: known }) => known === id))) deliveries.enqueue(event);
  await refundAtStripe(order.ref, 300);
  world.standIn.refunds.dispute(order.ref);
  await world.settle();
  const asked = world.standIn.requests.length;
  nextHour();
  await catchUpEvents(world.api.deps);
  deliveries.reach = reach;
  const own = (await eventsOf(order.ref)).length;
  expect(own).toBeGreaterThan(found.length);
  await world.work();
  expect((await eventsOf(order.ref)).length).toBe(own);
  expect((await world.refunds(order.id)).map(({ amount }) => amount.amount)).toEqual([1000, 300]);
  const again = world.standIn.requests.slice(asked).map(({ endpoint }) => endpoint);
  expect(again.filter((endpoint) => endpoint !== 'GET /v1/events' && endpoint !== 'GET /v1/webhook_endpoints/{}')).toEqual([]);
});

test('once keys were set, that is done at once, and else once an hour', async () => {
  const order = await paid();
  await refundAtStripe(order.ref, 5000);
  const asked = listings().length;
  await swept();
  expect(listings()).toHaveLength(asked);
  expect((await world.api.call('PUT', '/v1/merchant/payment-accounts/stripe', { body: standInKeys })).status).toBe(200);
  await swept();
  expect(await world.refunds(order.id)).toHaveLength(1);
});

test('where Stripe fails, it is asked ever more rarely, and nothing is missed', async () => {
  const order = await paid();
  await refundAtStripe(order.ref, 5000);
  const { seen_until: seen } = await cursor();
  world.standIn.faults.add({ on: 'GET /v1/events', kind: 'error', when: 'before', times: 3 });
  nextHour();
  const waits: number[] = [];
  for (const _ of [1, 2, 3]) {
    await swept();
    const { due_at: due, seen_until: still } = await cursor();
    expect(still).toEqual(seen);
    waits.push(Math.round((due.getTime() - Date.parse(world.api.deps.now())) / 60_000));
    world.later((hours += waits.at(-1)! / 60 + 0.01));
  }
  expect(waits).toEqual([10, 20, 40]);
  await swept();
  expect(await world.refunds(order.id)).toHaveLength(1);
  expect(await cursor()).toMatchObject({ attempts: 0 });
});

test('nothing is read that may have been settled so long ago that it is forgotten here', async () => {
  const { db, now } = world.api.deps;
  await db.updateTable('payment_event_cursors').set({ seen_until: '2020-01-01T00:00:00Z' }).execute();
  nextHour();
  await swept();
  const { gte } = listings().at(-1)!.form['created'] as { gte: string };
  const days = (Date.parse(now()) / 1000 - Number(gte)) / 86_400;
  expect(days).toBeCloseTo(28, 1);
  expect((await cursor()).seen_until.getTime()).toBeGreaterThan(Date.parse(now()) - 3_600_000);
});

test('an event of another version is read too, and one that cannot be read keeps no other', async () => {
  const order = await paid();
  const { state } = world.standIn;
  const intent = structuredClone(world.standIn.intents.get(order.ref));
  state.happened('payment_intent.processing', { ...intent, status: 'requires_source' });
  Object.assign(state.events.at(-1)!, { api_version: '2018-11-08' });
  const old = state.events.at(-1)!.id;
  state.happened('payment_intent.processing', { ...intent, status: 'of a version to come' });
  const unreadable = state.events.at(-1)!.id;
  await refundAtStripe(order.ref, 5000);
  nextHour();
  await swept();
  expect(await world.refunds(order.id)).toHaveLength(1);
  const known = (await eventsOf(order.ref)).map(({ event_id: id }) => id);
  expect([known.includes(old), known.includes(unreadable)]).toEqual([true, false]);
  expect((await cursor()).attempts).toBe(1);
  state.events.splice(0);
  nextHour();
  await swept();
  expect((await cursor()).attempts).toBe(0);
});

test('of a great many events some are read at a time, until all are', async () => {
  const order = await paid();
  const { state, intents } = world.standIn;
  state.endpoints.clear();
  const elsewhere = intents.create({ amount: 9900, currency: 'eur', allowed_payment_method_types: ['card'] });
  for (let sold = 0; sold < 1300; sold += 1) {
    state.happened('payment_intent.canceled', elsewhere);
    Object.assign(state.events.at(-1)!, { created: state.now() + sold });
  }
  world.later((hours += 1));
  await refundAtStripe(order.ref, 5000);
  let turns = 0;
  for (; (await world.refunds(order.id)).length === 0; turns += 1) {
    const asked = listings().length;
    await catchUpEvents(world.api.deps);
    await world.settle();
    expect(listings().length - asked).toBeLessThan(40);
    if (turns > 20) throw new Error('never');
  }
  expect(turns).toBeGreaterThan(1);
});
