import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClaims } from '../claims/test-claims.ts';
import { deleteOldAnswers } from '../http/answers.store.ts';
import { createMailer } from '../mail/mailer.ts';
import { openTestInbox } from '../mail/test-inbox.ts';
import { sendNotices } from '../notices/send-notices.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { plainProduct } from '../test-api.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { verifyChain } from '../withdrawals/verify-chain.ts';
import { sweepPrivacy } from './sweep-privacy.ts';

/** What Anna said of herself, wrote, or got a parcel by, wherever it was said. */
const hers = ['anna', 'rossi', 'via roma 1', '123456', '50019', 'sesto fiorentino', 'per nonna', 'rssnna', 'trk1', 'trk9', 'graffiata'];

let claims: TestClaims;
const open = async () => {
  claims = await TestClaims.open('backboneprostore');
};
const stop = () => claims.shop.stop();

const db = () => claims.shop.api.database.db;
const merchantId = () => claims.shop.api.keys.merchantId;

/** Every row of every table that says anything of hers, as `table: word`; what merchants say of themselves is none of hers. */
async function traces(): Promise<string[]> {
  const tables = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'profiles'`.execute(db());
  const found = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select lower(t::text) as row from ${sql.table(name)} t`.execute(db());
    for (const { row } of rows) found.push(...hers.filter((word) => row.includes(word)).map((word) => `${name}: ${word}`));
  }
  return [...new Set(found)].toSorted();
}

async function sweepAt(now: string): Promise<void> {
  claims.shop.at(now);
  // On two servers at once.
  await Promise.all([sweepPrivacy(claims.shop.api.deps), sweepPrivacy(claims.shop.api.deps)]);
  await deleteOldAnswers(db(), new Date(Date.now() + 48 * 3_600_000).toISOString());
}

async function send(): Promise<void> {
  const inbox = await openTestInbox();
  const mailer = createMailer(inbox.url);
  while (await sendNotices(claims.shop.api.deps, mailer));
  mailer.close();
  await inbox.close();
}

const audited = async (subject: string) => {
  const rows = await db().selectFrom('audit').select('verb').where('subject', '=', subject).where('actor', '=', 'sweep').execute();
  return rows.map(({ verb }) => verb);
};
const row = (order: PlacedOrder) => db().selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow();
const erasureOf = async (order: PlacedOrder) => {
  const { body } = await claims.shop.api.call('GET', '/v1/merchant/erasures?limit=100');
  return body.erasures.find(({ orderId }: { orderId: string }) => orderId === order.id);
};

/** An order with everything that can follow one: parcel, statement, return, report with photo, refunds, mails, an invoice asked for. */
async function fullLife(): Promise<PlacedOrder> {
  const { shop } = claims;
  const order = await shop.order({
    goods: { A: 12000, B: { price: 4000, personalisation: 'Per nonna' }, C: 3000 },
    payment: 'card',
    placedAt: '2026-11-02T10:00:00+01:00',
    deliveredAt: '2026-11-06T10:00:00+01:00',
  });
  await sql`update parcels set tracking = 'TRK1', tracking_url = 'https://carrier.example/TRK1' where order_id = ${order.id}`.execute(db());
  shop.at('2026-11-08T10:00:00+01:00');
  const line = (index: number) => [{ line: order.lines[index]!, quantity: 1 }];
  await shop.ask(order, 'invoice', { taxCode: 'RSSNNA80A41D612X' });
  const back = await shop.withdraw(order, line(0));
  await shop.ask(order, `returns/${back.id}/dispatch`, { tracking: 'TRK9' });
  const photo = await claims.photo(order);
  const claim = await claims.report(order, { kind: 'defect', lines: line(2), description: 'Graffiata, saluti Anna', attachments: [photo] });
  shop.at('2026-11-12T10:00:00+01:00');
  await shop.desk(back.id, 'reception');
  const evidence = [await claims.photo(order, 'merchant')];
  await shop.desk(back.id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 1000, note: 'Graffiata da Anna', evidence }] });
  await shop.desk(back.id, 'refund');
  await shop.pay();
  await claims.tell(order, claim, { event: 'dropped' });
  while (await readWithdrawals(shop.api.deps));
  await send();
  return order;
}

