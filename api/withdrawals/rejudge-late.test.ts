import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { readWithdrawals } from './read-withdrawals.ts';

let re: TestReturns;
let bb: TestReturns;
beforeAll(async () => {
  // One without an offer of its own beyond the law's, and one with.
  [re, bb] = await Promise.all([TestReturns.open('restelli'), TestReturns.open('backboneprostore')]);
});
afterAll(() => Promise.all([re.api.stop(), bb.api.stop()]));

/** Said to have come on 3 November 2026, so that one could withdraw until the 17th. */
const ordered = (shop: TestReturns, goods: Record<string, number> = { A: 5000 }) =>
  shop.order({ goods, payment: 'card', placedAt: '2026-11-02T09:00:00+01:00', deliveredAt: '2026-11-03T10:00:00+01:00' });

async function stated(shop: TestReturns, order: PlacedOrder, more: object = {}): Promise<string> {
  shop.at('2026-11-23T10:00:00Z');
  const contract = (await shop.record(order)).number;
  const { body } = await shop.api.call('POST', '/v1/withdrawals', {
    body: { name: 'Anna Rossi', contract, email: 'anna@example.com', ...more },
  });
  while (await readWithdrawals(shop.api.deps));
  return body.id as string;
}

/** The merchant says when it really came, or what became of it. */
async function correct(shop: TestReturns, order: PlacedOrder, event: object): Promise<void> {
  shop.at('2026-11-24T10:00:00Z');
  const { body } = await shop.api.call('GET', `/v1/merchant/orders/${order.id}`);
  const { status, text } = await shop.api.call('POST', `/v1/merchant/parcels/${body.parcels[0].id}/events`, { body: event });
  expect(status, text).toBe(200);
}

const arrived = { kind: 'delivered', at: '2026-11-12T10:00:00Z' };
const seen = async (shop: TestReturns, id: string) => (await shop.api.call('GET', `/v1/merchant/withdrawals/${id}`)).body;
async function mailsOf(shop: TestReturns, ...subjects: string[]): Promise<string[]> {
  const rows = await shop.api.database.db
    .selectFrom('notices')
    .select('step')
    .where('subject_id', 'in', subjects)
    .orderBy('created_at')
    .execute();
  return rows.map(({ step }) => step);
}

test('a statement that was late by a wrong day is in time by the right one: its return is made and the shopper told', async () => {
  const order = await ordered(re);
  const id = await stated(re, order);
  expect((await seen(re, id)).reading).toMatchObject({ timely: 'late', returnId: null });
  expect(await re.returnsOf(order)).toEqual([]);
  await correct(re, order, arrived);
  const [made, ...more] = await re.returnsOf(order);
  expect(more).toEqual([]);
  expect(made).toMatchObject({ ground: 'withdrawal', state: 'approved', lines: [{ line: order.lines[0], quantity: 1 }] });
  expect((await seen(re, id)).reading).toMatchObject({ match: 'matched', timely: 'inTime', returnId: made!.id });
  expect(await mailsOf(re, made!.id)).toEqual(['returnInstructions']);
});

test('it is so too where the goods turn out to have got lost, and then nothing is to be sent back', async () => {
  const order = await ordered(re);
  const id = await stated(re, order);
  await correct(re, order, { kind: 'lost' });
  const { reading } = await seen(re, id);
  expect(reading).toMatchObject({ timely: null, returnId: expect.any(String) });
  expect((await re.returnsOf(order))[0]).toMatchObject({ id: reading.returnId, ground: 'withdrawal', awaited: [] });
});

test('what stays late is left as it was, and what was in time is never taken back', async () => {
  const late = await ordered(re);
  const id = await stated(re, late);
  await correct(re, late, { kind: 'delivered', at: '2026-11-05T10:00:00Z' });
  expect((await seen(re, id)).reading).toMatchObject({ timely: 'late', returnId: null });
  expect(await mailsOf(re, id)).toEqual(['withdrawalReceived', 'merchantWithdrawal', 'withdrawalAnswered']);

  const timely = await ordered(re);
  await correct(re, timely, arrived);
  const kept = await stated(re, timely);
  const before = (await seen(re, kept)).reading;
  expect(before).toMatchObject({ timely: 'inTime', returnId: expect.any(String) });
  await correct(re, timely, { kind: 'delivered', at: '2026-11-03T10:00:00Z' });
  expect((await seen(re, kept)).reading).toMatchObject({ timely: 'inTime', returnId: before.returnId });
});

test('one that went by the merchant’s own offer is a withdrawal from then on, whatever was said to the offer', async () => {
  for (const step of [null, ['approval', {}], ['decline', { code: 'tooLate' }]] as const) {
    const order = await ordered(bb);
    const id = await stated(bb, order);
    const [offered] = await bb.returnsOf(order);
    expect(offered).toMatchObject({ ground: 'voluntaryReturn', state: expect.stringMatching(/requested|approved/) });
    if (step) await bb.desk(offered!.id, step[0], step[1]);
    await correct(bb, order, arrived);
    const returns = await bb.returnsOf(order);
    expect(returns).toMatchObject([{ id: offered!.id, ground: 'withdrawal', state: 'approved' }]);
    expect((await seen(bb, id)).reading).toMatchObject({ timely: 'inTime', returnId: offered!.id });
    expect(await mailsOf(bb, offered!.id)).toContain('returnInstructions');
  }
});

test('words that somebody has to read are the merchant’s task again', async () => {
  const order = await ordered(re);
  const id = await stated(re, order, { scope: 'la camicia' });
  expect((await seen(re, id)).reading).toMatchObject({ timely: 'late', returnId: null });
  await correct(re, order, arrived);
  expect((await seen(re, id)).reading).toMatchObject({ timely: 'inTime', returnId: null });
  expect((await mailsOf(re, id)).filter((step) => step === 'merchantWithdrawal')).toHaveLength(2);
});
