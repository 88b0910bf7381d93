import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { TestMerchant } from '../../api/orders/test-merchant.ts';
import { packageRoot } from '../../api/package-root.ts';
import { payOwedRefunds } from '../../api/refunds/pay-refund.ts';
import { createTestApi, type TestApi } from '../../api/test-api.ts';
import { readWithdrawals } from '../../api/withdrawals/read-withdrawals.ts';
import { lastOfFirstRelease } from './expand-rules.ts';
import { oldProcessTroubles } from './old-process.ts';

const { server } = inject('postgres');
let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  await api.putCode('TEN', { amount: 1000 });
  const merchant = new TestMerchant(api);
  await merchant.sells({ A: 3000, B: 3333 });
  const order = await merchant.paidOrder({ A: 1, B: 1 }, { payment: 'paypal' });
  await merchant.paidOrder({ A: 1 }, { payment: 'bankTransfer' });
  await merchant.parcel(await merchant.ships(order), { kind: 'delivered' });
  const lines = [{ line: order.line['B']!, quantity: 1 }];
  await merchant.asks(order, 'claims', { kind: 'defect', description: 'Non va bene', lines });
  await api.call('POST', '/v1/withdrawals', {
    body: { name: 'Anna Rossi', contract: order.wire.number, email: 'anna@example.com', orderId: order.wire.id, units: lines },
    headers: { 'Cassa-Order': order.token },
  });
  while (await readWithdrawals(api.deps));
  const { returns } = await merchant.read(order);
  await api.call('POST', `/v1/merchant/returns/${returns[0]!.id}/reception`, { body: {} });
  await api.call('POST', `/v1/merchant/returns/${returns[0]!.id}/refund`, { body: {} });
  while (await payOwedRefunds(api.deps));
});
afterAll(() => api.stop());

const troubles = (...statements: readonly string[]) =>
  oldProcessTroubles(server, api.database.db, {
    last: lastOfFirstRelease,
    more: statements.map((text, index) => ({ name: `09${index}0-more.sql`, text })),
  });

test('there is something for them to lose', async () => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from orders) + (select count(*) from refunds) + (select count(*) from claims) + (select count(*) from holds)
      + (select count(*) from withdrawal_readings) + (select count(*) from deadlines) + (select count(*) from notices) as n`.execute(
    api.database.db,
  );
  expect(Number(rows[0]!.n)).toBeGreaterThan(10);
});

test('processes of the release before notice nothing of the newest migrations', { timeout: 60_000 }, async () => {
  const files = readdirSync(join(packageRoot, 'api', 'db', 'migrations'));
  expect(files).toContain(lastOfFirstRelease);
  expect(await troubles()).toEqual([]);
});

test.each([
  ['fails on their rows', 'alter table orders add column channel text not null;'],
  ['fails on their rows', 'alter table orders add check (total > 100000000);'],
  [
    'insert into claims',
    "alter table claims add column urgency text not null default 'low'; alter table claims alter column urgency drop default;",
  ],
  ['read orders', 'alter table orders drop column language;'],
  ['write carts', 'alter table carts rename column lines to items;'],
  ['read parcels', 'alter table parcels rename to shipments;'],
  ['insert into refunds', 'alter table refunds add constraint late check (attempts > 1000) not valid;'],
  ['write variants', 'create trigger t before update on variants for each row execute function refuse_change();'],
])('they lose something where it says "%s": %s', { timeout: 60_000 }, async (what, statement) => {
  expect((await troubles(statement)).join('\n')).toContain(what);
});

test('they lose nothing where something is added', { timeout: 60_000 }, async () => {
  expect(
    await troubles(
      "alter table orders add column channel text not null default 'web', add column note text;",
      '-- concurrently\ndrop index concurrently if exists orders_by_email;\ncreate index concurrently orders_by_email on orders (email, merchant_id);',
    ),
  ).toEqual([]);
});
