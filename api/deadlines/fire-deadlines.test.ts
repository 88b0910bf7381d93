import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { unaskedKinds } from './deadline-actions.ts';
import { findDue } from './deadlines.store.ts';
import { recomputeStaleDeadlines } from './recompute-stale-deadlines.ts';
import { fireAll, otherServer, TestDeadlines } from './test-deadlines.ts';

let re: TestDeadlines;
let im: TestDeadlines;
let bb: TestDeadlines;
beforeAll(async () => {
  re = await TestDeadlines.open('restelli');
  im = await TestDeadlines.open('impronta');
  bb = await TestDeadlines.open('backboneprostore');
});
afterAll(async () => {
  await re.stop();
  await im.stop();
  await bb.stop();
});
beforeEach(async () => {
  // What an earlier test left running is none of the next one's business.
  for (const { shop } of [re, im, bb]) await shop.api.database.db.deleteFrom('deadlines').execute();
});

const awaited = () => re.awaited();
const history = (world: TestDeadlines, order: PlacedOrder) => world.history(order);

test('four servers at once do what every clock calls for once', async () => {
  const orders = [];
  for (let count = 0; count < 6; count += 1) orders.push(await awaited());
  re.shop.at('2026-11-13T08:00:00Z');
  const others = [otherServer(re), otherServer(re), otherServer(re)];
  const servers = [re.shop.api.deps, ...others.map(({ deps }) => deps)];
  try {
    await Promise.all(servers.map((deps) => fireAll(deps)));
    await Promise.all(servers.map((deps) => fireAll(deps)));
    for (const order of orders) expect((await history(re, order)).filter((kind) => kind === 'paymentReminded')).toHaveLength(1);
    re.shop.at('2026-11-17T08:00:00Z');
    await Promise.all(servers.map((deps) => fireAll(deps)));
    await Promise.all(servers.map((deps) => fireAll(deps)));
  } finally {
    for (const { stop } of others) await stop();
  }
  for (const order of orders) {
    expect((await history(re, order)).filter((kind) => kind === 'paymentOverdue')).toHaveLength(1);
    expect(await re.kept(order, 'transferUnpaid')).toMatchObject({ state: 'met' });
  }
});

test('nothing is done before its time, to the millisecond', async () => {
  const order = await awaited();
  re.shop.at('2026-11-12T22:59:59.999Z');
  await fireAll(re.shop.api.deps);
  expect(await history(re, order)).not.toContain('paymentReminded');
  re.shop.at('2026-11-12T23:00:00.000Z');
  await fireAll(re.shop.api.deps);
  expect(await history(re, order)).toContain('paymentReminded');
});

describe('an action that fails', () => {
  test('leaves no trace, keeps no other waiting, and is tried again ever more rarely until it is done, once', async () => {
    const [broken, fine] = [await awaited(), await awaited()];
    const mend = await re.breaking(broken);
    re.shop.at('2026-11-13T08:00:00Z');
    await fireAll(re.shop.api.deps);
    expect(await history(re, fine)).toContain('paymentReminded');
    expect(await history(re, broken)).not.toContain('paymentReminded');
    expect(await re.kept(broken, 'transferReminder')).toMatchObject({ state: 'running', attempts: 1 });
    // Not yet again, though its time is over.
    await fireAll(re.shop.api.deps);
    expect(await re.kept(broken, 'transferReminder')).toMatchObject({ attempts: 1 });
    re.shop.at('2026-11-13T08:00:05Z');
    await fireAll(re.shop.api.deps);
    expect(await re.kept(broken, 'transferReminder')).toMatchObject({ attempts: 2 });
    await mend();
    re.shop.at('2026-11-13T08:00:10.400Z');
    await fireAll(re.shop.api.deps);
    expect(await history(re, broken)).not.toContain('paymentReminded');
    re.shop.at('2026-11-13T08:00:10.500Z');
    await fireAll(re.shop.api.deps);
    await fireAll(re.shop.api.deps);
    expect((await history(re, broken)).filter((kind) => kind === 'paymentReminded')).toHaveLength(1);
    expect(await re.kept(broken, 'transferReminder')).toMatchObject({ state: 'met' });
  });

  test('a bank that cannot be asked puts the lapse off: nobody loses an order that may be paid', async () => {
    const order = await awaited();
    const deaf: Deps = { ...re.shop.api.deps, providers: new Map() };
    re.shop.at('2026-11-17T08:00:00Z');
    await fireAll(deaf);
    expect(await re.kept(order, 'transferUnpaid')).toMatchObject({ state: 'running', attempts: 1 });
    expect(await history(re, order)).not.toContain('paymentOverdue');
    await re.shop.anna.bank.moveTransfer(order.paymentRef, 'now');
    re.shop.at('2026-11-17T09:00:00Z');
    await fireAll(re.shop.api.deps);
    expect(await history(re, order)).toEqual(['placed', 'paymentAwaited', 'paymentCaptured']);
    expect(await history(re, order)).not.toContain('paymentOverdue');
  });
});

test('a server that loses its database in the middle leaves no trace, and another one does it', async () => {
  const order = await awaited();
  const { db } = re.shop.api.database;
  // The history is written and the mail is being written when the connection is cut.
  await sql`
    create or replace function cut_off() returns trigger language plpgsql as $$ begin
      if new.subject_id = ${sql.lit(order.id)} then perform pg_terminate_backend(pg_backend_pid()); end if; return new;
    end $$`.execute(db);
  await sql`create trigger cut_off before insert on notices for each row execute function cut_off()`.execute(db);
  re.shop.at('2026-11-13T08:00:00Z');
  const dying = otherServer(re);
  await fireAll(dying.deps);
  await dying.stop();
  await sql`drop trigger cut_off on notices`.execute(db);
  expect(await history(re, order)).not.toContain('paymentReminded');
  expect(await re.kept(order, 'transferReminder')).toMatchObject({ state: 'running' });
  re.shop.at('2026-11-13T08:01:00Z');
  await fireAll(re.shop.api.deps);
  expect((await history(re, order)).filter((kind) => kind === 'paymentReminded')).toHaveLength(1);
});

