import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOwedCaptures } from '../captures/take-capture.ts';
import { TestClaims } from '../claims/test-claims.ts';
import { sweep } from '../jobs/sweep.ts';
import type { PlacedOrder, TestReturns } from '../returns/test-returns.ts';

let re: TestClaims;
let drop: TestClaims;
beforeAll(async () => {
  [re, drop] = await Promise.all([TestClaims.open('restelli'), TestClaims.open('drop')]);
});
afterAll(() => Promise.all([re.shop.stop(), drop.shop.stop()]));

const read = (shop: TestReturns, order: PlacedOrder) =>
  shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } }).then(({ body }) => body);

async function passTo(shop: TestReturns, instant: string): Promise<void> {
  shop.at(instant);
  await sweep(shop.api.deps);
  while (await takeOwedCaptures(shop.api.deps));
  await shop.pay();
}

const placed = { placedAt: '2026-10-12T09:00:00+02:00', deliveredAt: '2026-10-14T11:00:00+02:00' };

async function closingDay(shop: TestReturns, { id }: PlacedOrder): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select to_char(last_day, 'YYYY-MM-DD') as day from deadlines where order_id = ${id} and kind = 'orderClosing'`.execute(
    shop.api.database.db,
  );
  return rows[0]!.day;
}

describe('an order with nothing left to be done', () => {
  test('is closed by itself once every window is over, and not a moment before', async () => {
    const { shop } = re;
    const order = await shop.order({ goods: { A: 9000 }, ...placed });
    // No information on the right of withdrawal was left out: fourteen days, and as many in which nothing happened.
    await passTo(shop, '2026-10-28T22:59:59Z');
    expect((await read(shop, order)).state).toBe('delivered');
    await passTo(shop, '2026-11-30T12:00:00Z');
    const { state, history } = await read(shop, order);
    expect(state).toBe('closed');
    expect(history.at(-1)).toMatchObject({ kind: 'settled' });
  });

  test('waits for a return, and for the money of it', async () => {
    const { shop } = re;
    const order = await shop.order({ goods: { A: 9000 }, ...placed });
    shop.at('2026-10-20T10:00:00Z');
    const { id } = await shop.withdraw(order);
    await passTo(shop, '2026-12-01T12:00:00Z');
    expect((await read(shop, order)).state).toBe('delivered');
    await shop.desk(id, 'reception');
    await shop.desk(id, 'refund');
    await passTo(shop, '2026-12-02T12:00:00Z');
    expect((await read(shop, order)).state).toBe('delivered');
    await passTo(shop, '2026-12-17T12:00:00Z');
    expect((await read(shop, order)).state).toBe('closed');
  });

  test('that was refused is closed once what was reserved is let go', async () => {
    const { shop } = drop;
    const order = await shop.order({ goods: { A: 9000 }, placedAt: placed.placedAt });
    await shop.api.call('POST', `/v1/merchant/orders/${order.id}/moves`, { body: { event: 'refused', ground: 'unavailable' } });
    await passTo(shop, '2026-10-12T10:00:00+02:00');
    expect(await read(shop, order)).toMatchObject({ state: 'refused', payment: { state: 'released' } });
    await passTo(shop, '2026-10-27T10:00:00+01:00');
    expect((await read(shop, order)).state).toBe('closed');
  });

  test('keeps the legal guarantee open: a claim is reported, decided and paid on a closed order', async () => {
    const { shop } = re;
    const order = await shop.order({ goods: { A: { price: 4500, quantity: 2 } }, ...placed });
    await passTo(shop, '2026-12-20T12:00:00Z');
    expect((await read(shop, order)).state).toBe('closed');
    const claim = await re.report(order, { kind: 'defect', wanted: 'repair' });
    expect((await re.desk(claim, { event: 'failed', failure: 'announcedFailure', text: 'Non si ripara' })).status).toBe(200);
    expect((await re.choose(order, claim, 'termination')).status).toBe(200);
    const { status, text } = await re.desk(claim, { event: 'terminated' });
    expect(status, text).toBe(200);
    await shop.pay();
    expect(await shop.givenBack(order)).toBeGreaterThanOrEqual(4500);
    expect((await read(shop, order)).state).toBe('closed');
  });
});

test('the day is the last of all windows', async () => {
  const { shop } = re;
  const order = await shop.order({ goods: { A: 9000 }, ...placed });
  expect(await closingDay(shop, order)).toMatch(/^2026-1[01]-\d\d$/);
  const withdrawal = (await read(shop, order)).deadlines.find(({ kind }: { kind: string }) => kind === 'withdrawalEnd');
  expect((await closingDay(shop, order)) >= withdrawal.lastDay.iso).toBe(true);
});
