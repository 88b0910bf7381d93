import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShopper } from '../checkouts/test-shopper.ts';
import type { Db } from '../db/connect-database.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { recordParcelEvent } from '../parcels/record-parcel-event.ts';
import { shipParcel } from '../parcels/ship-parcel.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { readWithdrawals } from './read-withdrawals.ts';

let api: TestApi;
let shopper: TestShopper;
let clock: string;

async function open(profile: string): Promise<void> {
  api = await createTestApi({ profile, now: () => clock });
  shopper = new TestShopper(api);
  await api.putProduct('shirt', plainProduct('SHIRT', 5000));
  await api.putProduct('cap', plainProduct('CAP', 3000));
}
beforeEach(() => {
  clock = '2026-10-26T09:00:00.000Z';
});
afterEach(() => api.stop());

interface Ordered {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  /** By SKU. */
  readonly lines: Readonly<Record<string, string>>;
}

async function ordered(...lines: { sku: string; quantity?: number; personalisation?: string }[]): Promise<Ordered> {
  const checkout = await shopper.started(await shopper.cart(...lines));
  await shopper.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
  const { body: confirmed } = await shopper.confirm(checkout);
  const { order } = confirmed;
  const { quote, number } = await api.database.db
    .selectFrom('orders')
    .select(['quote', 'number'])
    .where('id', '=', order!.id)
    .executeTakeFirstOrThrow();
  return { id: order!.id, number, token: confirmed.orderToken!, lines: Object.fromEntries(quote.lines.map(({ sku, id }) => [sku, id])) };
}

const merchantId = () => api.keys.merchantId;
const inTransaction = <T>(work: (tx: Db) => Promise<T>) => api.database.db.transaction().execute(work);

async function shipped({ id }: Ordered, at = clock): Promise<void> {
  clock = at;
  await inTransaction(async (tx) => shipParcel(tx, api.deps, await lockOrder(tx, merchantId(), id), { actor: 'test' }));
}

async function delivered({ id }: Ordered, at: string): Promise<void> {
  clock = at > clock ? at : clock;
  await inTransaction(async (tx) => {
    const order = await lockOrder(tx, merchantId(), id);
    const [parcel] = (await listParcels(tx, merchantId(), id)).slice(-1);
    await recordParcelEvent(tx, api.deps, order, parcel!, { kind: 'delivered', at, source: 'carrier', actor: 'test' });
  });
}

interface Said {
  readonly at: string;
  readonly contract?: string;
  readonly email?: string;
  readonly scope?: string;
  readonly of?: Ordered;
  readonly units?: readonly { line: string; quantity: number; opened?: boolean }[];
  readonly key?: string;
}

/** A statement at a moment, read at once. @returns it as the merchant sees it */
async function withdraw({ at, of, key = randomUUID(), contract = of?.number ?? '?', email = 'anna@example.com', ...said }: Said) {
  clock = at;
  const body = { name: 'Anna Rossi', contract, email, ...said, ...(said.units && of && { orderId: of.id }) };
  const headers = said.units && of ? { 'Cassa-Order': of.token } : {};
  const answer = await api.call('POST', '/v1/withdrawals', { body, key, headers });
  expect(answer.status).toBe(201);
  while (await readWithdrawals(api.deps));
  return { receipt: answer.body, ...(await asMerchantSees(answer.body.id)) };
}

