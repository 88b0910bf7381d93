import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { camtFile, TestBank, type TransferOrder } from '../bank/test-bank.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { insertPaymentEvent } from '../webhooks/payment-events.store.ts';
import type { TestApi } from '../test-api.ts';
import { oweRefund } from './owe-refund.ts';
import { payRefund } from './pay-refund.ts';
import type { RefundRecord } from './refund-record.ts';
import { getRefund } from './refunds.store.ts';
import { reopenRefund } from './reopen-refund.ts';

type Means = 'same' | 'agreed';

function owe({ deps, keys }: TestApi, order: Pick<PlacedOrder, 'id'>, means: Means): Promise<RefundRecord> {
  const agreed = means === 'agreed' ? ({ means, consent: 'Preferisco un buono. Anna' } as const) : {};
  return deps.db.transaction().execute(async (tx) => {
    const locked = await lockOrder(tx, keys.merchantId, order.id);
    const owed = { amount: 1000, source: 'claim', sourceId: 'clm_1', reason: 'guarantee', actor: 'test' } as const;
    return oweRefund(tx, deps, { ...owed, ...agreed, order: locked });
  });
}

const paidByHand = (api: TestApi, { id }: RefundRecord) => api.call('POST', `/v1/merchant/refunds/${id}/paid`, { body: {} });

describe('a refund that was agreed on otherwise, of money that a provider took', () => {
  let shop: TestReturns;
  let order: PlacedOrder;
  beforeAll(async () => {
    shop = await TestReturns.open('restelli');
    order = await shop.order({ goods: { A: { price: 3000, quantity: 4 } }, placedAt: '2026-11-02T08:00:00.000Z' });
  });
  afterAll(() => shop.stop());

  const read = ({ merchantId, id }: RefundRecord) => getRefund(shop.api.deps.db, merchantId, id);

  test('is paid by no worker, however late, nor by one that is sent for it', async () => {
    const refund = await owe(shop.api, order, 'agreed');
    for (const day of ['2026-11-02', '2026-11-04', '2026-12-24']) {
      shop.at(`${day}T09:00:00.000Z`);
      await shop.pay();
      await payRefund(shop.api.deps, refund);
    }
    expect(await shop.givenBack(order)).toBe(0);
    expect(await read(refund)).toMatchObject({ paidAt: null, stuckAt: null, attempts: 0 });
    const paid = await owe(shop.api, order, 'same');
    await payRefund(shop.api.deps, paid);
    expect([await shop.givenBack(order), (await read(paid)).paidAt]).toEqual([1000, '2026-12-24T09:00:00.000Z']);
  });

  test('is not owed again when its provider says that something failed', async () => {
    const [agreed, same] = [await owe(shop.api, order, 'agreed'), await owe(shop.api, order, 'same')];
    await paidByHand(shop.api, agreed);
    await shop.pay();
    for (const { merchantId, id } of [agreed, same]) await reopenRefund(shop.api.deps, { merchantId, refundId: id, actor: 'sandbox' });
    expect([(await read(agreed)).paidAt, (await read(same)).paidAt]).toEqual([expect.any(String), null]);
  });

  test('is none of what the provider says went back, so that what somebody gave back there is looked into', async () => {
    const { deps, keys, database } = shop.api;
    const other = await shop.order({ goods: { B: { price: 3000, quantity: 2 } }, placedAt: '2027-01-04T08:00:00.000Z' });
    const { provider } = await shop.record(other);
    const isKnown = async (refunded: number) => {
      const id = randomUUID();
      const event = { id, paymentRef: other.paymentRef, moved: { refunded } };
      await insertPaymentEvent(deps.db, { merchantId: keys.merchantId, provider, event });
      const row = await database.db
        .selectFrom('payment_events')
        .select('processed_at')
        .where('event_id', '=', id)
        .executeTakeFirstOrThrow();
      return row.processed_at !== null;
    };
    await paidByHand(shop.api, await owe(shop.api, other, 'agreed'));
    expect(await isKnown(1000)).toBe(false);
    await owe(shop.api, other, 'same');
    await shop.pay();
    expect([await isKnown(1000), await isKnown(2000)]).toEqual([true, false]);
  });
});

describe('a refund that was agreed on otherwise, of money that came by transfer', () => {
  let bank: TestBank;
  let placed: TransferOrder;
  beforeAll(async () => {
    bank = await TestBank.start();
    placed = await bank.ordered();
    await bank.import(camtFile([{ amount: 9900, text: placed.order.number }]));
  });
  afterAll(() => bank.api.stop());

  const ordered = async (body: object = {}) => (await bank.api.call('POST', '/v1/merchant/bank/refund-files', { body })).body;

  test('is in no file for the bank, neither with all others nor by its own name', async () => {
    const agreed = await owe(bank.api, placed.order, 'agreed');
    for (const asked of [{}, { refund: agreed.id }, { refund: agreed.id, again: true }])
      expect((await ordered(asked)).code).toBe('nothing-to-refund');
    const same = await owe(bank.api, placed.order, 'same');
    expect((await ordered()).refunds).toEqual([same.id]);
    expect((await ordered()).refunds, 'nor is it what is new').toEqual([same.id]);
  });
});
