import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { sweep } from '../jobs/sweep.ts';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { mailsAbout } from '../notices/test-mails.ts';
import type { TestOrder } from '../orders/test-merchant.ts';

const day = 24;
let world: ReservedWorld;
beforeAll(async () => {
  world = await ReservedWorld.open('drop');
});
afterAll(() => world.api.stop());
beforeEach(() => world.later(0));

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const state = async (order: TestOrder) => (await world.merchant.read(order)).state;
const all = (order: TestOrder, sku: string, quantity = 1) => [{ line: order.line[sku]!, quantity }];

async function accepted(pieces: Record<string, number>): Promise<TestOrder> {
  const order = await world.order(pieces);
  await world.merchant.does(order, 'moves', { event: 'accepted' });
  await world.work();
  return order;
}

async function passDays(days: number): Promise<void> {
  world.later(days * day);
  await sweep(world.api.deps);
  await world.work();
}

describe('a delivery that was reported and did not happen', () => {
  test.each([
    ['lost', 'shipped'],
    ['returned', 'uncollected'],
    ['notCollected', 'uncollected'],
    ['atPickupPoint', 'shipped'],
  ])('%s leaves the order %s, and open however long nobody does anything', async (kind, where) => {
    const order = await accepted({ A: 1 });
    const parcel = await world.merchant.ships(order);
    world.later(2);
    await world.merchant.parcel(parcel, { kind: 'delivered', at: soon(1) });
    expect(await state(order)).toBe('delivered');
    world.later(day);
    expect((await world.merchant.parcel(parcel, { kind, at: soon(20) })).status).toBe(200);
    expect(await state(order)).toBe(where);
    await passDays(60);
    expect(await state(order)).toBe(where);
  });

  test('keeps the merchant from closing it', async () => {
    const order = await accepted({ A: 1 });
    const parcel = await world.merchant.ships(order);
    for (const kind of ['delivered', 'lost']) await world.merchant.parcel(parcel, { kind });
    expect((await world.merchant.does(order, 'moves', { event: 'settled' })).body.code).toBe('order-move-impossible');
  });

  test('has its money given back, or its goods sent again', async () => {
    const [refunded, resent] = [await accepted({ A: 1 }), await accepted({ A: 1 })];
    const parcels = [await world.merchant.ships(refunded), await world.merchant.ships(resent)];
    world.later(day);
    for (const parcel of parcels) {
      await world.merchant.parcel(parcel, { kind: 'delivered' });
      await world.merchant.parcel(parcel, { kind: 'lost' });
    }
    expect((await world.merchant.does(refunded, 'unavailability', { units: all(refunded, 'A') })).status).toBe(200);
    expect(await state(refunded)).toBe('terminated');
    expect(await world.merchant.refunds(refunded)).toMatchObject([{ amount: refunded.wire.total.amount }]);
    const again = await world.merchant.ships(resent);
    expect(await state(resent)).toBe('shipped');
    await world.merchant.parcel(again, { kind: 'delivered' });
    expect(await state(resent)).toBe('delivered');
  });

  test('of one parcel of two is of the order, also where its piece was sent again', async () => {
    const order = await accepted({ A: 2 });
    const first = await world.merchant.ships(order, { lines: all(order, 'A') });
    const second = await world.merchant.ships(order);
    world.later(day);
    for (const parcel of [first, second]) await world.merchant.parcel(parcel, { kind: 'delivered' });
    await world.merchant.parcel(second, { kind: 'lost' });
    expect(await state(order)).toBe('shipped');
    const again = await world.merchant.ships(order);
    await passDays(60);
    expect(await state(order)).toBe('shipped');
    await world.merchant.parcel(again, { kind: 'delivered' });
    expect(await state(order)).toBe('delivered');
    await world.merchant.parcel(again, { kind: 'lost' });
    expect(await state(order)).toBe('shipped');
    expect((await world.merchant.does(order, 'unavailability', { units: all(order, 'A') })).status).toBe(200);
    expect(await state(order)).toBe('delivered');
  });
});