test('an order somebody is at work on waits for the next time, and holds up no other', async () => {
  const [busy, free] = [await awaited(), await awaited()];
  re.shop.at('2026-11-13T08:00:00Z');
  await re.shop.api.database.db.transaction().execute(async (tx) => {
    await sql`select from orders where id = ${busy.id} for update`.execute(tx);
    const other = otherServer(re);
    await fireAll(other.deps);
    await other.stop();
    expect(await history(re, free)).toContain('paymentReminded');
    expect(await history(re, busy)).not.toContain('paymentReminded');
  });
  await fireAll(re.shop.api.deps);
  expect(await history(re, busy)).toContain('paymentReminded');
});

describe('the table of holidays', () => {
  test('is brought up to date: every clock that runs is reckoned anew, and no other', async () => {
    const order = await im.shop.order({ goods: { A: 9000 }, placedAt: '2026-11-24T10:00:00Z' });
    const { db } = im.shop.api.database;
    // As an older table without 8 December would have had it.
    const old = { holidays: '2020-01-01', last_day: '2026-12-08', raw_last_day: '2026-12-08', acts_at: '2026-12-08T23:00:00Z' };
    await db.updateTable('deadlines').set(old).where('kind', '=', 'acceptance').execute();
    await recomputeStaleDeadlines(im.shop.api.deps);
    expect(await im.kept(order, 'acceptance')).toMatchObject({
      state: 'running',
      lastDay: '2026-12-09',
      actsAt: '2026-12-09T23:00:00.000Z',
    });
    const stale = await db.selectFrom('deadlines').select('kind').where('holidays', '=', '2020-01-01').execute();
    expect(stale).toEqual([]);
  });

  test('does not reach so far: the order stands, the clock is open, and the merchant is told', async () => {
    const { shop } = bb;
    const order = await shop.order({ goods: { A: 9000 }, payment: 'card', placedAt: '2037-12-09T10:00:00Z' });
    expect(await bb.kept(order, 'delivery')).toEqual({ state: 'unknown', lastDay: null, actsAt: null, attempts: 0 });
    expect(await bb.kept(order, 'dispatch')).toMatchObject({ state: 'running' });
    expect((await bb.listed())[0]).toMatchObject({
      kind: 'delivery',
      lastDay: null,
      over: false,
      warning: expect.stringContaining('festivi'),
    });
    expect(Object.keys(await bb.days(order))).toEqual(['dispatch']);
    await bb.sweepAt('2037-12-09T10:01:00Z');
    expect(await bb.kept(order, 'delivery')).toMatchObject({ state: 'unknown' });
    const { status, body } = await shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: {} });
    expect(status).toBe(201);
    await shop.api.call('POST', `/v1/merchant/parcels/${body.id}/events`, { body: { kind: 'delivered', source: 'carrier' } });
    expect(await bb.kept(order, 'withdrawalEnd')).toMatchObject({ state: 'running', lastDay: '2037-12-23' });
    expect(await bb.kept(order, 'delivery')).toBeUndefined();
    expect(await bb.warnings(order)).toBe(1);
    shop.at('2037-12-10T10:00:00Z');
    expect((await shop.withdraw(order)).state).toBe('approved');
  });
});

test('the list is nearest first, and says whose it is', async () => {
  const order = await im.shop.order({ goods: { A: 9000 }, placedAt: '2026-11-24T10:00:00Z' });
  const all = (await im.listed()).filter(({ order: { id } }) => id === order.id);
  expect(all.map(({ kind, lastDay, for: party }) => [kind, lastDay?.iso, party])).toEqual([
    ['dispatch', '2026-12-02', 'merchant'],
    ['acceptance', '2026-12-09', 'merchant'],
  ]);
  expect((await im.listed('?dueBefore=2026-12-02')).map(({ kind }) => kind)).toEqual([]);
  expect((await im.listed('?dueBefore=2026-12-03')).map(({ kind }) => kind)).toEqual(['dispatch']);
  expect(await im.listed('?for=buyer')).toEqual([]);
  expect((await im.shop.api.call('GET', '/v1/merchant/deadlines?dueBefore=tomorrow')).status).toBe(422);
});

test('what is due is found by its index, however much is kept', async () => {
  const { db, statements } = re.shop.api.database;
  await sql`
    insert into deadlines (merchant_id, subject_id, kind, order_id, event_day, raw_last_day, last_day, acts_at, holidays, state, set_at, due_at)
    select 'mer_other', 'ord_' || n, 'delivery', 'ord_' || n, '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01'::timestamptz + n * interval '1 hour',
      'v', case when n % 50 = 0 then 'running' else 'met' end, '2026-01-01', '2026-01-01'::timestamptz + n * interval '1 hour'
    from generate_series(1, 20000) n`.execute(db);
  await sql`analyze deadlines`.execute(db);
  statements.length = 0;
  await findDue(db, { kinds: unaskedKinds, now: '2026-01-03T00:00:00Z', limit: 200 });
  const statement = statements.at(-1)!.replace('$1', `'2026-01-03'`).replace('$2', `'{delivery,dispatch}'`);
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(statement)}`.execute(db);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using deadlines_running');
  expect(plan).not.toContain('Sort');
  expect(plan).not.toContain('Seq Scan');
});
