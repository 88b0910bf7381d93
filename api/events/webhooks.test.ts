import { sql } from 'kysely';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { startWork } from '../jobs/start-work.ts';
import { composeNotice } from '../notices/compose-notice.ts';
import { claimNotices } from '../notices/notices.store.ts';
import { appendEvent } from './append-event.ts';
import { forgetOldEvents } from './forget-old-events.ts';
import { pingEndpoint } from './ping-endpoint.ts';
import { publishEvents } from './publish-events.ts';
import { retryAfterSeconds } from './retry-schedule.ts';
import { forgetOldSecrets, lockEndpoints } from './endpoints.store.ts';
import { placeEvents } from './events.store.ts';
import { TestEvents, type TestEndpoint } from './test-events.ts';
import { isSignedWith, startReceiver, type ReceivedWebhook, type TestReceiver } from './test-receiver.ts';
import { createWebhookSender } from './webhook-sender.ts';

let world: TestEvents;
let receiver: TestReceiver;
let endpoint: TestEndpoint;
beforeAll(async () => {
  world = await TestEvents.open();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.deliver();
  receiver = await startReceiver();
  endpoint = await world.endpoint(receiver.url);
});
afterEach(async () => {
  await world.api.database.db.deleteFrom('webhook_deliveries').execute();
  await world.api.database.db.deleteFrom('webhook_endpoints').execute();
  await receiver.stop();
});

/** Things that happen to an order of this name, which need not exist. */
async function tell(orderId: string, ...kinds: string[]): Promise<void> {
  const data = { orderId, orderNumber: '1', total: 1, currency: 'EUR' };
  for (const kind of kinds) {
    await appendEvent(world.deps.db, {
      merchantId: world.merchantId,
      subject: 'order',
      kind,
      at: world.deps.now(),
      subjectId: orderId,
      orderId,
      data,
    });
  }
}

/** The same, all at once. */
const tellAll = (orderId: string, kinds: readonly string[]) =>
  sql`
    insert into events (merchant_id, id, type, version, at, subject_id, order_id, data)
    select ${world.merchantId}, ${orderId} || kind, 'order.' || kind, 1, now(), ${orderId}, ${orderId}, '{}'
    from unnest(${kinds}::text[]) as kind`.execute(world.deps.db);

const heard = (): string[] => receiver.received.map(({ body }) => `${body.data.orderId} ${body.type.split('.')[1]}`);
const change = (body: object, { id } = endpoint) => world.api.call('PATCH', `/v1/merchant/webhook-endpoints/${id}`, { body });
const replay = (body: object, { id } = endpoint) => world.api.call('POST', `/v1/merchant/webhook-endpoints/${id}/replays`, { body });
const read = async ({ id } = endpoint) => (await world.api.call('GET', `/v1/merchant/webhook-endpoints/${id}`)).body;
const settings = (mode: 'test' | 'live') =>
  world.api.database.db
    .updateTable('merchants')
    .set({ mode })
    .where('id', '=', world.merchantId)
    .execute()
    .then(() => world.deps.shops.forget());

