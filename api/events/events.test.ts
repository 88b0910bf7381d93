import fc from 'fast-check';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDatabase, type Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { appendEvent } from './append-event.ts';
import { eventWire } from './events.wire.ts';
import { forgetOldEvents } from './forget-old-events.ts';
import { publishEvents } from './publish-events.ts';
import { TestEvents } from './test-events.ts';

let world: TestEvents;
/** Where the feed stood when a test began. */
let start: string | undefined;
beforeAll(async () => {
  world = await TestEvents.open();
});
afterAll(() => world.stop());
beforeEach(async () => {
  start = await endOfFeed();
});

async function endOfFeed(): Promise<string | undefined> {
  let next: string | undefined;
  for (;;) {
    const { body } = await world.api.call('GET', `/v1/merchant/events?limit=500${next === undefined ? '' : `&after=${next}`}`);
    next = body.next;
    if (!body.more) return next;
  }
}

/** Something to wait for. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((done) => (give = done));
  return { given, give: () => give() };
}

/** An event about an order of this name, which need not exist. */
function tell(db: Db, orderId: string, kind = 'accepted', merchantId = world.merchantId): Promise<void> {
  const data = { orderId, orderNumber: '1', total: 1, currency: 'EUR' };
  return appendEvent(db, { merchantId, subject: 'order', kind, at: world.deps.now(), subjectId: orderId, orderId, data });
}

