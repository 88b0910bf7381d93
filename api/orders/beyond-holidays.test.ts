import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';

describe.each(['backboneprostore', 'impronta', 'drop', 'restelli'])('an order of %s whose days no holiday table reaches', (profile) => {
  let shop: TestReturns;
  beforeAll(async () => {
    shop = await TestReturns.open(profile, '2037-11-20T09:00:00.000Z');
  });
  afterAll(() => shop.stop());

  const read = (order: PlacedOrder) => shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } });
  const placedAt = '2037-12-01T10:00:00+01:00';

  test('is shown before it leaves, once it arrived, and withdrawn from', async () => {
    const order = await shop.order({ goods: { A: 5000, B: 3000 }, payment: 'card', placedAt, deliveredAt: null });
    shop.at('2037-12-22T10:00:00+01:00');
    expect((await read(order)).status).toBe(200);
    await shop.deliver(order, '2037-12-28T11:00:00+01:00');
    const arrived = await read(order);
    expect(arrived.status, arrived.text).toBe(200);
    expect(arrived.body.lines[0].withdrawal.possible).toBe(true);
    shop.at('2037-12-29T11:00:00+01:00');
    await shop.state(order, [{ line: order.lines[0]!, quantity: 1 }]);
    const { id } = (await shop.withdraw(order, [{ line: order.lines[1]!, quantity: 1 }]))!;
    const withdrawn = await read(order);
    expect(withdrawn.status, withdrawn.text).toBe(200);
    expect(withdrawn.body.returns).toHaveLength(2);
    await shop.desk(id, 'reception');
    const clocks = await shop.api.database.db.selectFrom('deadlines').select(['kind', 'state']).where('order_id', '=', order.id).execute();
    expect(clocks).toEqual(
      expect.arrayContaining([
        { kind: 'withdrawalEnd', state: 'unknown' },
        { kind: 'refundDue', state: 'unknown' },
      ]),
    );
    expect((await shop.desk(id, 'refund', { evenIfWithheld: true })).status).toBe(200);
  });

  test('tells before a request what it brings', async () => {
    const order = await shop.order({ goods: { A: 5000 }, payment: 'card', placedAt, deliveredAt: '2037-12-28T11:00:00+01:00' });
    const shown = await shop.simulate(order, [{ line: order.lines[0]!, quantity: 1 }]);
    expect(shown.status, shown.text).toBe(200);
    expect(shown.body.total.amount).toBeGreaterThanOrEqual(5000);
  });
});