describe('an order whose time is over', () => {
  let order: PlacedOrder;
  beforeAll(async () => {
    await open();
    order = await fullLife();
  });
  afterAll(stop);

  test('says whose it was to its last day', async () => {
    await sweepAt('2036-11-12T22:30:00Z');
    expect((await row(order)).anonymised_at).toBeNull();
    expect((await traces()).filter((trace) => trace.startsWith('orders:')).length).toBeGreaterThan(4);
  });

  test('and from the next day no row of any table does; what happened stays, to the cent', async () => {
    const { shop } = claims;
    const before = await shop.api.call('GET', `/v1/merchant/orders/${order.id}/refund-plan`);
    await sweepAt('2036-11-12T23:30:00Z');
    expect(await traces()).toEqual([]);
    expect(await db().selectFrom('attachments').select('id').execute()).toEqual([]);
    const after = await shop.api.call('GET', `/v1/merchant/orders/${order.id}/refund-plan`);
    expect(after.body).toEqual(before.body);
    const { status, body } = await shop.api.call('GET', `/v1/merchant/orders/${order.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ email: '', total: { amount: expect.any(Number) }, shippingAddress: { name: '', country: 'IT' } });
    expect(body.lines.map(({ gross }: { gross: { amount: number } }) => gross.amount)).toEqual([12000, 4000, 3000]);
    for (const list of ['orders', 'returns', 'claims', 'refunds', 'withdrawals'])
      expect((await shop.api.call('GET', `/v1/merchant/${list}`)).status).toBe(200);
    expect(await audited(order.id)).toEqual(['anonymiseOrder']);
  });

  test('opens with its old token no more, nor does the receipt of its statement', async () => {
    const { api } = claims.shop;
    const read = await api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } });
    expect(read.body.code).toBe('order-not-found');
    expect((await api.call('POST', '/v1/order-access', { body: { number: (await row(order)).number, email: ' ' } })).status).not.toBe(500);
    expect(await db().selectFrom('order_links').select('order_id').execute()).toEqual([]);
  });

  test('leaves the chain of statements whole, which still shows what was changed', async () => {
    const at = '2036-11-13T00:00:00Z';
    expect(await verifyChain(db(), merchantId(), at)).toMatchObject({ statements: 1, anonymous: 1, broken: null });
    expect((await verifyChain(db(), merchantId(), '2036-11-01T00:00:00Z')).broken).toMatchObject({ why: 'emptied' });
    const change = (column: string, value: string) =>
      db()
        .transaction()
        .execute(async (tx) => {
          await sql`alter table withdrawal_statements disable trigger all`.execute(tx);
          await sql`update withdrawal_statements set ${sql.ref(column)} = ${value}`.execute(tx);
          await sql`alter table withdrawal_statements enable trigger all`.execute(tx);
        });
    await change('name', 'Bruno');
    expect((await verifyChain(db(), merchantId(), at)).broken).toMatchObject({ why: 'changed' });
    await change('name', '');
    await change('channel', 'post');
    expect((await verifyChain(db(), merchantId(), at)).broken).toMatchObject({ why: 'changed' });
    await change('channel', 'function');
    expect((await verifyChain(db(), merchantId(), at)).broken).toBeNull();
  });

  test('is left alone the next time', async () => {
    const before = await row(order);
    await sweepAt('2036-11-20T10:00:00Z');
    expect(await row(order)).toEqual(before);
    expect(await audited(order.id)).toEqual(['anonymiseOrder']);
  });

  test('histories take no other change, also while names go', async () => {
    const forbidden = (allow: boolean) =>
      db()
        .transaction()
        .execute(async (tx) => {
          if (allow) await sql`select set_config('cassa.anonymising', 'on', true)`.execute(tx);
          await sql`update return_events set kind = 'lost'`.execute(tx);
        });
    await expect(forbidden(true)).rejects.toThrow('append-only');
    await expect(sql`update withdrawal_statements set name = 'x'`.execute(db())).rejects.toThrow('append-only');
    await expect(forbidden(false)).rejects.toThrow('append-only');
  });
});

describe('whoever asks to be forgotten', () => {
  beforeAll(open);
  afterAll(stop);

  test('waits for what is open, and then loses all but the records of the sale', async () => {
    const { shop } = claims;
    shop.at('2026-11-01T10:00:00Z');
    const order = await shop.order({ goods: { A: 12000 }, payment: 'card', placedAt: '2026-11-01T10:00:00Z' });
    expect((await shop.ask<any>(order, 'erasure')).body).toMatchObject({ anonymousAfter: null, reducedAt: null });
    await sweepAt('2026-11-02T10:00:00Z');
    expect(await erasureOf(order)).toMatchObject({ reducedAt: null });
    expect((await row(order)).agreed).toMatchObject({ phone: '+39 055 123456' });

    await shop.deliver(order, '2026-11-03T10:00:00Z');
    const claim = await claims.report(order, { kind: 'defect', attachments: [await claims.photo(order)] });
    await sweepAt('2026-11-04T10:00:00Z');
    expect(await erasureOf(order)).toMatchObject({ reducedAt: null });
    await claims.tell(order, claim, { event: 'dropped' });
    await send();
    await sweepAt('2026-11-05T10:00:00Z');

    expect(await erasureOf(order)).toMatchObject({
      reducedAt: { iso: '2026-11-05T10:00:00.000Z' },
      anonymousAfter: { iso: '2036-11-03' },
      anonymisedAt: null,
    });
    const { agreed, email } = await row(order);
    expect(agreed).not.toHaveProperty('phone');
    expect([agreed.shippingAddress.name, email]).toEqual(['Anna Rossi', 'anna@example.com']);
    expect(await traces()).not.toContain('notices: anna');
    expect((await traces()).filter((trace) => trace.endsWith('123456'))).toEqual([]);
    expect(await db().selectFrom('attachments').select('id').where('order_id', '=', order.id).execute()).toEqual([]);
    expect(await audited(order.id)).toEqual(['grantErasure']);
    await sweepAt('2026-11-06T10:00:00Z');
    expect(await audited(order.id)).toEqual(['grantErasure']);
  });

  test('a mail that is still to go keeps its address', async () => {
    const { shop } = claims;
    shop.at('2026-11-10T10:00:00Z');
    const order = await shop.order({
      goods: { A: 12000 },
      payment: 'card',
      placedAt: '2026-11-10T10:00:00Z',
      deliveredAt: '2026-11-10T12:00:00Z',
    });
    await shop.ask(order, 'erasure');
    await sweepAt('2026-11-11T10:00:00Z');
    const owed = await db()
      .selectFrom('notices')
      .select('recipient')
      .where('subject_id', '=', order.id)
      .where('sent_at', 'is', null)
      .execute();
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.map(({ recipient }) => recipient)).toContain('anna@example.com');
    await send();
  });

  test('the merchant’s list tells who waits, newest first, page by page', async () => {
    const list = async (query: string) => (await claims.shop.api.call('GET', `/v1/merchant/erasures?${query}`)).body;
    const all = await list('');
    expect(all.erasures.length).toBeGreaterThan(1);
    expect(all.nextBefore).toBeNull();
    const first = await list('limit=1');
    const rest = await list(`limit=100&before=${first.nextBefore}`);
    expect([...first.erasures, ...rest.erasures]).toEqual(all.erasures);
    const isos = all.erasures.map(({ askedAt }: { askedAt: { iso: string } }) => askedAt.iso);
    expect(isos).toEqual(isos.toSorted().toReversed());
    expect((await list('state=granted')).erasures.every(({ reducedAt }: { reducedAt: unknown }) => reducedAt)).toBe(true);
  });
});

describe('what became no order', () => {
  beforeAll(open);
  afterAll(stop);

  test('a statement that nobody could match goes its own way after ten years', async () => {
    const { api } = claims.shop;
    claims.shop.at('2027-03-01T10:00:00Z');
    const { body } = await api.call('POST', '/v1/withdrawals', {
      body: { name: 'Anna Rossi', contract: 'dal signor Rossi', email: 'anna@example.com', scope: 'per nonna' },
    });
    while (await readWithdrawals(api.deps));
    await send();
    const name = async () =>
      (await db().selectFrom('withdrawal_statements').select('name').where('id', '=', body.id).executeTakeFirst())?.name;
    await sweepAt('2037-03-01T10:00:00Z');
    expect(await name()).toBe('Anna Rossi');
    await sweepAt('2037-03-02T10:00:00Z');
    expect(await name()).toBe('');
    expect(await audited(body.id)).toEqual(['anonymiseStatement']);
    expect((await verifyChain(db(), merchantId(), '2037-03-03T00:00:00Z')).broken).toBeNull();
    const { pathname, search } = new URL(body.files.text);
    expect((await api.app.request(pathname + search)).status).toBe(404);
  });

  test('an attempt that came to nothing is nobody’s after a month, and an idle cart is gone after half a year', async () => {
    const { shop } = claims;
    const { anna } = shop;
    // Rows are dated by the database.
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    shop.at(day(0));
    await shop.api.putProduct('tie', { ...plainProduct('TIE', 2000), personalisable: true });
    const cart = await anna.cart({ sku: 'TIE', personalisation: 'Per nonna' });
    const { id } = await anna.started(cart, { payment: 'card' });
    const agreed = async () => (await db().selectFrom('checkouts').select('agreed').where('id', '=', id).executeTakeFirstOrThrow()).agreed;
    await sweepAt(day(31));
    expect((await agreed()).email).toBe('anna@example.com');
    await db().updateTable('checkouts').set({ state: 'expired', payment_open: false }).where('id', '=', id).execute();
    await sweepAt(day(29));
    expect((await agreed()).email).toBe('anna@example.com');
    await sweepAt(day(31));
    expect(JSON.stringify(await agreed())).not.toMatch(/anna|Rossi|Roma|nonna/i);
    expect(await audited(id)).toEqual(['emptyAbandoned']);

    const carts = () => db().selectFrom('carts').select('id').execute();
    await sweepAt(day(179));
    expect(await carts()).toHaveLength(1);
    await sweepAt(day(181));
    expect(await carts()).toHaveLength(0);
  });
});
