import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { sweep } from '../jobs/sweep.ts';
import { renewReservation } from './renew-reservation.ts';
import { takeOwedCaptures } from './take-capture.ts';
import { ReservedWorld } from './test-reserved.ts';

/** Every statement would take minutes; these fall on other ones whenever the way there changes. */
const stride = 3;

let world: ReservedWorld;
beforeAll(async () => {
  world = await ReservedWorld.open('impronta');
});
beforeEach(() => world.later());
afterAll(() => world.api.stop());

/** The dependencies of a process that dies just before it sends its nth statement; the bank is another machine. */
function mortal(nth: number): { deps: Deps; isDead: () => boolean; bury: () => Promise<void> } {
  let left = nth;
  const { deps, database } = world.api;
  const db = connectDatabase({
    url: database.url,
    max: 2,
    onStatement: (statement) => {
      if (statement === 'rollback') return;
      left -= 1;
      if (left <= 0) throw new Error('The process died');
    },
  });
  return { deps: { ...deps, db }, isDead: () => left <= 0, bury: () => db.destroy() };
}

test('a process that dies at any statement of a capture takes the money once, and books it once', async () => {
  let died = 0;
  for (let nth = 1; ; nth += stride) {
    const order = await world.order();
    await world.merchant.does(order, 'moves', { event: 'accepted' });
    const victim = mortal(nth);
    await takeOwedCaptures(victim.deps).catch(() => undefined);
    await victim.bury();
    for (const _ of [1, 2]) {
      await world.hurry();
      await world.work();
    }
    const { captured_amount: taken } = await world.bank(order.paymentRef);
    const { payment_state: state, captured_amount: booked } = await world.payment(order);
    const told = (await world.events(order)).filter((kind) => kind === 'paymentCaptured').length;
    const total = order.wire.total.amount;
    expect({ nth, taken, state, booked, told }).toEqual({ nth, taken: total, state: 'captured', booked: total, told: 1 });
    if (!victim.isDead()) break;
    died = nth;
  }
  expect(died).toBeGreaterThan(10);
}, 240_000);

test('a process that dies at any statement of a renewal leaves one reservation', async () => {
  let died = 0;
  for (let nth = 1; ; nth += stride) {
    world.later();
    const order = await world.order();
    world.later(6.1 * 24);
    const victim = mortal(nth);
    const name = { merchantId: world.api.keys.merchantId, orderId: order.wire.id };
    await renewReservation(victim.deps, name, 'sweep').catch(() => undefined);
    await victim.bury();
    world.later(6.3 * 24);
    await sql`update deadlines set due_at = acts_at where state = 'running'`.execute(world.api.database.db);
    await sweep(world.api.deps);
    const reserved = (await world.paymentsOf(order)).filter((payment) => payment.state === 'authorised').map(({ ref }) => ref);
    const { payment_ref: ref, payment_state: state } = await world.payment(order);
    expect({ nth, state, reserved }).toEqual({ nth, state: 'authorised', reserved: [ref] });
    expect(ref).not.toBe(order.paymentRef);
    if (!victim.isDead()) break;
    died = nth;
  }
  expect(died).toBeGreaterThan(10);
}, 240_000);
