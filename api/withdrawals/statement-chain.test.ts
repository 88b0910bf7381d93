import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runWithdrawalsCommand } from '../cli/withdrawals-commands.ts';
import type { CommandIo } from '../cli/command-io.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { verifyChain } from './verify-chain.ts';

let api: TestApi;
let merchantId = '';
let keys: { publishableKey: string };
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta' });
});
beforeEach(async () => {
  const merchant = await api.addMerchant('restelli', `https://${randomUUID()}.example`);
  ({ merchantId } = merchant);
  keys = merchant;
});
afterAll(() => api.stop());

const submit = (contract: string) =>
  api.call('POST', '/v1/withdrawals', {
    body: { name: 'Anna', contract, email: `${randomUUID()}@example.com`, units: [{ opened: true, quantity: 2, line: 'a' }] },
    headers: { 'Cassa-Key': keys.publishableKey },
  });

const submitAll = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => submit(`order ${n}`)));

/** Whoever holds the database can take the guard off the table. The chain is for this case. */
const tamper = (change: string) =>
  api.database.db.transaction().execute(async (tx) => {
    await sql`alter table withdrawal_statements disable trigger all`.execute(tx);
    await sql.raw(`${change} and merchant_id = '${merchantId}'`).execute(tx);
    await sql`alter table withdrawal_statements enable trigger all`.execute(tx);
  });

test('forty statements at once make one chain without a gap or a fork', async () => {
  const answers = await submitAll(40);
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  expect(await verifyChain(api.database.db, merchantId)).toMatchObject({ statements: 40, broken: null });
  const { rows } = await sql<{ links: number; places: number }>`
    select count(distinct previous_hash)::int as links, count(distinct seq)::int as places
    from withdrawal_statements where merchant_id = ${merchantId}`.execute(api.database.db);
  expect(rows).toEqual([{ links: 39, places: 40 }]);
});

test('the receipts of others vouch for what one received', async () => {
  await submitAll(3);
  const { lastHash } = await verifyChain(api.database.db, merchantId);
  const { body } = await submit('the last');
  const { rows } = await sql<{ hash: string }>`
    select encode(previous_hash, 'hex') as hash from withdrawal_statements where id = ${body.id}`.execute(api.database.db);
  expect(rows[0]!.hash).toBe(lastHash);
});

test.each([
  ['a changed word', `update withdrawal_statements set contract = 'else' where seq = 3`, { seq: 3, why: 'changed' }],
  [
    'a changed time',
    `update withdrawal_statements set submitted_at = submitted_at - interval '1 day' where seq = 2`,
    { seq: 2, why: 'changed' },
  ],
  [
    'a changed number of pieces',
    `update withdrawal_statements set units = '[{"line":"a","quantity":1}]' where seq = 4`,
    { seq: 4, why: 'changed' },
  ],
  ['a statement taken out', `delete from withdrawal_statements where seq = 2`, { seq: 2, why: 'missing' }],
  ['the last one taken out', `delete from withdrawal_statements where seq = 5`, { seq: 6 - 1, why: 'cutOff' }],
  ['the first one taken out', `delete from withdrawal_statements where seq = 1`, { seq: 1, why: 'missing' }],
  ['a link that is another', `update withdrawal_statements set previous_hash = sha256('x') where seq = 4`, { seq: 4, why: 'torn' }],
])('%s is found, with its place', async (_, change, broken) => {
  await submitAll(5);
  await tamper(change);
  expect((await verifyChain(api.database.db, merchantId)).broken).toMatchObject(broken);
});

test('cassa withdrawals verify says that all is well, and ends with 1 and the place when it is not', async () => {
  const told: string[] = [];
  const io: CommandIo = {
    read: String,
    exists: () => false,
    print: (line) => told.push(line),
    complain: (line) => told.push(line),
    today: '',
  };
  const verify = (merchant: string) =>
    runWithdrawalsCommand(['verify', '--merchant', merchant], api.database.db, io, new Date().toISOString());
  await submitAll(3);
  expect(await verify(merchantId)).toBe(0);
  await tamper(`update withdrawal_statements set name = 'Bruno' where seq = 2`);
  expect(await verify(merchantId)).toBe(1);
  expect(await verify('mer_nobody')).toBe(2);
  expect(told).toEqual([
    expect.stringMatching(/^3 statements are as recorded; the last hash is [0-9a-f]{64}\.$/),
    expect.stringMatching(
      /^The chain breaks at place 2 \(wdr_\S+\): the statement is not what its hash vouches for\.\nBefore it 1 statement is/,
    ),
    'There is no such merchant.',
  ]);
});