const asMerchantSees = async (id: string) => (await api.call('GET', `/v1/merchant/withdrawals/${id}`)).body;
const orderState = async ({ id }: Ordered) =>
  (await api.database.db.selectFrom('orders').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const returnsOf = ({ id }: Ordered) =>
  api.database.db
    .selectFrom('returns')
    .select(['id', 'ground', 'state', 'units', 'never_held', 'statement_id'])
    .where('order_id', '=', id)
    .orderBy('created_at')
    .execute();
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

test.each([
  ['S45 the last second', 'backboneprostore', '2026-11-03T10:00:00Z', '2026-11-17T22:59:59.000Z', 'inTime'],
  ['S45 the first second after', 'backboneprostore', '2026-11-03T10:00:00Z', '2026-11-17T23:00:00.000Z', 'late'],
  ['S46 a Saturday, to Monday', 'backboneprostore', '2026-11-07T10:00:00Z', '2026-11-23T22:59:59.000Z', 'inTime'],
  ['S46 after that Monday', 'backboneprostore', '2026-11-07T10:00:00Z', '2026-11-23T23:00:00.000Z', 'late'],
  ['S47 Easter Monday', 'drop', '2027-03-15T10:00:00Z', '2027-03-30T21:59:59.000Z', 'inTime'],
  ['S47 the day after it', 'drop', '2027-03-15T10:00:00Z', '2027-03-30T22:00:00.000Z', 'late'],
  ['S50 Christmas and a weekend', 'restelli', '2026-12-11T10:00:00Z', '2026-12-28T22:59:59.000Z', 'inTime'],
  ['S50 after them', 'restelli', '2026-12-11T10:00:00Z', '2026-12-28T23:00:00.000Z', 'late'],
  ['S53 the local day of a late scan', 'backboneprostore', '2026-10-13T22:20:00Z', '2026-10-28T22:59:59.000Z', 'inTime'],
])('%s', async (_, profile, at, statedAt, timely) => {
  clock = '2026-10-09T09:00:00.000Z';
  await open(profile);
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  await delivered(order, at);
  const { reading } = await withdraw({ of: order, at: statedAt });
  expect(reading).toMatchObject({ match: 'matched', orderId: order.id, timely });
});

test('S55 of several parcels the last counts, and what came with the first can still be withdrawn from', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT', quantity: 2 });
  const line = order.lines['SHIRT']!;
  const ship = () =>
    inTransaction(async (tx) =>
      shipParcel(tx, api.deps, await lockOrder(tx, merchantId(), order.id), { actor: 'test', lines: [{ line, quantity: 1 }] }),
    );
  await ship();
  await delivered(order, '2026-11-10T10:00:00Z');
  await ship();
  await delivered(order, '2026-11-20T10:00:00Z');
  const { reading } = await withdraw({ of: order, at: '2026-12-02T10:00:00.000Z', units: [{ line, quantity: 1 }] });
  expect(reading).toMatchObject({ match: 'matched', timely: 'inTime' });
  expect(await returnsOf(order)).toMatchObject([{ ground: 'withdrawal', units: [{ line, quantity: 1 }], never_held: false }]);
});

test('S57 before shipment the whole order ends, and nothing of it is sent', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT' }, { sku: 'CAP' });
  const { reading, because } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z' });
  expect(reading).toMatchObject({ match: 'matched', timely: null });
  expect(codes(because)).toContain('withdrawal.beforeDelivery');
  expect(await orderState(order)).toBe('terminated');
  expect(await returnsOf(order)).toMatchObject([
    { id: reading.returnId, ground: 'withdrawal', never_held: true, statement_id: expect.any(String) },
  ]);
  await expect(shipped(order)).rejects.toMatchObject({ code: 'pieces-not-open' });
});

test('S57 a part of it is held back, and the rest is sent', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT', quantity: 2 }, { sku: 'CAP' });
  await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z', units: [{ line: order.lines['SHIRT']!, quantity: 1 }] });
  expect(await orderState(order)).not.toBe('terminated');
  await shipped(order);
  const [parcel] = await listParcels(api.database.db, merchantId(), order.id);
  expect(parcel!.lines).toEqual([
    { line: order.lines['SHIRT'], quantity: 1 },
    { line: order.lines['CAP'], quantity: 1 },
  ]);
});

test('S58 with no known day of delivery it is there, and there is no deadline', async () => {
  await open('drop');
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  const { reading, because } = await withdraw({ of: order, at: '2027-06-01T10:00:00.000Z' });
  expect(reading).toMatchObject({ match: 'matched', timely: null, returnId: expect.any(String) });
  expect(codes(because)).toContain('withdrawal.notDelivered');
  expect(await returnsOf(order)).toMatchObject([{ never_held: true }]);
});

test('S59 late by law it is taken on the merchant’s own offer', async () => {
  await open('impronta');
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  await delivered(order, '2026-11-03T10:00:00Z');
  const { reading, task } = await withdraw({ of: order, at: '2026-11-18T10:00:00.000Z' });
  expect(reading).toMatchObject({ match: 'matched', timely: 'late', returnId: expect.any(String) });
  expect(task).toBe(false);
  expect(await returnsOf(order)).toMatchObject([{ ground: 'voluntaryReturn' }]);
});

test('late, and with no such offer, it is recorded, flagged and somebody’s task', async () => {
  await open('restelli');
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  await delivered(order, '2026-11-03T10:00:00Z');
  const { receipt, reading, task, because } = await withdraw({ of: order, at: '2026-12-18T10:00:00.000Z' });
  expect(receipt.text).not.toMatch(/tard|ritard|accettat|rifiutat/i);
  expect(reading).toMatchObject({ match: 'matched', timely: 'late', returnId: null });
  expect(task).toBe(true);
  expect(codes(because)).toContain('withdrawal.late');
  expect(await returnsOf(order)).toEqual([]);
});