describe('what is sent', () => {
  test('the event as the feed has it, once, signed as Standard Webhooks', async () => {
    const order = await world.order();
    await world.deliver();
    const told = (await world.feed()).filter(({ data }) => data.orderId === order.wire.id);
    expect(receiver.received.map(({ body }) => body)).toEqual(told);
    expect(told.map(({ type }) => type)).toEqual(['order.placed', 'order.paymentArrived']);
    for (const webhook of receiver.received) {
      expect(isSignedWith(endpoint.secret, webhook)).toBe(true);
      expect(isSignedWith(endpoint.secret, { ...webhook, text: `${webhook.text} ` })).toBe(false);
      expect(webhook.id).toBe(webhook.body.id);
      expect(webhook.timestamp).toBe(Math.floor(world.now() / 1000));
      expect(webhook.headers['content-type']).toBe('application/json');
    }
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await world.deliver();
    expect(receiver.received.length).toBe(2);
  });

  test('only the types asked for, to each endpoint its own', async () => {
    const second = await startReceiver();
    await change({ types: ['order.accepted', 'refund.*'] });
    await world.endpoint(second.url, { types: ['order.*'] });
    await tell('ord_types', 'placed', 'accepted');
    await appendEvent(world.deps.db, {
      merchantId: world.merchantId,
      subject: 'refund',
      kind: 'paid',
      at: world.deps.now(),
      subjectId: 'rfd_1',
      orderId: null,
      data: {},
    });
    await world.deliver();
    expect(receiver.received.map(({ body }) => body.type).toSorted()).toEqual(['order.accepted', 'refund.paid']);
    expect(second.received.map(({ body }) => body.type)).toEqual(['order.placed', 'order.accepted']);
    await second.stop();
  });

  test('never another merchant’s', async () => {
    const other = await world.api.addMerchant('restelli', 'https://other.example');
    const headers = { Authorization: `Bearer ${other.secretKey}` };
    await tell('ord_mine', 'placed');
    const theirs = await startReceiver();
    const endpointOfTheirs = await world.endpoint(theirs.url, {}, headers);
    await world.deliver();
    expect(heard()).toEqual(['ord_mine placed']);
    expect(theirs.received).toEqual([]);

    const path = `/v1/merchant/webhook-endpoints/${endpoint.id}`;
    const event = (await world.feed()).at(-1)!.id;
    for (const [method, where, body] of [
      ['GET', path],
      ['PATCH', path, { enabled: false }],
      ['DELETE', path],
      ['POST', `${path}/secret`],
      ['POST', `${path}/ping`],
      ['GET', `${path}/deliveries`],
      ['POST', `${path}/replays`, { dead: true }],
      ['POST', `/v1/merchant/webhook-endpoints/${endpointOfTheirs.id}/replays`, { event }],
    ] as const) {
      expect((await world.api.call(method, where, { headers, ...(body && { body }) })).status, `${method} ${where}`).toBe(404);
    }
    await world.api.call('POST', `/v1/merchant/webhook-endpoints/${endpointOfTheirs.id}/replays`, {
      headers,
      body: { since: '2026-01-01T00:00:00Z' },
    });
    await world.deliver();
    expect(theirs.received).toEqual([]);
    expect((await world.api.call('GET', '/v1/merchant/webhook-endpoints', { headers })).body.endpoints.length).toBe(1);
    await theirs.stop();
  });
});

describe('an address', () => {
  test.each([
    ['that is none', 'x'],
    ['that is markup', '<b>'],
    ['with half a host', 'http://['],
    ['of another protocol', 'ftp://example.com/'],
    ['with a password', 'https://anna:secret@example.com/'],
    ['that is too long', `https://example.com/${'x'.repeat(2000)}`],
  ])('%s is refused by its field, and nothing is kept or changed', async (_, url) => {
    const answers = [await world.api.call('POST', '/v1/merchant/webhook-endpoints', { body: { url } }), await change({ url })];
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([422, { code: 'invalid-body', errors: [{ pointer: '/url' }] }]);
    const { endpoints } = (await world.api.call('GET', '/v1/merchant/webhook-endpoints')).body;
    expect(endpoints.map((each: { url: string }) => each.url)).toEqual([receiver.url]);
  });
});

