import { afterEach, beforeEach, expect, test } from 'vitest';
import { runWithdrawalsCommand } from '../cli/withdrawals-commands.ts';
import type { CommandIo } from '../cli/command-io.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { availabilityReport } from './availability-report.ts';
import { beatAvailability } from './beat-availability.ts';

let api: TestApi;
let clock = 0;
beforeEach(async () => {
  clock = Date.parse('2026-11-20T10:00:00Z');
  api = await createTestApi({ profile: 'impronta', now: () => new Date(clock).toISOString() });
});
afterEach(() => api.stop());

/** A beat a minute, as a server that runs makes them. */
async function beat(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await beatAvailability(api.deps);
    clock += 60_000;
  }
}
const pause = (minutes: number) => (clock += minutes * 60_000);
const report = (month = '2026-11', merchantId = api.keys.merchantId) =>
  availabilityReport(api.database.db, { merchantId, month, timeZone: 'Europe/Rome', now: api.deps.now() });

test('beats without a gap are one stretch, for each merchant and for the installation', async () => {
  const other = await api.addMerchant('restelli', 'https://other.example');
  await beat(10);
  const rows = await api.database.db.selectFrom('availability').selectAll().execute();
  expect(rows.map(({ merchant_id }) => merchant_id).sort()).toEqual(['', api.keys.merchantId, other.merchantId].sort());
  expect(rows.map(({ last_at, started_at }) => last_at.getTime() - started_at.getTime())).toEqual(Array(3).fill(9 * 60_000));
  expect(await report()).toMatchObject({ availableBps: 10_000, gaps: [], seconds: 600 });
});

test('a beat that comes late is no gap, and two servers that beat at once are one stretch', async () => {
  await Promise.all([beatAvailability(api.deps), beatAvailability(api.deps), beatAvailability(api.deps)]);
  pause(2);
  await beat(2);
  expect((await report()).gaps).toEqual([]);
  expect(await api.database.db.selectFrom('availability').select('merchant_id').execute()).toHaveLength(2);
});

test('a pause is a gap with its beginning and its end', async () => {
  await beat(5);
  pause(30);
  await beat(5);
  expect(await report()).toMatchObject({
    watched: { from: '2026-11-20T10:00:00.000Z', until: '2026-11-20T10:40:00.000Z' },
    gaps: [{ from: '2026-11-20T10:04:00.000Z', until: '2026-11-20T10:35:00.000Z', seconds: 31 * 60 }],
    availableSeconds: 9 * 60,
    availableBps: 2250,
  });
});

test('a function that stopped counts as a gap until now, and a month nobody watched is not known', async () => {
  await beat(3);
  pause(60);
  expect((await report()).gaps).toMatchObject([{ from: '2026-11-20T10:02:00.000Z', until: '2026-11-20T11:03:00.000Z' }]);
  expect(await report('2026-10')).toMatchObject({ watched: null, availableBps: null });
});

test('a month ends where it does in the merchant’s zone, and a gap over its end belongs to both', async () => {
  clock = Date.parse('2026-11-30T22:00:00Z');
  await beat(10);
  pause(180);
  await beat(2);
  expect((await report()).gaps).toMatchObject([{ from: '2026-11-30T22:09:00.000Z', until: '2026-11-30T23:00:00.000Z' }]);
  expect((await report('2026-12')).gaps).toMatchObject([{ from: '2026-11-30T23:00:00.000Z', until: '2026-12-01T01:10:00.000Z' }]);
});

test('when no statement can be recorded there is no beat, and a trial leaves nothing behind', async () => {
  await beat(2);
  const { db } = api.database;
  expect(await db.selectFrom('withdrawal_statements').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('withdrawals_unread').select('statement_id').execute()).toEqual([]);
  await db.schema.alterTable('withdrawals_unread').renameTo('elsewhere').execute();
  for (let minute = 0; minute < 5; minute += 1) {
    await expect(beatAvailability(api.deps)).rejects.toThrow('does not exist');
    pause(1);
  }
  await db.schema.alterTable('elsewhere').renameTo('withdrawals_unread').execute();
  await beat(1);
  expect((await report()).gaps).toHaveLength(1);
});

test('a merchant whose page does not come has a gap of its own', async () => {
  const other = await api.addMerchant('restelli', 'https://other.example');
  await beat(2);
  await api.database.db.updateTable('merchants').set({ profile_version: 99 }).where('id', '=', other.merchantId).execute();
  api.deps.shops.forget();
  await beat(5);
  expect((await report()).gaps).toEqual([]);
  expect((await report('2026-11', other.merchantId)).gaps).toHaveLength(1);
});

test('cassa withdrawals availability tells the month, and ends with 1 when there is a gap', async () => {
  const told: string[] = [];
  const io: CommandIo = {
    read: String,
    exists: () => false,
    print: (line) => told.push(line),
    complain: (line) => told.push(line),
    today: '',
  };
  const ask = (...args: string[]) =>
    runWithdrawalsCommand(['availability', '--merchant', api.keys.merchantId, ...args], api.database.db, io, api.deps.now());
  await beat(5);
  expect(await ask('--month', '2026-11')).toBe(0);
  pause(10);
  await beat(1);
  expect(await ask('--month', '2026-11')).toBe(1);
  expect(await ask('--month', '2026-13')).toBe(2);
  expect(await ask()).toBe(2);
  expect(told).toEqual([
    '2026-11: available 100.00 % (300 of 300 seconds, from 2026-11-20T10:00:00.000Z to 2026-11-20T10:05:00.000Z)',
    expect.stringMatching(
      /^2026-11: available \d\d\.\d\d % .*\n {2}gap of 660 seconds, from 2026-11-20T10:04:00\.000Z to 2026-11-20T10:15:00\.000Z$/,
    ),
    '--month is a month like 2026-11',
    '--month is a month like 2026-11',
  ]);
});