describe('what nobody collected', () => {
  test.each([['that came back', true] as const, ['that is on its way back', false] as const])(
    '%s and was refunded is not sent again, and its pieces are sold to others',
    async (_, isBack) => {
      const stock = await world.merchant.shopper.stock('A');
      const order = await accepted({ A: 1 });
      const parcel = await world.merchant.ships(order);
      world.later(day);
      await world.merchant.parcel(parcel, { kind: 'notCollected' });
      if (isBack) await world.merchant.parcel(parcel, { kind: 'returned' });
      expect((await world.merchant.does(order, 'uncollected-refund')).status).toBe(200);
      expect((await world.merchant.does(order, 'uncollected-refund')).status).toBe(200);
      await world.work();
      if (!isBack) await world.merchant.parcel(parcel, { kind: 'returned' });
      expect((await world.merchant.does(order, 'parcels')).body).toMatchObject({ code: 'pieces-not-open', open: [] });
      expect(await world.merchant.refunds(order)).toHaveLength(1);
      expect((await world.events(order)).filter((kind) => kind === 'uncollectedSettled')).toHaveLength(1);
      expect(await world.merchant.shopper.stock('A')).toBe(stock);
      await world.merchant.parcel(parcel, { kind: 'lost' });
      expect(await state(order)).toBe('uncollected');
      await passDays(40);
      expect(await state(order)).toBe('closed');
    },
  );

  test('stays open until somebody says what becomes of it', async () => {
    const order = await accepted({ A: 2 });
    const parcel = await world.merchant.ships(order);
    world.later(day);
    await world.merchant.parcel(parcel, { kind: 'notCollected' });
    await passDays(90);
    expect(await state(order)).toBe('uncollected');
  });
});

describe('goods that come although nobody owed them any more', () => {
  const tasks = async (order: TestOrder) => (await world.merchant.notices(order)).filter((step) => step === 'merchantTask').length;

  test('as they were lost and refunded, are the merchant’s task, once', async () => {
    const order = await accepted({ B: 1 });
    const parcel = await world.merchant.ships(order);
    world.later(day);
    await world.merchant.parcel(parcel, { kind: 'lost' });
    await world.merchant.does(order, 'unavailability', { units: all(order, 'B') });
    await world.work();
    expect(await tasks(order)).toBe(0);
    world.later(2 * day);
    for (const at of [soon(40), soon(41)]) await world.merchant.parcel(parcel, { kind: 'delivered', at });
    expect(await state(order)).toBe('terminated');
    expect((await world.events(order)).filter((kind) => kind === 'cameUnowed')).toHaveLength(1);
    expect(await tasks(order)).toBe(1);
    const inbox = await openTestInbox();
    const mailer = createMailer(inbox.url);
    const mails = await mailsAbout(world.api, mailer, inbox, order.wire.id);
    expect(mails.at(-1)!.text).toContain('Arrivata più merce di quella ancora dovuta');
    mailer.close();
    await inbox.close();
  });

  test('as they were sent a second time, or fetched after the refund, too', async () => {
    const twice = await accepted({ B: 1, A: 1 });
    const first = await world.merchant.ships(twice, { lines: all(twice, 'B') });
    await world.merchant.parcel(first, { kind: 'lost' });
    const second = await world.merchant.ships(twice);
    world.later(day);
    await world.merchant.parcel(first, { kind: 'delivered' });
    expect(await tasks(twice)).toBe(0);
    await world.merchant.parcel(second, { kind: 'delivered' });
    expect(await tasks(twice)).toBe(1);

    world.later(0);
    const fetched = await accepted({ A: 1 });
    const parcel = await world.merchant.ships(fetched);
    world.later(day);
    await world.merchant.parcel(parcel, { kind: 'notCollected', at: soon(20) });
    await world.merchant.does(fetched, 'uncollected-refund');
    await world.work();
    await world.merchant.parcel(parcel, { kind: 'delivered' });
    expect([await state(fetched), await tasks(fetched)]).toEqual(['delivered', 1]);
  });
});
