import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StripeWorld } from './stripe-world.ts';

let world: StripeWorld;
beforeAll(async () => {
  world = await StripeWorld.open('restelli');
});
beforeEach(() => world.later(0));
afterAll(() => world.stop());

/** An order of two for 109.00, paid by card. */
async function paid() {
  const { shopper, standIn } = world;
  const checkout = await shopper.started(await shopper.cart({ sku: 'GLOVES', quantity: 2 }));
  standIn.intents.confirm(checkout.paymentRef, { payment_method: 'pm_card_visa' });
  const { body } = await shopper.confirm(checkout);
  if (body.order?.total.amount !== 10_900) throw new Error(JSON.stringify(body));
  const { id, lines } = body.order;
  return {
    id,
    ref: checkout.paymentRef,
    refundAtStripe: (amount: number) => world.atStripe('/v1/refunds', { payment_intent: checkout.paymentRef, amount: String(amount) }),
    async lacks(quantity: number) {
      const answer = await world.api.call('POST', `/v1/merchant/orders/${id}/unavailability`, {
        body: { units: [{ line: lines[0]!.id, quantity }] },
      });
      if (answer.status !== 200) throw new Error(answer.text);
      await world.work();
    },
    /** What Stripe gave back, each refund. */
    given: () => standIn.refunds.list({ payment_intent: checkout.paymentRef }).map(({ amount }) => amount),
  };
}

describe('a refund that somebody makes at Stripe', () => {
  test('is booked as that: by whom, when and how much; the shopper is told', async () => {
    const order = await paid();
    const made = await order.refundAtStripe(5000);
    await world.work();
    const refunds = await world.refunds(order.id);
    expect(refunds).toMatchObject([
      { amount: { amount: 5000 }, source: 'provider', outsideRef: made.id, reason: 'atProvider', approvedBy: 'stripe', state: 'paid' },
    ]);
    expect(Date.parse(refunds[0]!.at.iso)).toBe(made.created * 1000);
    expect(await world.notices(refunds[0]!.id)).toEqual(['refunded']);
    await world.work();
    expect(await world.refunds(order.id)).toHaveLength(1);
  });

  test('counts towards what the order gives back later, so that nothing goes back twice', async () => {
    const order = await paid();
    await order.refundAtStripe(5000);
    await world.settle();
    await order.lacks(1);
    expect(order.given()).toEqual([5000]);
    await order.lacks(1);
    expect(order.given().reduce((sum, amount) => sum + amount, 0)).toBe(10_900);
    expect((await world.refunds(order.id)).map(({ source, amount }) => [source, amount.amount])).toEqual([
      ['provider', 5000],
      ['return', 5900],
    ]);
  });

  test('beside one of ours is told from it, whichever comes first, and however events travel', async () => {
    world.standIn.deliveries.manner = 'messy';
    const order = await paid();
    await order.lacks(1);
    await order.refundAtStripe(900);
    await order.refundAtStripe(100);
    await world.work();
    world.standIn.deliveries.manner = 'tidy';
    const booked = (await world.refunds(order.id)).map(({ source, amount }) => `${source} ${amount.amount}`);
    expect(booked.toSorted()).toEqual(['provider 100', 'provider 900', 'return 5000']);
  });

  test('because ours was stuck, is ours: the merchant did what was asked', async () => {
    const order = await paid();
    world.standIn.refunds.next.push('noBalance');
    await order.lacks(1);
    expect(await world.refunds(order.id)).toMatchObject([{ state: 'stuck', failure: 'balance_insufficient' }]);
    await order.refundAtStripe(5000);
    await world.work();
    expect(await world.refunds(order.id)).toMatchObject([{ source: 'return', amount: { amount: 5000 }, state: 'paid' }]);
    expect(order.given()).toEqual([5000]);
  });

  test('and does not arrive is the merchant’s task', async () => {
    const order = await paid();
    world.standIn.refunds.next.push('pending');
    const made = await order.refundAtStripe(5000);
    await world.work();
    world.standIn.refunds.settle(made.id, 'failed');
    await world.work();
    const refunds = await world.refunds(order.id);
    expect(refunds).toMatchObject([{ source: 'provider', state: 'stuck', failure: 'refund_failed' }]);
    expect(await world.notices(refunds[0]!.id)).toContain('merchantRefundStuck');
    expect((await world.api.call('POST', `/v1/merchant/refunds/${refunds[0]!.id}/retry`, { body: {} })).status).toBe(200);
    await world.work();
    expect(await world.refunds(order.id)).toMatchObject([{ state: 'paid' }]);
    expect(world.standIn.refunds.sum(order.ref)).toBe(5000);
  });

  test('of a sale made elsewhere on the same account is nobody’s here', async () => {
    const before = await world.api.deps.db.selectFrom('payment_events').select('event_id').execute();
    const { intents, refunds } = world.standIn;
    const elsewhere = intents.create({ amount: 9900, currency: 'eur', allowed_payment_method_types: ['card'] });
    intents.confirm(elsewhere.id, { payment_method: 'pm_card_visa' });
    refunds.next.push('pending');
    refunds.settle(refunds.create({ payment_intent: elsewhere.id, amount: 100 }).id, 'failed');
    refunds.dispute(elsewhere.id);
    await world.settle();
    expect(world.standIn.deliveries.made.filter(({ status }) => status !== 204)).toEqual([]);
    expect(await world.api.deps.db.selectFrom('payment_events').select('event_id').execute()).toHaveLength(before.length);
  });
});

test('our own refunds are not looked into again when Stripe tells of them', async () => {
  const order = await paid();
  await order.lacks(1);
  const asked = world.standIn.requests.length;
  const [own] = world.standIn.refunds.list({ payment_intent: order.ref });
  const charge = world.standIn.state.charges.get(own!.charge as string)!;
  world.standIn.state.happened('charge.refunded', charge);
  await world.settle();
  expect(world.standIn.requests.slice(asked)).toEqual([]);
});

test('a payment that the payer disputes is the merchant’s task, once', async () => {
  const order = await paid();
  world.standIn.deliveries.manner = 'messy';
  world.standIn.refunds.dispute(order.ref);
  await world.work();
  world.standIn.deliveries.manner = 'tidy';
  expect((await world.notices(order.id)).filter((step) => step === 'merchantDispute')).toHaveLength(1);
  expect(await world.mail('merchantDispute', order.id)).toMatch(/contestato.*109,00/);
  const { body } = await world.api.call('GET', '/v1/merchant/events?limit=500');
  const told = body.events.filter(
    ({ type, data }: { type: string; data: { orderId: string } }) => type === 'order.paymentDisputed' && data.orderId === order.id,
  );
  expect(told).toHaveLength(1);
  await order.lacks(1);
  expect(await world.refunds(order.id)).toMatchObject([{ state: 'stuck', failure: 'charge_disputed' }]);
});