describe('what is told', () => {
  test('the life of an order, its parcels, a statement, its return and the refund, in order and with ids and amounts alone', async () => {
    const order = await world.order();
    await world.merchant.does(order, 'moves', { event: 'accepted' });
    const parcel = await world.merchant.ships(order);
    await world.merchant.parcel(parcel, { kind: 'delivered', source: 'carrier' });
    const stated = await world.api.call('POST', '/v1/withdrawals', {
      body: { name: 'Anna Rossi', contract: order.wire.number, email: 'anna@example.com' },
    });
    expect(stated.status, stated.text).toBe(201);
    while (await readWithdrawals(world.deps));
    const [{ id: returnId }] = (await world.api.database.db
      .selectFrom('returns')
      .select('id')
      .where('order_id', '=', order.wire.id)
      .execute()) as [{ id: string }];
    await world.api.call('POST', `/v1/merchant/returns/${returnId}/reception`, { body: {} });
    await world.api.call('POST', `/v1/merchant/returns/${returnId}/refund`, { body: {} });
    while (await payOwedRefunds(world.deps));

    const told = await world.feed(start);
    const types = told.map(({ type }) => type);
    for (const type of [
      'order.placed',
      'order.paymentArrived',
      'order.accepted',
      'parcel.shipped',
      'order.shipped',
      'parcel.delivered',
      'order.delivered',
      'withdrawal.received',
      'withdrawal.read',
      'return.asked',
      'return.received',
      'refund.owed',
      'refund.paid',
    ])
      expect(types).toContain(type);
    expect(types.slice(0, 2)).toEqual(['order.placed', 'order.paymentArrived']);
    expect(types.indexOf('order.accepted')).toBeLessThan(types.indexOf('order.shipped'));
    expect(types).not.toContain('order.refundOwed');

    for (const event of told) expect(eventWire.safeParse(event).error, event.type).toBeUndefined();
    const of = (type: string) => told.find((event) => event.type === type)!.data;
    const { id: orderId, number: orderNumber, total } = order.wire;
    expect(of('order.placed')).toEqual({ orderId, orderNumber, total: total.amount, currency: 'EUR' });
    expect(of('order.accepted')).toEqual({ orderId, orderNumber, total: total.amount, currency: 'EUR' });
    expect(of('parcel.delivered')).toEqual({ parcelId: parcel.id, orderId });
    expect(of('withdrawal.received')).toEqual({ statementId: stated.body.id, orderId: null });
    expect(of('withdrawal.read')).toEqual({ statementId: stated.body.id, orderId, match: 'matched', timely: 'inTime', returnId });
    expect(of('return.asked')).toEqual({ returnId, orderId, ground: 'withdrawal' });
    expect(of('refund.paid')).toMatchObject({ orderId, amount: total.amount, currency: 'EUR', reason: 'withdrawal' });
    expect(JSON.stringify(told)).not.toMatch(/Anna|Rossi|example\.com|Via Roma/);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  test('a claim', async () => {
    const order = await world.order();
    await world.merchant.ships(order);
    const { status, text, body } = await world.merchant.asks(order, 'claims', {
      kind: 'defect',
      lines: [{ line: order.line['A'], quantity: 1 }],
      description: 'The zip does not close',
    });
    expect(status, text).toBe(201);
    const claim = (await world.feed(start)).find(({ type }) => type === 'claim.reported');
    expect(claim?.data).toEqual({ claimId: body.id ?? body.claim.id, orderId: order.wire.id, claim: 'defect' });
  });

  test('what is rolled back was never told', async () => {
    await world.deps.db
      .transaction()
      .execute(async (tx) => {
        await tell(tx, 'ord_undone');
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await world.feed(start)).toEqual([]);
  });

  test('one event by its id, and nobody else’s', async () => {
    await tell(world.deps.db, 'ord_one');
    const [event] = await world.feed(start);
    expect((await world.api.call('GET', `/v1/merchant/events/${event!.id}`)).body).toEqual(event);
    const other = await world.api.addMerchant('restelli', 'https://other.example');
    const headers = { Authorization: `Bearer ${other.secretKey}` };
    expect((await world.api.call('GET', `/v1/merchant/events/${event!.id}`, { headers })).status).toBe(404);
    await tell(world.deps.db, 'ord_theirs', 'accepted', other.merchantId);
    const theirs = await world.api.call('GET', '/v1/merchant/events', { headers });
    expect(theirs.body.events.map((each: { data: object }) => each.data)).toMatchObject([{ orderId: 'ord_theirs' }]);
    expect((await world.feed(start)).length).toBe(1);
  });
});

describe('the cursor', () => {
  test('an event that a slower transaction commits late comes after what was read meanwhile', async () => {
    const slow = connectDatabase({ url: world.api.database.url, max: 1 });
    const written = signal();
    const goOn = signal();
    const first = slow.transaction().execute(async (tx) => {
      await tell(tx, 'ord_slow');
      written.give();
      await goOn.given;
    });
    await written.given;
    await world.deps.db.transaction().execute((tx) => tell(tx, 'ord_quick'));

    const before = await world.api.call('GET', `/v1/merchant/events?after=${start}`);
    expect(before.body.events.map((each: { data: object }) => each.data)).toMatchObject([{ orderId: 'ord_quick' }]);
    goOn.give();
    await first;
    await slow.destroy();
    const after = await world.api.call('GET', `/v1/merchant/events?after=${before.body.next}`);
    expect(after.body.events.map((each: { data: object }) => each.data)).toMatchObject([{ orderId: 'ord_slow' }]);
    expect((await world.api.call('GET', `/v1/merchant/events?after=${after.body.next}`)).body).toEqual({
      events: [],
      next: after.body.next,
      more: false,
    });
  });

  test('whoever goes on from it misses nothing, sees nothing twice, and each order’s events in their order', async () => {
    const writer = fc.record({ order: fc.integer({ min: 0, max: 3 }), waitMs: fc.integer({ min: 0, max: 12 }), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(writer, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }), async (plans) => {
        const begun = await endOfFeed();
        const committed: string[] = [];
        const round = newId('rnd');
        const counted = new Map<string, number>();
        const lock = new Map<string, Promise<void>>();
        /** As under an order's lock: one transaction after the other. */
        const inTurn = (order: string, work: () => Promise<void>): Promise<void> => {
          const turn = (lock.get(order) ?? Promise.resolve()).then(work);
          lock.set(
            order,
            turn.catch(() => undefined),
          );
          return turn;
        };
        const writing = Promise.all(
          plans.map(async (steps) => {
            for (const { order, waitMs, fails } of steps) {
              const name = `${round}-${order}`;
              await inTurn(name, async () => {
                const count = (counted.get(name) ?? 0) + 1;
                await world.deps.db.transaction().execute(async (tx) => {
                  await tell(tx, name, `step${count}`);
                  await sleep(waitMs);
                  if (fails) throw new Error('rolled back');
                });
                counted.set(name, count);
                committed.push(`${name} order.step${count}`);
              }).catch(() => undefined);
            }
          }),
        ).then(() => (done = true));
        let done = false;
        const seen: string[] = [];
        let next = begun;
        const publishing = Promise.all([publishWhile(() => !done), publishWhile(() => !done)]);
        for (;;) {
          const wasDone = done;
          const { body } = await world.api.call('GET', `/v1/merchant/events?limit=3&after=${next}`);
          for (const { type, data } of body.events) seen.push(`${data.orderId} ${type}`);
          next = body.next;
          if (wasDone && !body.more) break;
        }
        await Promise.all([writing, publishing]);
        expect(seen.toSorted()).toEqual(committed.toSorted());
        for (const name of counted.keys()) {
          const own = seen.filter((each) => each.startsWith(`${name} `));
          expect(own).toEqual(committed.filter((each) => each.startsWith(`${name} `)));
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  async function publishWhile(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await publishEvents(world.deps);
      await sleep(2);
    }
  }

  test('beyond the end is one this feed never gave: whoever holds it is told where to go on', async () => {
    const read = (after: number) => world.api.call('GET', `/v1/merchant/events?after=${after}&limit=500`);
    const { body: last } = await read(Number(start ?? 0));
    const { body: lost } = await read(1_000_000_000);
    // Places that two publishers counted at once stay empty.
    const end = Number(lost.end);
    expect([lost.code, end >= Number(last.next)]).toEqual(['event-cursor-unknown', true]);
    expect([(await read(end)).status, (await read(end + 1)).status]).toEqual([200, 409]);
    const other = await world.api.addMerchant('drop', 'https://fresh.example');
    const fresh = await world.api.call('GET', '/v1/merchant/events?after=1', { headers: { Authorization: `Bearer ${other.secretKey}` } });
    expect([fresh.status, fresh.body.end]).toEqual([409, '0']);
  });

  test('is a place and nothing else', async () => {
    expect((await world.api.call('GET', '/v1/merchant/events?after=x')).status).toBe(422);
    expect((await world.api.call('GET', '/v1/merchant/events?limit=501')).status).toBe(422);
  });
});

test('after ninety days an event is forgotten, and whoever still has to read it is told so', async () => {
  await tell(world.deps.db, 'ord_old');
  const { body: read } = await world.api.call('GET', `/v1/merchant/events?after=${start}`);
  world.pass(89 * 24 * 60 * 60);
  await forgetOldEvents(world.deps);
  expect((await world.feed(start)).length).toBe(1);
  world.pass(2 * 24 * 60 * 60);
  await forgetOldEvents(world.deps);

  const late = await world.api.call('GET', `/v1/merchant/events?after=${start}`);
  expect([late.status, late.body.code]).toEqual([410, 'events-forgotten']);
  expect((await world.api.call('GET', `/v1/merchant/events?after=${read.next}`)).body).toEqual({
    events: [],
    next: read.next,
    more: false,
  });
  expect((await world.api.call('GET', '/v1/merchant/events')).body).toEqual({ events: [], next: read.next, more: false });
  await tell(world.deps.db, 'ord_new');
  expect((await world.feed(read.next)).length).toBe(1);
});

test('a feed is forgotten from its beginning: what stands behind something younger is kept with it', async () => {
  await tell(world.deps.db, 'ord_young');
  await tell(world.deps.db, 'ord_behind');
  await world.feed(start);
  const young = new Date(world.now()).toISOString();
  await sql`update events set recorded_at = ${young}::timestamptz where order_id = 'ord_young'`.execute(world.deps.db);
  await forgetOldEvents(world.deps);
  expect((await world.feed()).map(({ data }) => 'orderId' in data && data.orderId)).toEqual(['ord_young', 'ord_behind']);
});

test('a merchant whose feed fails keeps nobody else waiting, and has its turn again', async () => {
  const { db } = world.api.database;
  const happened = (merchantId: string) => tell(db, 'ord_feeds', 'placed', merchantId);
  // More than are looked at together: all before, and one after.
  const failing = Array.from({ length: 25 }, (_, nth) => `a_${nth}`);
  for (const merchantId of [...failing, 'z_last']) await happened(merchantId);
  await sql`alter table event_feeds add constraint broken check (merchant_id not like 'a\_%') not valid`.execute(db);
  const placed = async () => {
    const { rows } = await sql<{ merchant: string }>`
      select merchant_id as merchant from events where position is not null and merchant_id ~ '^[az]_' order by 1`.execute(db);
    return rows.map(({ merchant }) => merchant);
  };
  expect(await publishEvents(world.deps)).toBe(false);
  expect(await placed()).toEqual(['z_last']);
  await sql`alter table event_feeds drop constraint broken`.execute(db);
  await publishEvents(world.deps);
  expect((await placed()).length).toBe(26);
});
