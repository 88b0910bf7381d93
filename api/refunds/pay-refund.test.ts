import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockOrder } from '../orders/orders.store.ts';
import { failNext, forgetFaults } from '../payments/sandbox/sandbox-faults.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { exampleProfile, type Called } from '../test-api.ts';
import { oweRefund } from './owe-refund.ts';
import { payOwedRefunds } from './pay-refund.ts';
import type { MerchantRefundWire } from './refunds.wire.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('restelli');
});
afterAll(() => shop.stop());

const placedAt = '2026-10-20T09:00:00+02:00';
const deliveredAt = '2026-10-28T11:00:00+01:00';
const statedAt = '2026-11-02T09:00:00.000Z';
const later = (hours: number) => new Date(Date.parse(statedAt) + hours * 3_600_000).toISOString();

/** A delivered order of three pieces, withdrawn from as a whole and back with the merchant. */
async function withdrawn(payment = 'paypal'): Promise<{ order: PlacedOrder; id: string }> {
  const order = await shop.order({ goods: { A: { price: 3000, quantity: 3 } }, payment, placedAt, deliveredAt });
  shop.at(statedAt);
  const { id } = await shop.withdraw(order);
  await shop.desk(id, 'reception');
  return { order, id };
}

async function approved(): Promise<{ order: PlacedOrder; id: string; refundId: string }> {
  const { order, id } = await withdrawn();
  const { body } = await shop.desk(id, 'refund');
  return { order, id, refundId: body.refunds[0]!.id };
}

async function refund(id: string): Promise<MerchantRefundWire> {
  const { body } = await shop.api.call<{ refunds: MerchantRefundWire[] }>('GET', '/v1/merchant/refunds');
  return body.refunds.find((each) => each.id === id)!;
}

const act = (id: string, path: string, body: object = {}): Promise<Called> =>
  shop.api.call('POST', `/v1/merchant/refunds/${id}/${path}`, { body });

async function steps(subjectId: string): Promise<string[]> {
  const { db } = shop.api.database;
  const rows = await db.selectFrom('notices').select('step').where('subject_id', '=', subjectId).orderBy('created_at').execute();
  return rows.map(({ step }) => step);
}

