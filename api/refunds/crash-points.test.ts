import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { receiveReturn } from '../returns/receive-return.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { approveRefund } from './approve-refund.ts';
import { payOwedRefunds } from './pay-refund.ts';

/** Every statement would take minutes; these fall on other ones whenever the way there changes. */
const stride = 9;

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('restelli');
});
afterAll(() => shop.stop());

/** The dependencies of a process that dies just before it sends its nth statement; nothing it had not committed is left of it. */
function mortal(nth: number): { deps: Deps; isDead: () => boolean; bury: () => Promise<void> } {
  let left = nth;
  const { deps, database } = shop.api;
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

/** Reads the statement, books the goods, approves and pays, as far as that has not happened. */
async function carryOn(deps: Deps, order: PlacedOrder): Promise<void> {
  await readWithdrawals(deps);
  const { merchantId } = await shop.record(order);
  const [record] = await shop.returnsOf(order);
  if (!record) return;
  const step = { merchantId, returnId: record.id, actor: 'test' };
  if (record.awaited.length > 0) await deps.db.transaction().execute((tx) => receiveReturn(tx, deps, step));
  if (record.owed.amount > 0) await deps.db.transaction().execute((tx) => approveRefund(tx, deps, { ...step, evenIfWithheld: true }));
  while (await payOwedRefunds(deps));
}

test('a process that dies at any statement from the statement to the refund loses nothing and pays nothing twice', async () => {
  const placedAt = '2026-10-20T09:00:00+02:00';
  const deliveredAt = '2026-10-28T11:00:00+01:00';
  let died = 0;
  for (let nth = 1; ; nth += stride) {
    const order = await shop.order({ goods: { A: 3000 }, placedAt, deliveredAt });
    shop.at('2026-11-02T09:00:00.000Z');
    await shop.state(order);
    const victim = mortal(nth);
    await carryOn(victim.deps, order).catch(() => undefined);
    await victim.bury();

    for (let round = 0; round < 2; round += 1) {
      shop.at(new Date(Date.parse('2026-11-02T10:00:00Z') + round * 3_600_000).toISOString());
      // Whoever takes a statement in hand puts it off first, by the database's clock.
      await sql`update withdrawals_unread set due_at = now()`.execute(shop.api.deps.db);
      await carryOn(shop.api.deps, order);
    }
    const returns = await shop.returnsOf(order);
    const { db } = shop.api.database;
    const told = await db.selectFrom('notices').select('step').where('subject_id', '=', returns[0]!.refunds[0]!.id).execute();
    expect({
      nth,
      returns: returns.map(({ state }) => state),
      paid: await shop.givenBack(order),
      told: told.map(({ step }) => step),
    }).toEqual({
      nth,
      returns: ['resolved'],
      paid: 3900,
      told: ['refunded'],
    });
    if (!victim.isDead()) break;
    died = nth;
  }
  expect(died).toBeGreaterThan(50);
}, 240_000);