test('S61 not told of the right, one has a year more; told late, the whole period from then', async () => {
  await open('restelli');
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  await delivered(order, '2026-11-02T10:00:00Z');
  const note = (givenAt: string | null) =>
    api.call('POST', `/v1/merchant/orders/${order.id}/withdrawal-information`, { body: { givenAt }, language: 'en' });
  expect((await note(null)).body.lastDay.iso).toBe('2027-11-16');
  expect((await note('2027-03-01T09:00:00Z')).body.code).toBe('not-in-the-future');
  clock = '2027-03-02T09:00:00.000Z';
  expect((await note('2027-03-01T09:00:00Z')).body.lastDay.iso).toBe('2027-03-15');
  expect((await withdraw({ of: order, at: '2027-03-15T22:59:59.000Z' })).reading).toMatchObject({ timely: 'inTime' });
});

test('S64 goods made to the buyer’s wish are excepted with the reason, and still sent; the others go back', async () => {
  await open('backboneprostore');
  await api.putProduct('jersey', { ...plainProduct('JERSEY', 4000), personalisable: true });
  const order = await ordered({ sku: 'JERSEY', personalisation: 'ROSSI 7' }, { sku: 'SHIRT' });
  const { lines } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z' });
  expect(lines).toMatchObject([
    { line: order.lines['JERSEY'], withdrawable: false },
    { line: order.lines['SHIRT'], withdrawable: true },
  ]);
  expect(codes(lines[0].because)).toContain('withdrawal.personalised');
  expect(await returnsOf(order)).toMatchObject([{ units: [{ line: order.lines['SHIRT'], quantity: 1 }] }]);
  await shipped(order);
  const [parcel] = await listParcels(api.database.db, merchantId(), order.id);
  expect(parcel!.lines).toEqual([{ line: order.lines['JERSEY'], quantity: 1 }]);
});

test.each([
  ['S65 opened', { opened: true, cleanable: false }, false, 'withdrawal.sealedHygiene'],
  ['S65 sealed', { opened: false, cleanable: false }, true, 'withdrawal.inTime'],
  ['S66 opened, and can be cleaned', { opened: true, cleanable: true }, true, 'withdrawal.cleanable'],
])('%s: goods sealed for hygiene', async (_, { opened, cleanable }, withdrawable, code) => {
  await open('backboneprostore');
  await api.putProduct('liner', { ...plainProduct('LINER', 2000), sealedHygiene: true, cleanable });
  const order = await ordered({ sku: 'LINER' });
  await shipped(order);
  await delivered(order, '2026-11-03T10:00:00Z');
  const units = [{ line: order.lines['LINER']!, quantity: 1, opened }];
  const { lines } = await withdraw({ of: order, at: '2026-11-05T10:00:00.000Z', units });
  expect(lines).toMatchObject([{ withdrawable }]);
  expect(codes(lines[0].because)).toContain(code);
});

test('S67 a buyer in Switzerland withdraws by the terms', async () => {
  await open('drop');
  shopper.country = 'CH';
  const swiss = { name: 'Anna Rossi', line1: 'Bahnhofstrasse 1', postalCode: '8001', city: 'Zürich', country: 'CH' };
  const checkout = await shopper.started(await shopper.cart({ sku: 'SHIRT' }), { shippingAddress: swiss });
  await shopper.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
  const { order } = (await shopper.confirm(checkout)).body;
  const { number } = await api.database.db.selectFrom('orders').select('number').where('id', '=', order!.id).executeTakeFirstOrThrow();
  const placed = { id: order!.id, number, token: '', lines: {} };
  await shipped(placed);
  await delivered(placed, '2026-11-03T10:00:00Z');
  expect((await withdraw({ of: placed, at: '2026-11-13T10:00:00.000Z' })).reading).toMatchObject({ match: 'matched', timely: 'inTime' });
});

test('S68 an unknown number is kept, acknowledged, and tells nothing', async () => {
  await open('restelli');
  const order = await ordered({ sku: 'SHIRT' });
  const known = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z', email: 'somebody@example.com' });
  const unknown = await withdraw({ at: '2026-10-27T10:00:00.000Z', contract: '999999', email: 'somebody@example.com' });
  expect(unknown.reading).toMatchObject({ match: 'unmatched', orderId: null, returnId: null });
  expect(unknown.task).toBe(true);
  const plain = ({ receipt }: typeof known) =>
    JSON.stringify(receipt)
      .replaceAll(receipt.id, '')
      .replaceAll(receipt.fingerprint, '')
      .replaceAll(/token=[\w-]+/g, '');
  expect(plain(unknown).replaceAll('999999', order.number)).toBe(plain(known));
});