describe('what fails', () => {
  test('comes again by the schedule, for three days and no longer', async () => {
    receiver.reacts(() => 500);
    await tell('ord_dead', 'placed');
    await world.deliver();
    expect(receiver.received.length).toBe(1);
    let waited = 0;
    for (const [index, seconds] of retryAfterSeconds.entries()) {
      world.pass(seconds - 1);
      await world.deliver();
      expect(receiver.received.length, 'not early').toBe(index + 1);
      world.pass(1 + seconds * 0.1);
      await world.deliver();
      expect(receiver.received.length, 'by now').toBe(index + 2);
      waited += seconds;
    }
    expect(waited / 3600).toBeGreaterThan(72);
    expect(await world.deliveries(endpoint, 'dead')).toEqual([
      expect.objectContaining({ type: 'order.placed', state: 'dead', attempts: 10, failure: 'status-500', status: 500, nextAttempt: null }),
    ]);
    world.pass(30 * 24 * 3600);
    await world.deliver();
    expect(receiver.received.length).toBe(10);
    expect(new Set(receiver.received.map(({ id }) => id)).size, 'one id for all attempts').toBe(1);
    expect(new Set(receiver.received.map(({ timestamp }) => timestamp)).size, 'each at its own time').toBe(10);
    expect(receiver.received.every((webhook) => isSignedWith(endpoint.secret, webhook))).toBe(true);
  });

  test('holds up its own order alone, whose events come in their order', async () => {
    let refused = 0;
    receiver.reacts(({ body }) => (body.data.orderId === 'ord_a' && refused++ < 2 ? 503 : 204));
    await tell('ord_a', 'placed', 'paymentArrived', 'accepted');
    await tell('ord_b', 'placed', 'paymentArrived', 'accepted');
    await world.deliver();
    await tell('ord_a', 'shipped');
    await world.deliver();
    const of = (order: string) => heard().filter((each) => each.startsWith(order));
    expect(of('ord_a')).toEqual(['ord_a placed']);
    expect(of('ord_b')).toEqual(['ord_b placed', 'ord_b paymentArrived', 'ord_b accepted']);
    expect((await world.deliveries(endpoint, 'queued')).map(({ type }) => type)).toEqual([
      'order.paymentArrived',
      'order.accepted',
      'order.shipped',
    ]);
    world.pass(10);
    await world.deliver();
    world.pass(400);
    await world.deliver();
    expect(of('ord_a')).toEqual([
      'ord_a placed',
      'ord_a placed',
      'ord_a placed',
      'ord_a paymentArrived',
      'ord_a accepted',
      'ord_a shipped',
    ]);
  });

  test('once dead, lets the later ones of its order go', async () => {
    receiver.reacts(({ body }) => (body.type === 'order.placed' ? 400 : 204));
    await tell('ord_c', 'placed', 'accepted');
    for (const seconds of [0, ...retryAfterSeconds]) {
      world.pass(seconds * 1.1);
      await world.deliver();
    }
    expect(heard().at(-1)).toBe('ord_c accepted');
    expect((await world.deliveries(endpoint)).map(({ state }) => state)).toEqual(['dead', 'delivered']);
  });

  test('waits as long as it is asked to', async () => {
    receiver.reacts(() => (answer) => answer.writeHead(429, { 'Retry-After': '120' }).end());
    await tell('ord_busy', 'placed');
    await world.deliver();
    world.pass(119);
    await world.deliver();
    expect(receiver.received.length).toBe(1);
    world.pass(1);
    await world.deliver();
    expect(receiver.received.length).toBe(2);
  });

  test.each([
    ['no answer in time', 'timeout', () => () => undefined],
    ['a connection that is cut', 'unreachable', () => (answer: ServerResponse) => answer.destroy()],
    [
      'a redirect, which is not followed',
      'status-302',
      () => (answer: ServerResponse) => answer.writeHead(302, { Location: receiver.url }).end(),
    ],
  ])('%s', async (_what, failure, reaction) => {
    receiver.reacts(reaction as never);
    await tell('ord_odd', 'placed');
    await world.deliver({ timeoutMs: 150 });
    expect(receiver.received.length).toBe(1);
    expect(await world.deliveries(endpoint)).toMatchObject([{ state: 'waiting', attempts: 1, failure }]);
    expect(await read()).toMatchObject({ enabled: true, failing: { failure } });
    receiver.reacts(() => 200);
    world.pass(10);
    await world.deliver();
    expect(await world.deliveries(endpoint)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(await read()).toMatchObject({ enabled: true, failing: null });
  });

  test('an answer that never ends is not read', async () => {
    receiver.reacts(() => (answer) => {
      answer.writeHead(200);
      const more = setInterval(() => answer.write('x'.repeat(65_536)), 5);
      answer.on('close', () => clearInterval(more));
    });
    await tell('ord_endless', 'placed');
    const begun = performance.now();
    await world.deliver();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await world.deliveries(endpoint)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('many workers', () => {
  test('two at once send each event once, and each order’s in their order', async () => {
    receiver.reacts(() => (answer) => setTimeout(() => answer.writeHead(204).end(), 3));
    const orders = Array.from({ length: 12 }, (_, index) => `ord_w${index}`);
    for (const order of orders) await tell(order, 'placed', 'paymentArrived', 'accepted', 'shipped');
    await Promise.all([world.deliver(), world.deliver()]);
    await world.deliver();
    expect(receiver.received.length).toBe(48);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(48);
    for (const order of orders)
      expect(heard().filter((each) => each.startsWith(`${order} `))).toEqual(
        ['placed', 'paymentArrived', 'accepted', 'shipped'].map((kind) => `${order} ${kind}`),
      );
  });

  test('what happens while they are at work goes out too, in its order: none stays behind', async () => {
    const orders = ['ord_l0', 'ord_l1', 'ord_l2'];
    let done = false;
    const work = async (does: () => Promise<unknown>) => {
      while (!done) {
        await does();
        await sleep(1);
      }
    };
    const senders = [createWebhookSender(world.deps), createWebhookSender(world.deps)];
    const working = [
      ...senders.map((sender) => work(() => sender.send())),
      work(() => publishEvents(world.deps)),
      work(() => publishEvents(world.deps)),
    ];
    const steps = Array.from({ length: 40 }, (_, index) => `step${index}`);
    for (const step of steps) {
      for (const order of orders) await tell(order, step);
      await sleep(step.endsWith('7') ? 15 : 1);
    }
    done = true;
    await Promise.all(working);
    await Promise.all(senders.map((sender) => sender.settled()));
    await world.deliver();
    expect(await world.deliveries(endpoint, 'queued')).toEqual([]);
    for (const order of orders)
      expect(heard().filter((each) => each.startsWith(`${order} `))).toEqual(steps.map((step) => `${order} ${step}`));
  });

  test('an event that is written down for an endpoint while the one before it is being marked does not stay behind', async () => {
    let answer = (): unknown => undefined;
    receiver.reacts(() => (held) => (answer = () => held.writeHead(204).end()));
    await tell('ord_gap', 'placed');
    while (await publishEvents(world.deps));
    const sender = createWebhookSender(world.deps);
    const sending = sender.send();
    while (receiver.received.length === 0) await sleep(5);
    await tell('ord_gap', 'accepted');
    await world.deps.db.transaction().execute(async (tx) => {
      const endpointIds = await lockEndpoints(tx, world.merchantId);
      await placeEvents(tx, { merchantId: world.merchantId, endpointIds, now: world.deps.now(), limit: 10 });
      answer();
      await sleep(150);
    });
    receiver.reacts(() => 204);
    await sending;
    await sender.settled();
    await world.deliver();
    expect(heard()).toEqual(['ord_gap placed', 'ord_gap accepted']);
  });

  test('one that dies at any statement between taking a webhook in hand and marking it loses none, and repeats it under its id', async () => {
    for (let nth = 1; nth <= 14; nth += 1) {
      const order = `ord_m${nth}`;
      await tell(order, 'placed', 'accepted');
      const victim = mortal(nth);
      await publishEvents(victim.deps).catch(() => undefined);
      const sender = createWebhookSender(victim.deps);
      while (await sender.send().catch(() => false));
      await sender.settled();
      await victim.bury();
      // What it had in hand is nobody's until its time is over.
      for (let round = 0; round < 2; round += 1) {
        await world.deliver();
        world.pass(61);
      }
      await world.deliver();
      const own = receiver.received.filter(({ body }) => body.data.orderId === order);
      const kinds = own.map(({ body }) => body.type);
      expect([...new Set(kinds)], `dies at ${nth}`).toEqual(['order.placed', 'order.accepted']);
      expect(new Set(own.map(({ id }) => id)).size, `dies at ${nth}`).toBe(2);
      expect(kinds.lastIndexOf('order.placed'), `dies at ${nth}`).toBeLessThan(kinds.indexOf('order.accepted'));
    }
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBeLessThan(receiver.received.length);
  });

  /** The dependencies of a process that dies just before it sends its nth statement. */
  function mortal(nth: number): { deps: Deps; bury: () => Promise<void> } {
    let left = nth;
    const db = connectDatabase({
      url: world.api.database.url,
      max: 2,
      onStatement: (statement) => {
        if (statement === 'rollback') return;
        left -= 1;
        if (left <= 0) throw new Error('The process died');
      },
    });
    return { deps: { ...world.deps, db }, bury: () => db.destroy() };
  }

  test('an endpoint that takes its time keeps no other waiting', async () => {
    const held: ServerResponse[] = [];
    receiver.reacts(() => (answer) => held.push(answer));
    const quick = await startReceiver();
    await world.endpoint(quick.url);
    for (let index = 0; index < 60; index += 1) await tell(`ord_s${index}`, 'placed', 'accepted');
    while (await publishEvents(world.deps));
    const sender = createWebhookSender(world.deps);
    const begun = performance.now();
    while (quick.received.length < 120 && performance.now() - begun < 20_000) {
      if (!(await sender.send())) await sleep(5);
    }
    expect(quick.received.length).toBe(120);
    expect(held.length, 'few at once to one endpoint').toBeLessThanOrEqual(6);
    for (const answer of held) answer.writeHead(204).end();
    await sender.settled();
    await quick.stop();
  });
});

test('a server at work does it all by itself, soon after it happened', async () => {
  const work = startWork(world.deps);
  const order = await world.order();
  const begun = performance.now();
  const own = () => heard().filter((each) => each.startsWith(order.wire.id));
  while (own().length < 2 && performance.now() - begun < 15_000) await sleep(20);
  await work.stop();
  expect(own().slice(0, 2)).toEqual([`${order.wire.id} placed`, `${order.wire.id} paymentArrived`]);
});

test('switched off by its merchant, an endpoint is sent nothing until it is switched on', async () => {
  receiver.reacts(() => 500);
  await tell('ord_pause', 'placed');
  await world.deliver();
  expect((await change({ enabled: false })).body).toMatchObject({ enabled: false, disabled: { why: 'merchant' } });
  receiver.reacts(() => 204);
  world.pass(10);
  await tell('ord_pause', 'accepted');
  await world.deliver();
  expect(heard()).toEqual(['ord_pause placed']);
  await change({ enabled: true });
  await world.deliver();
  expect(heard()).toEqual(['ord_pause placed', 'ord_pause placed']);
});

test('switched on after what led an order’s events was forgotten, it goes on with what is left of them', async () => {
  receiver.reacts(() => 500);
  await tell('ord_long', 'placed', 'accepted', 'shipped');
  await world.deliver();
  await change({ enabled: false });
  await sql`
    update events set recorded_at = recorded_at - interval '200 days'
    where position <= (select position from events where order_id = 'ord_long' and type = 'order.placed')`.execute(world.deps.db);
  await forgetOldEvents(world.deps);
  receiver.reacts(() => 204);
  await change({ enabled: true });
  await world.deliver();
  expect(heard()).toEqual(['ord_long placed', 'ord_long accepted', 'ord_long shipped']);
});

describe('an endpoint that is dead', () => {
  const day = 24 * 3600;

  test('for days is switched off, its merchant gets a mail, and later it goes on where it stopped', async () => {
    receiver.reacts(() => 500);
    await tell('ord_x', 'placed');
    await world.deliver();
    world.pass(2 * day);
    await tell('ord_y', 'placed');
    await world.deliver();
    expect((await read()).enabled).toBe(true);
    world.pass(3 * day + 60);
    await tell('ord_z', 'placed');
    await world.deliver();
    expect(await read()).toMatchObject({ enabled: false, disabled: { why: 'failing' }, failing: { failure: 'status-500' } });

    const notices = (await claimNotices(world.deps.db, 500)).filter(({ subjectId }) => subjectId === endpoint.id);
    expect(notices.map(({ step }) => step)).toEqual(['merchantEndpointOff']);
    const { content } = await composeNotice(world.deps, notices[0]!);
    expect(JSON.stringify(content)).toContain(receiver.url);
    expect(JSON.stringify(content)).toContain('status-500');

    const before = receiver.received.length;
    const { rows } = await sql<{ now: Date }>`select now()`.execute(world.deps.db);
    await tell('ord_meanwhile', 'placed');
    world.pass(day);
    await world.deliver();
    expect(receiver.received.length, 'nothing is sent').toBe(before);
    receiver.reacts(() => 204);
    expect((await change({ enabled: true })).body).toMatchObject({ enabled: true, disabled: null, failing: null });
    await world.deliver();
    expect(heard().slice(before).toSorted()).toEqual(['ord_x placed', 'ord_y placed', 'ord_z placed']);
    await replay({ since: rows[0]!.now.toISOString() });
    await world.deliver();
    expect(heard()).toContain('ord_meanwhile placed');
  });

  test('that says it is gone is switched off at once', async () => {
    receiver.reacts(() => 410);
    await tell('ord_g', 'placed');
    await world.deliver();
    expect(await read()).toMatchObject({ enabled: false, disabled: { why: 'gone' } });
  });

  test('taken away, takes what it was owed with it', async () => {
    receiver.reacts(() => 500);
    await tell('ord_t', 'placed');
    await world.deliver();
    expect((await world.api.call('DELETE', `/v1/merchant/webhook-endpoints/${endpoint.id}`)).body).toEqual({
      id: endpoint.id,
      deleted: true,
    });
    world.pass(10);
    await world.deliver();
    expect(receiver.received.length).toBe(1);
    expect(await world.api.database.db.selectFrom('webhook_deliveries').selectAll().execute()).toEqual([]);
  });
});

describe('replay', () => {
  test('one event, all dead ones, all since a moment: under their old ids', async () => {
    receiver.reacts(({ body }) => (body.data.orderId === 'ord_r1' ? 500 : 204));
    await tell('ord_r1', 'placed');
    await tell('ord_r2', 'placed', 'accepted');
    for (const seconds of [0, ...retryAfterSeconds]) {
      world.pass(seconds * 1.1);
      await world.deliver();
    }
    expect((await world.deliveries(endpoint)).map(({ state }) => state)).toEqual(['dead', 'delivered', 'delivered']);
    const ids = new Map(receiver.received.map(({ body, id }) => [`${body.data.orderId} ${body.type}`, id]));
    receiver.reacts(() => 204);

    receiver.received.length = 0;
    expect((await replay({ dead: true })).body).toEqual({ replayed: 1, next: null });
    await world.deliver();
    expect(receiver.received.map(({ id }) => id)).toEqual([ids.get('ord_r1 order.placed')]);

    receiver.received.length = 0;
    expect((await replay({ event: ids.get('ord_r2 order.placed') })).body).toEqual({ replayed: 1, next: null });
    await world.deliver();
    expect(receiver.received.map(({ id }) => id)).toEqual([ids.get('ord_r2 order.placed')]);

    receiver.received.length = 0;
    const since = await world.api.database.db
      .selectFrom('events')
      .select('recorded_at')
      .where('id', '=', ids.get('ord_r2 order.placed')!)
      .executeTakeFirstOrThrow();
    expect((await replay({ since: since.recorded_at.toISOString() })).body.replayed).toBeGreaterThanOrEqual(2);
    await world.deliver();
    expect(heard().filter((each) => each.startsWith('ord_r2'))).toEqual(['ord_r2 placed', 'ord_r2 accepted']);
    expect((await replay({ dead: true })).body).toEqual({ replayed: 0, next: null });
  });

  test('what happened before there was an endpoint; a later event waits for one replayed before it', async () => {
    await tell('ord_q', 'placed', 'accepted', 'shipped');
    await world.deliver();
    const [placed] = receiver.received as [ReceivedWebhook];
    receiver.received.length = 0;
    receiver.reacts(({ body }) => (body.type === 'order.shipped' || body.type === 'order.placed' ? 500 : 204));
    await tell('ord_q', 'settled');
    await replay({ event: placed.id });
    await world.deliver();
    expect(heard()).toEqual(['ord_q placed']);
    expect((await world.deliveries(endpoint, 'queued')).map(({ type }) => type)).toEqual(['order.settled']);
    receiver.reacts(() => 204);
    world.pass(10);
    await world.deliver();
    expect(heard()).toEqual(['ord_q placed', 'ord_q placed', 'ord_q settled']);

    const late = await startReceiver();
    const latecomer = await world.endpoint(late.url, { types: ['order.settled'] });
    expect((await replay({ event: placed.id }, latecomer)).body).toEqual({ replayed: 1, next: null });
    await world.deliver();
    expect(late.received.map(({ id }) => id)).toEqual([placed.id]);
    await late.stop();
  });
});

test('of many a thousand go at once; whoever goes on after `next` has them all, each once and in its order', async () => {
  const kinds = Array.from({ length: 1300 }, (_, index) => `step${index}`);
  const since = new Date(Date.now() - 1).toISOString();
  for (const orderId of ['ord_many', 'ord_more']) await tellAll(orderId, kinds);
  while (await publishEvents(world.deps));
  await world.api.database.db.deleteFrom('webhook_deliveries').execute();
  const { body: first } = await replay({ since });
  expect(first).toEqual({ replayed: 1000, next: expect.stringMatching(/^\d+$/) });
  // Broken off and begun again, it repeats nothing that is still to go.
  expect((await replay({ since })).body).toEqual(first);
  const { body: second } = await replay({ since, after: first.next });
  expect(second).toEqual({ replayed: 1000, next: expect.stringMatching(/^\d+$/) });
  expect((await replay({ since, after: second.next })).body).toEqual({ replayed: 600, next: null });
  const rows = await world.api.database.db.selectFrom('webhook_deliveries').select(['stream', 'state', 'position']).execute();
  expect(rows.length).toBe(2600);
  const onTheirWay = rows.filter(({ state }) => state === 'waiting');
  const earliest = (stream: string) => Math.min(...rows.filter((row) => row.stream === stream).map(({ position }) => Number(position)));
  expect(onTheirWay.map(({ stream, position }) => [stream, Number(position)]).sort()).toEqual([
    ['ord_many', earliest('ord_many')],
    ['ord_more', earliest('ord_more')],
  ]);
  expect((await replay({ since, after: 'x' })).status).toBe(422);
  await world.api.database.db.deleteFrom('events').execute();
});

describe('the secret', () => {
  test('is shown once, repeated to a repetition, and lies nowhere in the open', async () => {
    const key = 'endpoint-once';
    const ask = () => world.api.call('POST', '/v1/merchant/webhook-endpoints', { body: { url: receiver.url }, key });
    const first = await ask();
    expect((await ask()).body).toEqual(first.body);
    expect(first.body.secret).not.toBe(endpoint.secret);
    const listed = await world.api.call('GET', '/v1/merchant/webhook-endpoints');
    expect(listed.body.endpoints.length).toBe(2);
    expect(listed.text).not.toContain('whsec_');
    const raw = Buffer.from(first.body.secret.slice('whsec_'.length), 'base64');
    const { rows } = await sql<{ everything: string }>`
      select coalesce(string_agg(n::text, ' '), '') || (select coalesce(string_agg(a::text, ' '), '') from answers a) as everything
      from webhook_endpoints n`.execute(world.deps.db);
    expect(rows[0]!.everything).not.toContain(first.body.secret);
    expect(rows[0]!.everything).not.toContain(raw.toString('hex'));
    expect(rows[0]!.everything).not.toContain(raw.toString('base64'));
  });

  test('changed, signs beside the old one for a day', async () => {
    const { body } = await world.api.call('POST', `/v1/merchant/webhook-endpoints/${endpoint.id}/secret`, {});
    expect(body.secret).not.toBe(endpoint.secret);
    await tell('ord_rot', 'placed');
    await world.deliver();
    const [both] = receiver.received as [ReceivedWebhook];
    expect([both.signatures.length, isSignedWith(endpoint.secret, both), isSignedWith(body.secret, both)]).toEqual([2, true, true]);
    world.pass(24 * 3600 + 1);
    await tell('ord_rot', 'accepted');
    await world.deliver();
    const later = receiver.received[1]!;
    expect([later.signatures.length, isSignedWith(endpoint.secret, later), isSignedWith(body.secret, later)]).toEqual([1, false, true]);
    await forgetOldSecrets(world.deps.db, world.deps.now());
    expect((await read()).oldSecretUntil).toBeNull();
  });
});

describe('a test event', () => {
  test('says what came of it, signed as any other, and is in no feed', async () => {
    const before = await world.feed();
    const ping = () => world.api.call('POST', `/v1/merchant/webhook-endpoints/${endpoint.id}/ping`, {});
    expect((await ping()).body).toMatchObject({ delivered: true, status: 204, failure: null });
    const [webhook] = receiver.received as [ReceivedWebhook];
    expect(webhook.body).toMatchObject({ type: 'webhook.ping', id: webhook.id, data: { endpointId: endpoint.id } });
    expect(isSignedWith(endpoint.secret, webhook)).toBe(true);
    receiver.reacts(() => 500);
    expect((await ping()).body).toMatchObject({ delivered: false, status: 500, failure: 'status-500' });
    expect(await world.feed()).toEqual(before);
    expect((await read()).failing).toBeNull();
  });
});

describe('addresses', () => {
  afterEach(() => settings('test'));

  test('a test merchant, too, is kept from our own networks, unless the server lets its merchants in', async () => {
    const refusing: Deps = { ...world.deps, env: { ...world.deps.env, WEBHOOK_PRIVATE_NETWORKS: 'refuse' } };
    const app = createApp(refusing);
    const add = (url: string) =>
      app.request('/v1/merchant/webhook-endpoints', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${world.api.keys.secretKey}`,
          'Idempotency-Key': crypto.randomUUID(),
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ url }),
      });
    for (const url of [receiver.url, 'http://10.0.0.8/hook', 'http://[::1]/hook', 'http://[fd12::1]/hook'])
      expect((await add(url)).status, url).toBe(422);
    expect((await add('http://shop.example/hook')).status).toBe(201);
    // One that was named before, and a name that leads there.
    await change({ url: `http://localhost:${new URL(receiver.url).port}/hook` });
    await tell('ord_private', 'placed');
    await publishEvents(refusing);
    const sender = createWebhookSender(refusing);
    while (await sender.send());
    expect(await world.deliveries(endpoint)).toMatchObject([{ state: 'waiting', failure: 'address-refused' }]);
    expect(await pingEndpoint(refusing, { id: world.merchantId, mode: 'test' }, endpoint.id)).toMatchObject({ failure: 'address-refused' });
    expect(receiver.received).toEqual([]);
  });

  test('a live merchant names https at a public address', async () => {
    await settings('live');
    const add = async (url: string) => (await world.api.call('POST', '/v1/merchant/webhook-endpoints', { body: { url } })).status;
    for (const url of [
      'http://shop.example/hook',
      'https://127.0.0.1/hook',
      'https://[::1]/hook',
      'https://10.0.0.8/hook',
      'https://2130706433/hook',
      'https://0x7f.1/hook',
      'https://[::ffff:192.168.1.1]/hook',
      'https://169.254.169.254/latest',
      'https://user:word@shop.example/hook',
      'ftp://shop.example/hook',
    ])
      expect(await add(url), url).toBe(422);
    expect(await add('https://shop.example/hook')).toBe(201);
    expect((await change({ url: receiver.url })).status).toBe(422);
  });

  test('a name that leads to a machine of our own is not connected to', async () => {
    await settings('live');
    const port = new URL(receiver.url).port;
    const private1 = await world.endpoint(`https://localhost:${port}/hook`);
    await tell('ord_ssrf', 'placed');
    await world.deliver();
    expect(await world.deliveries(private1)).toMatchObject([{ state: 'waiting', failure: 'address-refused' }]);
    expect(await world.deliveries(endpoint), 'nor one that was named in test mode').toMatchObject([{ failure: 'address-refused' }]);
    expect(receiver.received).toEqual([]);
  });

  test('one of several addresses that is not public is enough', async () => {
    await settings('live');
    const mixed = await world.endpoint('https://shop.example/hook');
    await tell('ord_mixed', 'placed');
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '::1', family: 6 },
    ];
    await world.deliver({ resolve });
    expect(await world.deliveries(mixed)).toMatchObject([{ failure: 'address-refused' }]);
  });

  test('a name is looked up once, and that very address is connected to', async () => {
    const { port } = new URL(receiver.url);
    await change({ url: `http://hook.shop.example:${port}/here` });
    await tell('ord_dns', 'placed');
    let asked = 0;
    const resolve = async (host: string) => {
      expect(host).toBe('hook.shop.example');
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    };
    await world.deliver({ resolve });
    expect(asked).toBe(1);
    expect(receiver.received[0]!.headers.host).toBe(`hook.shop.example:${port}`);
    expect(await world.deliveries(endpoint)).toMatchObject([{ state: 'delivered' }]);
  });

  test('a name that leads nowhere', async () => {
    await change({ url: 'http://nowhere.invalid/hook' });
    await tell('ord_nowhere', 'placed');
    await world.deliver();
    expect(await world.deliveries(endpoint)).toMatchObject([{ failure: 'host-unknown' }]);
  });
});

test('there is an end to how many endpoints a merchant has, also when they are added at once', async () => {
  const added = await Promise.all(
    Array.from({ length: 24 }, () => world.api.call('POST', '/v1/merchant/webhook-endpoints', { body: { url: receiver.url } })),
  );
  expect(added.filter(({ status }) => status === 201).length).toBe(19);
  expect(added.filter(({ body }) => body.code === 'endpoints-too-many').length).toBe(5);
});

test('what an endpoint asks for is checked', async () => {
  for (const types of [['order.nothing'], ['order'], ['*'], ['toString.*'], ['order.toString']])
    expect((await change({ types })).status, types.join(' ')).toBe(422);
  expect((await change({ types: ['order.*', 'refund.paid'] })).body.types).toEqual(['order.*', 'refund.paid']);
});
