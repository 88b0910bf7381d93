import { expect, test } from 'vitest';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { TestReturns } from '../returns/test-returns.ts';

const codes = (because: readonly { code: string }[]) => because.map(({ code }) => code);

test('S114: an invoice asked for later is refused, and the receipt goes out again', async () => {
  const shop = await TestReturns.open('drop');
  const order = await shop.order({ goods: { A: 12000 }, payment: 'card', placedAt: '2026-11-09T10:00:00+01:00' });
  shop.at('2026-11-12T10:00:00+01:00');
  const { status, body } = await shop.ask<any>(order, 'invoice', { taxCode: 'RSSNNA80A41D612X' });
  expect([status, body.invoice, body.sentAgain]).toEqual([200, 'refused', 'nonTaxReceipt']);
  expect(codes(body.because)).toEqual(['order.onlyAtPurchase', 'order.receiptAgain']);
  const notices = await shop.api.database.db.selectFrom('notices').select('step').where('subject_id', '=', order.id).execute();
  expect(notices.filter(({ step }) => step === 'goods')).toHaveLength(1);
  await shop.stop();
});

test('S116: who asks to be forgotten loses the way in; what is open goes on, and the records stay until their day', async () => {
  const shop = await TestReturns.open('drop');
  const order = await shop.order({
    goods: { A: 12000 },
    payment: 'card',
    placedAt: '2026-11-02T10:00:00+01:00',
    deliveredAt: '2026-11-06T10:00:00+01:00',
  });
  shop.at('2026-11-10T10:00:00+01:00');
  const back = await shop.withdraw(order);
  const { status, body } = await shop.ask<any>(order, 'erasure');
  expect(status).toBe(200);
  expect(body).toMatchObject({ account: 'removed', records: 'kept', anonymousAfter: null, askedAt: { iso: '2026-11-10T09:00:00.000Z' } });
  expect(codes(body.because)).toEqual(['account.removed', 'account.openMatter', 'account.recordsKept']);
  expect(body.because.every(({ law }: { law?: string }) => law)).toBe(true);

  shop.at('2026-11-12T10:00:00+01:00');
  await shop.desk(back.id, 'reception');
  await shop.desk(back.id, 'refund');
  await shop.pay();
  await readWithdrawals(shop.api.deps);
  expect((await shop.read(back.id)).state).toBe('resolved');
  const { body: list } = await shop.api.call('GET', '/v1/merchant/erasures');
  expect(list.erasures).toMatchObject([
    { orderId: order.id, anonymousAfter: { iso: '2036-11-12' }, askedAt: { iso: '2026-11-10T09:00:00.000Z' } },
  ]);
  const again = await shop.ask<any>(order, 'erasure');
  expect(again.body.askedAt.iso).toBe('2026-11-10T09:00:00.000Z');
  await shop.stop();
});
