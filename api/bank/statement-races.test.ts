import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { camtFile, csvFile, TestBank } from './test-bank.ts';

let bank: TestBank;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());

const received = async () => {
  const rows = await bank.api.database.db.selectFrom('transfers').selectAll().execute();
  return new Map(rows.map((row) => [row.checkout_id, row]));
};

const eventsOf = async (orderId: string) => {
  const rows = await bank.api.database.db
    .selectFrom('order_events')
    .select('kind')
    .where('order_id', '=', orderId)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
};

test('two who import the same file at the same moment import it once', async () => {
  bank.clock = '2026-11-09T10:00:00.000Z';
  const orders = await Promise.all(Array.from({ length: 6 }, () => bank.ordered()));
  const entries = orders.map(({ order }) => ({ amount: 9900, text: order.number, reference: `same-${order.number}` }));
  const files = [
    camtFile(entries),
    camtFile(entries.toReversed()),
    csvFile(entries),
    camtFile(entries.slice(2)),
    csvFile(entries.slice(0, 4)),
  ];
  const answers = await Promise.all(files.map((file) => bank.import(file)));
  expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
  expect(answers.reduce((sum, { body }) => sum + body.matched.amount, 0)).toBe(6 * 9900);
  expect(answers.reduce((sum, { body }) => sum + body.open.amount + body.refused.amount, 0)).toBe(0);
  for (const { order, ...rest } of orders) {
    expect((await bank.read({ order, ...rest })).state).toBe('paid');
    expect((await eventsOf(order.id)).filter((kind) => kind === 'paymentCaptured')).toHaveLength(1);
  }
});

test('a repeated request is answered with the first answer', async () => {
  const { order } = await bank.ordered();
  const file = camtFile([{ amount: 9900, text: order.number, reference: `key-${order.number}` }]);
  const answers = await Promise.all([1, 2, 3].map(() => bank.import(file, `key-${order.number}`)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await bank.import(camtFile([]), `key-${order.number}`)).body.code).toBe('idempotency-key-reused');
});

test('money and the end of the last day at the same moment leave an order that is paid, or a choice', async () => {
  const states = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    bank.clock = '2026-11-09T10:00:00.000Z';
    const placed = await bank.ordered();
    const inTime = round % 2 === 0;
    const entry = {
      amount: 9900,
      text: placed.order.number,
      reference: `end-${placed.order.number}`,
      bookedOn: inTime ? '2026-11-16' : '2026-11-17',
    };
    bank.clock = '2026-11-16T23:00:00.000Z';
    await Promise.all([bank.import(camtFile([entry])), sweep(bank.api.deps), sweep(bank.api.deps)]);
    const now = await bank.read(placed);
    expect(now.payment.state).toBe('captured');
    expect(now.state === 'paid' || (!inTime && now.state === 'lapsed' && now.lateTransfer !== null)).toBe(true);
    expect(await bank.anna.stock(placed.sku)).toBe(now.state === 'paid' ? 99 : 100);
    states.add(now.state);
  }
  expect(states.has('paid')).toBe(true);
});

describe('whatever statements say', () => {
  const told = (numbers: readonly string[]) =>
    fc.record({
      amount: fc.constantFrom(9900, 9900, 9900, 9800, 10_000, 1, -500),
      text: fc.oneof(
        fc.constantFrom(...numbers),
        fc.constantFrom(...numbers).map((number) => `Ordine ${number} Rossi`),
        fc.constantFrom('', 'x', '1', `7${numbers[0]}`),
      ),
      reference: fc.option(fc.constantFrom('r1', 'r2', 'r3'), { nil: null }),
      status: fc.constantFrom('BOOK', 'BOOK', 'BOOK', 'PDNG'),
      reversal: fc.constantFrom(false, false, false, true),
      bookedOn: fc.constantFrom('2026-11-14', '2026-11-16'),
      name: fc.constantFrom('Rossi Anna', 'Bianchi Carlo'),
    });

  test('every credit is matched, open, known or refused, and no order is paid twice', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (pick) => {
        round += 1;
        bank.clock = '2026-11-09T10:00:00.000Z';
        const orders = [await bank.ordered(), await bank.ordered()];
        const numbers = orders.map(({ order }) => order.number);
        bank.clock = '2026-11-16T10:00:00.000Z';
        const files = pick(() =>
          fc.array(fc.tuple(fc.boolean(), fc.array(told(numbers), { maxLength: 8 })), { minLength: 1, maxLength: 4 }),
        );
        let matched = 0;
        for (const [camt, entries] of files) {
          const own = entries.map((entry) => ({ ...entry, reference: entry.reference === null ? null : `${entry.reference}-${round}` }));
          const booked = camt ? own : own.filter(({ status }) => status === 'BOOK');
          const { status, body } = await bank.import(camt ? camtFile(booked) : csvFile(booked));
          expect(status).toBe(200);
          const credits = booked.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
          expect(body.credits.amount).toBe(credits);
          expect(body.matched.amount + body.open.amount + body.known.amount + body.refused.amount).toBe(credits);
          matched += body.matched.amount;
          const again = await bank.import(camt ? camtFile(booked) : csvFile(booked));
          expect([again.body.matched.amount, again.body.open.amount]).toEqual([0, 0]);
        }
        const transfers = await received();
        const sums = orders.map(({ checkout }) => transfers.get(checkout.id)!);
        expect(sums.reduce((sum, { received: came }) => sum + came, 0)).toBe(matched);
        for (const { received: came, amount, settled_at: settled } of sums) {
          expect([0, amount]).toContain(came);
          expect(settled !== null).toBe(came === amount);
        }
        for (const [index, placed] of orders.entries())
          expect((await bank.read(placed)).state).toBe(sums[index]!.settled_at ? 'paid' : 'awaitingPayment');
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