test('S69 the right number from another address is kept apart, and names no lines', async () => {
  await open('restelli');
  const order = await ordered({ sku: 'SHIRT' });
  const { receipt, reading, task, lines } = await withdraw({ of: order, at: '2026-10-27T10:00:00.123Z', email: 'else@example.com' });
  expect(reading).toMatchObject({ match: 'unverified', orderId: order.id, returnId: null, timely: null });
  expect(task).toBe(true);
  expect(lines).toEqual([]);
  expect(receipt.receivedAt.iso).toBe('2026-10-27T10:00:00.123Z');
  expect(receipt.text).not.toContain('SHIRT');
  expect(await returnsOf(order)).toEqual([]);
  expect(await orderState(order)).not.toBe('terminated');
});

test('S69 once the merchant has linked it, it is what it would have been at its own time', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT' });
  await shipped(order);
  await delivered(order, '2026-11-03T10:00:00Z');
  const { id } = await withdraw({ of: order, at: '2026-11-17T10:00:00.000Z', email: 'else@example.com' });
  clock = '2026-12-01T10:00:00.000Z';
  const key = randomUUID();
  const link = () => api.call('POST', `/v1/merchant/withdrawals/${id}/link`, { body: { orderId: order.id }, key });
  const [first, again] = [await link(), await link()];
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({ task: false, reading: { match: 'matched', timely: 'inTime', returnId: expect.any(String) } });
  expect(first.body.readings).toHaveLength(2);
  expect(again.text).toBe(first.text);
  expect(await returnsOf(order)).toHaveLength(1);
  const other = await ordered({ sku: 'CAP' });
  const elsewhere = await api.call('POST', `/v1/merchant/withdrawals/${id}/link`, { body: { orderId: other.id } });
  expect(elsewhere.body.code).toBe('withdrawal-linked');
});

test('words that name goods wait for somebody to read them', async () => {
  await open('restelli');
  const order = await ordered({ sku: 'SHIRT' }, { sku: 'CAP' });
  const { id, reading, task } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z', scope: 'only the cap' });
  expect(reading).toMatchObject({ match: 'matched', returnId: null });
  expect(task).toBe(true);
  const units = [{ line: order.lines['CAP']!, quantity: 1 }];
  const { body } = await api.call('POST', `/v1/merchant/withdrawals/${id}/link`, { body: { orderId: order.id, units } });
  expect(body).toMatchObject({ task: false });
  expect(await returnsOf(order)).toMatchObject([{ units }]);
});

test('S70 a mail without a number is written down with the time that counts, and acknowledged', async () => {
  await open('drop');
  clock = '2026-11-05T10:00:00.000Z';
  const body = {
    name: 'Anna Rossi',
    contract: 'le scarpe',
    email: 'anna@example.com',
    channel: 'email',
    receivedAt: '2026-11-04T09:00:00+01:00',
  };
  const logged = await api.call('POST', '/v1/merchant/withdrawals', { body: { ...body, sentAt: '2026-11-03T23:59:58.5+01:00' } });
  expect(logged.status).toBe(201);
  expect(logged.body).toMatchObject({
    channel: 'email',
    receivedAt: { iso: '2026-11-03T22:59:58.500Z' },
    acknowledgement: { state: 'owed' },
  });
  const notices = await api.database.db
    .selectFrom('notices')
    .select(['step', 'recipient'])
    .where('subject_id', '=', logged.body.id)
    .execute();
  expect(notices).toEqual([{ step: 'withdrawalReceived', recipient: 'anna@example.com' }]);
  const future = await api.call('POST', '/v1/merchant/withdrawals', { body: { ...body, receivedAt: '2026-11-06T09:00:00Z' } });
  expect(future.body.errors).toMatchObject([{ pointer: '/receivedAt' }]);
  const byPhone = await api.call('POST', '/v1/merchant/withdrawals', { body: { ...body, email: undefined, channel: 'phone' } });
  expect(byPhone.body).toMatchObject({ email: null, acknowledgement: { state: 'none' } });
});

test('S71 the merchant’s own form is not needed, nor anything else its terms ask for', async () => {
  await open('impronta');
  const order = await ordered({ sku: 'SHIRT' });
  const { because, reading } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z' });
  expect(reading).toMatchObject({ match: 'matched' });
  expect(codes(because)).toEqual(expect.arrayContaining(['withdrawal.recorded', 'withdrawal.nothingMoreNeeded']));
});