describe('a refund', () => {
  test('is paid once, and the shopper is told once, however many workers pay', async () => {
    const { order, id, refundId } = await approved();
    await Promise.all([1, 2, 3, 4].map(() => payOwedRefunds(shop.api.deps)));
    expect(await shop.givenBack(order)).toBe(9900);
    expect(await steps(refundId)).toEqual(['refunded']);
    expect((await shop.read(id)).state).toBe('resolved');
    const { events } = await shop.record(order);
    expect(events.filter(({ kind }) => kind.startsWith('refund')).map(({ kind }) => kind)).toEqual(['refundOwed', 'refunded']);
  });

  test('whose provider answered too late is asked for again under the same key, and paid once', async () => {
    const { order, refundId } = await approved();
    await failNext(shop.api.database.db, order.paymentRef, 'refund', 'timeoutAfterSuccess', 'timeout');
    await shop.pay();
    expect(await refund(refundId)).toMatchObject({ state: 'owed', attempts: 1, failure: 'provider-unavailable' });
    await shop.pay();
    expect((await refund(refundId)).attempts).toBe(1);
    shop.at(later(1));
    await shop.pay();
    shop.at(later(2));
    await shop.pay();
    expect(await refund(refundId)).toMatchObject({ state: 'paid', attempts: 3, failure: null });
    expect(await shop.givenBack(order)).toBe(9900);
  });

  test('that gets no answer for a day is a person’s, who is told and may have it tried again', async () => {
    const { order, refundId } = await approved();
    await failNext(shop.api.database.db, order.paymentRef, 'refund', ...Array.from({ length: 13 }, () => 'timeout' as const));
    for (let hour = 0; hour <= 24; hour += 4) {
      shop.at(later(hour));
      await shop.pay();
    }
    expect(await refund(refundId)).toMatchObject({ state: 'stuck', failure: 'provider-unavailable' });
    expect(await steps(refundId)).toEqual(['merchantRefundStuck']);
    expect((await act(refundId, 'retry', { otherMeansConsent: 'Va bene un bonifico' })).body.code).toBe('refund-outcome-unknown');
    await forgetFaults(shop.api.database.db, order.paymentRef);
    expect((await act(refundId, 'retry')).body.state).toBe('owed');
    await shop.pay();
    expect(await refund(refundId)).toMatchObject({ state: 'paid' });
    expect((await act(refundId, 'retry')).body.code).toBe('refund-not-stuck');
  });

  test('that the provider refuses is paid in another way only with the shopper’s recorded consent', async () => {
    const { order, refundId, id } = await approved();
    await failNext(shop.api.database.db, order.paymentRef, 'refund', 'refused');
    await shop.pay();
    expect(await refund(refundId)).toMatchObject({ state: 'stuck', failure: 'refund_refused' });
    expect((await act(refundId, 'paid')).body.code).toBe('means-not-agreed');
    const consent = 'La mia carta è chiusa: va bene un bonifico. Anna Rossi';
    expect((await act(refundId, 'retry', { otherMeansConsent: consent })).body).toMatchObject({ means: 'agreed', consent, state: 'owed' });
    await shop.pay();
    expect(await refund(refundId)).toMatchObject({ state: 'owed', attempts: 0 });
    expect((await shop.read(id)).refund!.means.value).toBe('agreedMeans');
    expect((await act(refundId, 'paid')).body.state).toBe('paid');
    expect(await shop.givenBack(order)).toBe(0);
    expect(await steps(refundId)).toEqual(['merchantRefundStuck', 'refunded']);
    expect((await shop.read(id)).state).toBe('resolved');
  });

  test('goes another way from the start where the shopper agreed and the terms have no objection', async () => {
    const { order, id } = await withdrawn();
    const consent = 'Preferisco un bonifico. Anna Rossi';
    const { body } = await shop.desk(id, 'refund', { otherMeansConsent: consent });
    expect(body.refunds).toMatchObject([{ means: 'agreed', consent, amount: { amount: 9900 } }]);
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(0);
    expect((await shop.read(id)).state).toBe('received');
    expect((await act(body.refunds[0]!.id, 'paid')).body.state).toBe('paid');
    expect((await shop.read(id)).state).toBe('resolved');
  });

  test('is approved once by any number of people at the same moment', async () => {
    const { order, id } = await withdrawn();
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.desk(id, 'refund')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(9900);
  });

  test('never takes more than came in, whoever asks', async () => {
    const { order } = await withdrawn();
    const { deps, keys } = shop.api;
    const owe = (amount: number) =>
      deps.db.transaction().execute(async (tx) => {
        const record = await lockOrder(tx, keys.merchantId, order.id);
        return oweRefund(tx, deps, { order: record, amount, source: 'claim', sourceId: 'clm_1', reason: 'guarantee', actor: 'test' });
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => owe(3000)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(owe(901)).rejects.toThrow('900');
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(9000);
  });
});

test('what is only reserved is let go, and the reservation ends with the last of it', async () => {
  const other = await TestReturns.open('drop');
  try {
    const order = await other.order({ goods: { A: 3000, B: 2000 }, payment: 'card', placedAt });
    other.at(statedAt);
    const first = await other.withdraw(order, [{ line: order.lines[0]!, quantity: 1 }]);
    expect(first).toMatchObject({ neverHeld: true, payable: { amount: 3000 }, instructions: [/./] });
    await other.desk(first.id, 'refund');
    await other.pay();
    expect((await other.anna.bank.get(order.paymentRef)).state).toBe('authorised');
    const second = await other.withdraw(order, [{ line: order.lines[1]!, quantity: 1 }]);
    expect((await other.desk(second.id, 'refund', { otherMeansConsent: 'Un bonifico' })).body).toMatchObject({ code: 'means-not-agreed' });
    await other.desk(second.id, 'refund');
    await other.pay();
    expect((await other.anna.bank.get(order.paymentRef)).state).toBe('cancelled');
    expect((await other.read(second.id)).state).toBe('resolved');
  } finally {
    await other.stop();
  }
});

test('terms that say so are obeyed without a person: paid as soon as nothing withholds it', async () => {
  const auto = await TestReturns.open('restelli');
  try {
    const profile = exampleProfile('restelli');
    Object.assign(profile['refund'] as object, { approval: { by: 'automatic' } });
    expect((await auto.api.call('PUT', '/v1/merchant/profile', { body: profile })).status).toBe(200);
    const order = await auto.order({ goods: { A: 3000, B: 2000 }, placedAt, deliveredAt });
    auto.at(statedAt);
    const { id } = await auto.withdraw(order);
    expect((await auto.read(id)).refunds).toEqual([]);
    await auto.ask(order, `returns/${id}/dispatch`, { tracking: 'PT1' });
    expect((await auto.read(id)).refunds).toMatchObject([{ amount: { amount: 5900 }, approvedBy: 'terms' }]);
    await auto.pay();
    expect(await auto.givenBack(order)).toBe(5900);
  } finally {
    await auto.stop();
  }
});
