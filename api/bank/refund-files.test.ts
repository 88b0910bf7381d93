import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweepPrivacy } from '../privacy/sweep-privacy.ts';
import { camtFile, csvFile, ownIban, payerIban, TestBank } from './test-bank.ts';

let bank: TestBank;
let nth = 0;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());
beforeEach(async () => {
  bank.clock = '2026-11-16T10:00:00.000Z';
  await bank.setAccount(ownIban);
  // What the test before left is no longer owed.
  await sql`update refunds set paid_at = now()`.execute(bank.api.database.db);
});

/** Money that nobody knows the order of, owed back to who sent it. */
async function owed(file = camtFile): Promise<string> {
  nth += 1;
  const { body } = await bank.import(file([{ amount: 1000 + nth, text: 'regalo', reference: `gift-${nth}`, bookedOn: '2026-11-16' }]));
  return (await bank.resolve(body.entries[0]!.id!, { as: 'refund' })).body.refundId;
}

/** As many more debts like this one. */
async function more(refundId: string, count: number): Promise<void> {
  const { db } = bank.api.database;
  const row = await db.selectFrom('refunds').selectAll().where('id', '=', refundId).executeTakeFirstOrThrow();
  const told = JSON.stringify(
    Array.from({ length: count }, (_, index) => ({ ...row, id: `${refundId}-${String(index).padStart(5, '0')}` })),
  );
  await sql`insert into refunds select * from jsonb_populate_recordset(null::refunds, ${told}::jsonb)`.execute(db);
}

const order = (body: object = {}) => bank.api.call('POST', '/v1/merchant/bank/refund-files', { body });
const read = (id: string) => bank.api.call('GET', `/v1/merchant/bank/refund-files/${id}`);
const paid = (refundId: string) => bank.api.call('POST', `/v1/merchant/refunds/${refundId}/paid`, { body: {} });

test('one after the other they take all that is owed, also beyond the most that one holds', async () => {
  await more(await owed(), 1002);
  const taken: string[][] = [];
  for (const hour of [11, 12]) {
    bank.clock = `2026-11-16T${hour}:00:00.000Z`;
    taken.push((await order()).body.refunds);
  }
  expect(taken.map(({ length }) => length)).toEqual([1000, 3]);
  expect(new Set(taken.flat()).size).toBe(1003);
  expect((await order()).body.refunds, 'with nothing new, the newest').toEqual(taken[1]);
}, 60_000);

test('what no file can order keeps nothing waiting that one can', async () => {
  // A spreadsheet tells no account.
  await more(await owed(csvFile), 1002);
  const known = await owed();
  expect((await order()).body.refunds).toEqual([known]);
}, 60_000);

test('a file stays as it was ordered, whatever is changed or paid since', async () => {
  const [first, second] = [await owed(), await owed()];
  const { body } = await order();
  expect(body.refunds).toEqual([first, second]);
  const { text } = await read(body.id);
  expect(text).toContain(ownIban);
  await bank.api.call('PUT', '/v1/merchant/bank-account', { body: { holder: 'Altra S.p.A.', iban: 'NO93 8601 1117 947' } });
  await paid(first);
  const again = await order({ refund: second, again: true });
  expect((await read(again.body.id)).text).toMatch(/Altra S\.p\.A\.[^]*NO9386011117947/);
  expect((await read(body.id)).text).toBe(text);
});

test('a file that the bank did not take is ordered anew, as far as it is still owed, once', async () => {
  const [first, second] = [await owed(), await owed()];
  const { body: refused } = await order();
  const third = await owed();
  const { body: other } = await order();
  await paid(first);
  bank.clock = '2026-11-17T10:00:00.000Z';
  const { body: anew } = await order({ insteadOf: refused.id });
  expect([anew.refunds, anew.id === refused.id]).toEqual([[second], false]);
  expect((await order({ insteadOf: refused.id })).body, 'asked twice, ordered once').toEqual(anew);
  expect((await order({ insteadOf: other.id })).body.refunds).toEqual([third]);
  await paid(third);
  expect((await order({ insteadOf: other.id })).body.code).toBe('nothing-to-refund');
  expect((await order({ insteadOf: 'REFUND-0' })).status).toBe(404);
});

test.each([[{ again: true }], [{ refund: 'rfd_1', insteadOf: 'REFUND-1' }]])(
  'nobody orders anew without saying what: %j',
  async (asked) => {
    const { status, body } = await order(asked);
    expect([status, body.code]).toEqual([422, 'invalid-body']);
  },
);

test('who is paid back by it is sealed, and goes once its records’ day is over', async () => {
  await owed();
  const { body } = await order();
  const rows = await bank.api.database.db.selectFrom('refund_files').selectAll().where('message', '=', body.id).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]!.content.toString('latin1')).not.toContain(payerIban);
  await sql`update refunds set paid_at = now()`.execute(bank.api.database.db);
  bank.clock = '2036-11-16T22:30:00.000Z';
  await sweepPrivacy(bank.api.deps);
  expect((await read(body.id)).status).toBe(200);
  bank.clock = '2036-11-16T23:30:00.000Z';
  await sweepPrivacy(bank.api.deps);
  expect((await read(body.id)).status).toBe(404);
});