test('S72 a statement that names nothing new is the one before it', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT', quantity: 2 });
  const units = [{ line: order.lines['SHIRT']!, quantity: 2 }];
  const first = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z', units });
  const again = await withdraw({ of: order, at: '2026-10-27T10:05:00.000Z', units });
  expect(again.id).not.toBe(first.id);
  expect(again.reading).toMatchObject({ match: 'matched', returnId: first.reading.returnId });
  expect(await returnsOf(order)).toHaveLength(1);
});

test('from the link of an order no address has to match, and its receipt names the pieces', async () => {
  await open('impronta');
  const order = await ordered({ sku: 'SHIRT', quantity: 3 });
  const units = [{ line: order.lines['SHIRT']!, quantity: 2 }];
  const { receipt, reading } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z', units, email: 'other@example.com' });
  expect(receipt.scope).toBe('2 × Articolo SHIRT');
  expect(receipt.text).toContain('2 × Articolo SHIRT');
  expect(reading).toMatchObject({ match: 'matched', orderId: order.id });
  expect(await returnsOf(order)).toMatchObject([{ units }]);
});

test('the page of the order shows its statements, which lines one could withdraw from and why not, and where', async () => {
  await open('backboneprostore');
  await api.putProduct('jersey', { ...plainProduct('JERSEY', 4000), personalisable: true });
  const order = await ordered({ sku: 'JERSEY', personalisation: 'ROSSI 7' }, { sku: 'SHIRT' });
  const read = async () =>
    (await api.call('GET', `/v1/orders/${order.id}`, { language: 'en', headers: { 'Cassa-Order': order.token } })).body;
  const before = await read();
  expect(before).toMatchObject({ statements: [], lines: [{ withdrawal: { possible: false } }, { withdrawal: { possible: true } }] });
  expect(codes(before.lines[0].withdrawal.because)).toContain('withdrawal.personalised');
  const linked = new URL(before.links.withdrawal);
  expect(await (await api.app.request(linked.pathname + linked.search)).text()).toContain(`value="${order.number}"`);

  const { receipt } = await withdraw({ of: order, at: '2026-10-27T10:00:00.000Z' });
  await withdraw({ of: order, at: '2026-10-27T11:00:00.000Z', email: 'else@example.com' });
  const after = await read();
  expect(after.statements).toMatchObject([{ id: receipt.id, text: receipt.text, receipt: receipt.files.pdf }]);
  expect(after.lines[1].withdrawal.possible).toBe(false);
});

test('somebody else’s token links nothing and turns nobody away', async () => {
  await open('impronta');
  const order = await ordered({ sku: 'SHIRT' });
  const units = [{ line: order.lines['SHIRT']!, quantity: 1 }];
  const { receipt, reading } = await withdraw({
    of: { ...order, token: 'guess' },
    at: '2026-10-27T10:00:00.000Z',
    units,
    email: 'thief@example.com',
  });
  expect(receipt.text).not.toContain('Articolo');
  expect(reading).toMatchObject({ match: 'unverified', returnId: null });
});

test('a reading that fails comes again, and leaves nothing half done', async () => {
  await open('backboneprostore');
  const order = await ordered({ sku: 'SHIRT' });
  clock = '2026-10-27T10:00:00.000Z';
  const { db } = api.database;
  await db.schema.alterTable('returns').renameColumn('never_held', 'elsewhere').execute();
  const { body } = await api.call('POST', '/v1/withdrawals', { body: { name: 'Anna', contract: order.number, email: 'anna@example.com' } });
  while (await readWithdrawals(api.deps));
  await db.schema.alterTable('returns').renameColumn('elsewhere', 'never_held').execute();
  expect((await asMerchantSees(body.id)).reading).toBeNull();
  expect(await returnsOf(order)).toEqual([]);
  await db
    .updateTable('withdrawals_unread')
    .set({ due_at: new Date(0) })
    .execute();
  await Promise.all([readWithdrawals(api.deps), readWithdrawals(api.deps)]);
  expect((await asMerchantSees(body.id)).reading).toMatchObject({ match: 'matched' });
  expect(await returnsOf(order)).toHaveLength(1);
  expect(await orderState(order)).toBe('terminated');
});

test('whatever the database knows of how many wait, all of them are read', async () => {
  await open('backboneprostore');
  const { db } = api.database;
  const send = async () =>
    (await api.call('POST', '/v1/withdrawals', { body: { name: 'Anna', contract: randomUUID(), email: 'anna@example.com' } })).body.id;
  const ids = [await send()];
  await sql`vacuum analyze withdrawals_unread`.execute(db);
  for (let more = 0; more < 3; more += 1) ids.push(await send());
  while (await readWithdrawals(api.deps));
  for (const id of ids) expect((await asMerchantSees(id)).reading).not.toBeNull();
});
