import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { importStatement } from './import-statement.ts';
import { orderTransfers } from './order-transfers.ts';
import { camtFile, TestBank, type ToldEntry } from './test-bank.ts';

let bank: TestBank;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());

const many = 4000;

/** Years of money that came and went back, all of the same amount: orders, their credits, and the refunds of them. */
async function liveLong(): Promise<void> {
  const { db } = bank.api.database;
  const placed = await bank.ordered();
  const { merchantId } = bank.api.keys;
  await bank.import(camtFile([{ amount: 9900, text: placed.order.number, reference: 'pattern' }]));
  await sql`
    insert into refunds (merchant_id, id, provider, payment_ref, checkout_id, order_id, source, source_id, amount, currency, reason, owed_at, owed_by,
      due_at, paid_at)
    select ${merchantId}, 'rfd_old' || n, 'transfer', 'trf_old' || n, 'chk_old' || n, 'ord_old' || n, 'order', 'ord_old' || n, 9900, 'EUR',
      'orderTerminated', at, 'test', at, at + interval '5 days'
    from generate_series(1, ${many}) n, lateral (select '2024-12-01T10:00:00Z'::timestamptz - n * interval '1 hour' as at) t`.execute(db);
  await sql`
    insert into ordered_transfers (merchant_id, reference, refund_id, message, ordered_at)
    select merchant_id, 'RF-' || id, id, 'REFUND-' || (random() * 100)::int, owed_at from refunds where id like 'rfd_old%'`.execute(db);
  await sql`
    insert into bank_entries (merchant_id, id, key, iban, source, direction, reversal, amount, currency, booked_on, ordered_by, particulars, state,
      order_id, transfer_ref, applied, imported_at)
    select e.merchant_id, e.id || n, e.key || n, e.iban, e.source, e.direction, false, e.amount, e.currency, day, day, '', 'matched', 'ord_old' || n,
      'trf_old' || n, e.amount, day
    from bank_entries e, generate_series(1, ${many}) n, lateral (select '2024-12-01'::date - n / 24 as day) d
    where e.order_id = ${placed.order.id}`.execute(db);
  for (const table of ['refunds', 'ordered_transfers', 'bank_entries', 'orders']) await sql`analyze ${sql.table(table)}`.execute(db);
}

/** A refund of money that was no order's, and what a transfer of it is called. */
async function owed(nth: number): Promise<{ readonly amount: number; readonly text: string }> {
  const amount = 5000 + nth;
  const { body } = await bank.import(camtFile([{ amount, text: 'regalo', reference: `gift-${nth}` }]));
  const { body: settled } = await bank.resolve(body.entries[0]!.id!, { as: 'refund' });
  const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${settled.refundId}/transfer`);
  return { amount, text: transfer.transfers[0].text };
}

/** One of everything that makes an import look for what was there before. */
async function file(nth: number): Promise<{ readonly bytes: Uint8Array; readonly outcomes: readonly string[] }> {
  const [first, second] = [await owed(2 * nth), await owed(2 * nth + 1)];
  const placed = await bank.ordered();
  await bank.import(camtFile([{ amount: 9900, text: placed.order.number, reference: `in-${nth}` }]));
  const entries: ToldEntry[] = [
    { amount: -first.amount, text: first.text },
    { amount: -second.amount - 1, text: second.text },
    { amount: second.amount, text: `RITORNO ${second.text}` },
    { amount: -9900, text: `STORNO ${placed.order.number}` },
    { amount: -9900, text: 'STORNO', reversal: true, reference: `in-${nth}`, iban: 'NO9386011117947' },
    { amount: -9900, text: 'RF-ABCDEFGHJK' },
  ];
  const named = entries.map((entry, index) => ({ reference: `look-${nth}-${index}`, ...entry }));
  return { bytes: new TextEncoder().encode(camtFile(named)), outcomes: ['matched', 'open', 'open', 'open', 'open', 'others'] };
}

interface Work<Answer> {
  readonly answer: Answer;
  readonly statements: number;
  /** Rows by table. */
  readonly read: Readonly<Record<string, number>>;
}

/** What a piece of work takes the database: statements, and rows that are read. */
async function workOf<Answer>(work: (tx: Db, deps: Deps) => Promise<Answer>): Promise<Work<Answer>> {
  let statements = 0;
  const db = connectDatabase({ url: bank.api.database.url, max: 2, onStatement: () => (statements += 1) });
  try {
    return await db.transaction().execute(async (tx) => {
      const answer = await work(tx, { ...bank.api.deps, db });
      const sent = statements;
      const { rows } = await sql<{ name: string; read: number }>`
        select relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
        from pg_stat_xact_user_tables where schemaname = 'public'`.execute(tx);
      return { answer, statements: sent, read: Object.fromEntries(rows.map(({ name, read }) => [name, read])) };
    });
  } finally {
    await db.destroy();
  }
}

const imports = (bytes: Uint8Array) =>
  workOf((tx, deps) => importStatement(tx, deps, { merchantId: bank.api.keys.merchantId, bytes, actor: 'test' }));

const orders = () =>
  workOf(async (tx, deps) => {
    const { merchantId } = bank.api.keys;
    const { bankAccount: account, profile } = await deps.shops.byId(merchantId);
    return orderTransfers(tx, deps, { merchantId, account: account!, timeZone: profile.calendar.timeZone, actor: 'test' });
  });

test('what came and went before makes no import and no file for the bank more work', async () => {
  const young = await imports((await file(1)).bytes);
  const firstFile = await orders();
  await liveLong();
  const { bytes, outcomes } = await file(2);
  const old = await imports(bytes);
  expect([young, old].map(({ answer }) => answer.map(({ outcome }) => outcome))).toEqual([outcomes, outcomes]);
  expect(old.statements).toBe(young.statements);
  // Rows of the day are read; of years of others next to none.
  expect(old.read['refunds']).toBeLessThan(100);
  expect(old.read['bank_entries']).toBeLessThan(300);

  bank.clock = '2026-11-10T10:00:00.000Z';
  const secondFile = await orders();
  expect([firstFile, secondFile].map(({ answer }) => answer.refundIds.length)).toEqual([1, 1]);
  expect(secondFile.statements).toBe(firstFile.statements);
  for (const table of ['refunds', 'ordered_transfers', 'bank_entries']) expect(secondFile.read[table], table).toBeLessThan(100);
}, 60_000);
