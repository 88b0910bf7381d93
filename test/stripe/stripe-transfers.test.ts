import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StripeWorld } from './stripe-world.ts';

const day = 24;
const total = 5900;

let world: StripeWorld;
beforeAll(async () => {
  world = await StripeWorld.open('restelli');
});
beforeEach(() => world.later(0));
afterAll(() => world.stop());

/** An order of 59.00 that waits for its transfer, and what its payer does. */
async function awaited() {
  const { shopper, standIn } = world;
  const checkout = await shopper.startedWith('GLOVES', { payment: 'bankTransfer' });
  const { body } = await shopper.confirm(checkout);
  if (body.order?.state !== 'awaitingPayment' || body.order.total.amount !== total) throw new Error(JSON.stringify(body.problem));
  const customer = standIn.intents.get(checkout.paymentRef).customer as string;
  return {
    id: body.order.id,
    ref: checkout.paymentRef,
    customer,
    async sends(amount: number): Promise<void> {
      standIn.intents.fund(customer, amount);
      await world.work();
    },
    /** What Stripe holds for the payer, and what it sent back. */
    held: () => standIn.state.cash.get(customer) ?? 0,
    returned: () =>
      standIn.cash.list(customer).reduce((sum, { type, net_amount: net }) => sum + (type.startsWith('return_') ? -net : 0), 0),
  };
}

describe('a transfer that is short', () => {
  test('is found: the order asks for the rest, in its reminder too, and the rest pays it', async () => {
    const order = await awaited();
    await order.sends(5000);
    const seen = await world.seen(order.id);
    expect(seen).toMatchObject({ state: 'awaitingPayment', payment: { instructions: { amount: { amount: 900 } } } });
    expect(seen.next.join(' ')).toMatch(/\b9,00/);
    expect(await world.mail('paymentReminder', order.id)).toMatch(/\b9,00/);
    await order.sends(900);
    expect(await world.seen(order.id)).toMatchObject({ state: 'paid', payment: { state: 'captured' } });
    expect([await world.refunds(order.id), order.held()]).toEqual([[], 0]);
  });

  test('is found by asking where no event comes', async () => {
    const order = await awaited();
    const [endpoint] = world.standIn.state.endpoints.values();
    endpoint!.status = 'disabled';
    world.standIn.intents.fund(order.customer, 5000);
    world.later(3);
    await world.work();
    endpoint!.status = 'enabled';
    expect(await world.seen(order.id)).toMatchObject({ payment: { instructions: { amount: { amount: 900 } } } });
  });

  test('goes back whole with the order that lapses, and the payer is told', async () => {
    const order = await awaited();
    await order.sends(5000);
    world.later(12 * day);
    await world.work();
    expect(await world.seen(order.id)).toMatchObject({ state: 'lapsed' });
    const refunds = await world.refunds(order.id);
    expect(refunds).toMatchObject([{ amount: { amount: 5000 }, source: 'entry', reason: 'afterLapse', state: 'paid' }]);
    expect(await world.notices(refunds[0]!.id)).toEqual(['refunded']);
    expect(await world.mail('refunded', refunds[0]!.id)).toMatch(/\b50,00/);
    expect([order.held(), order.returned()]).toEqual([0, 5000]);
    await world.work();
    expect(await world.refunds(order.id)).toHaveLength(1);
  });

  test('that comes when nobody waits any more goes back too, and so does what follows it', async () => {
    const order = await awaited();
    world.later(12 * day);
    await world.work();
    expect(await world.seen(order.id)).toMatchObject({ state: 'lapsed' });
    await order.sends(5000);
    expect([order.held(), order.returned()]).toEqual([0, 5000]);
    await order.sends(900);
    expect([order.held(), order.returned()]).toEqual([0, 5900]);
    expect((await world.refunds(order.id)).map(({ amount, reason }) => [amount.amount, reason])).toEqual([
      [5000, 'afterLapse'],
      [900, 'afterLapse'],
    ]);
  });
});

describe('a transfer that is more than was asked for', () => {
  test('pays the order, and the rest goes back', async () => {
    const order = await awaited();
    await order.sends(20_000);
    expect(await world.seen(order.id)).toMatchObject({ state: 'paid', payment: { state: 'captured' } });
    const refunds = await world.refunds(order.id);
    expect(refunds).toMatchObject([{ amount: { amount: 14_100 }, source: 'entry', reason: 'excess', state: 'paid' }]);
    expect([order.held(), order.returned()]).toEqual([0, 14_100]);
  });

  test('sent once more after the order was paid goes back as well', async () => {
    const order = await awaited();
    await order.sends(total);
    expect(await world.refunds(order.id)).toEqual([]);
    await order.sends(total);
    await order.sends(100);
    expect((await world.refunds(order.id)).map(({ amount, reason, state }) => [amount.amount, reason, state])).toEqual([
      [total, 'excess', 'paid'],
      [100, 'excess', 'paid'],
    ]);
    expect([order.held(), order.returned()]).toEqual([0, total + 100]);
  });

  test('goes back once, however often Stripe tells of it, fails or is asked again', async () => {
    world.standIn.deliveries.manner = 'messy';
    const order = await awaited();
    world.standIn.faults.add({ on: 'POST /v1/refunds', when: 'after', kind: 'error' });
    await order.sends(20_000);
    world.later(2);
    await world.work();
    world.standIn.deliveries.manner = 'tidy';
    expect(await world.refunds(order.id)).toMatchObject([{ amount: { amount: 14_100 }, state: 'paid' }]);
    expect([order.held(), order.returned()]).toEqual([0, 14_100]);
  });

  test('that the merchant sends back at Stripe is not sent twice', async () => {
    const order = await awaited();
    await order.sends(total);
    world.standIn.intents.fund(order.customer, 1000);
    await world.atStripe('/v1/refunds', { origin: 'customer_balance', customer: order.customer, currency: 'eur', amount: '1000' });
    await world.work();
    expect([await world.refunds(order.id), order.held()]).toEqual([[], 0]);
  });

  test('which does not arrive at the payer’s bank is owed again', async () => {
    const order = await awaited();
    world.standIn.refunds.next.push('pending');
    await order.sends(20_000);
    const [made] = world.standIn.refunds.list({}).filter(({ customer }) => customer === order.customer);
    world.standIn.refunds.settle(made!.id, 'failed');
    await world.settle();
    expect(await world.refunds(order.id)).toMatchObject([{ state: 'owed' }]);
    world.later(1);
    await world.work();
    expect(await world.refunds(order.id)).toMatchObject([{ state: 'stuck', failure: 'declined' }]);
    expect(order.held()).toBe(14_100);
  });
});
