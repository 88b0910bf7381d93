import fc from 'fast-check';
import { expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import { endedOrderRefund } from './ended-order-refund.ts';
import { unavailableGoods } from './unavailable-goods.ts';

const profile = fc.constantFrom(...[backboneprostore, impronta, drop, restelli].map((json) => profileSchema.parse(json)));
const at = '2026-12-10T12:00:00Z';
const amount = fc.integer({ min: 0, max: 100_000 });

/** Lines with the pieces of each that are missing, at least one in all. */
const lines = fc
  .array(fc.record({ net: amount, quantity: fc.integer({ min: 1, max: 5 }), missing: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((each) => each.map((line, index) => ({ ...line, id: `line-${index}`, missing: Math.min(line.missing, line.quantity) })))
  .filter((each) => each.some(({ missing }) => missing > 0));

const orderOf = (of: readonly { id: string; net: number; quantity: number }[], paid: number, cheapest: number): RefundOrder => ({
  placedAt: '2026-12-10T09:00:00Z',
  destination: { country: 'IT' },
  lines: of.map(({ id, net, quantity }) => ({ id, net, quantity })),
  delivery: { paid, cheapestStandard: Math.min(paid, cheapest) },
});

it('brings back the missing goods, never more than was paid, and everything once nothing is left', () => {
  fc.assert(
    fc.property(profile, lines, amount, amount, (of, goods, delivery, cheapest) => {
      const order = orderOf(goods, delivery, cheapest);
      const missing = goods.filter((line) => line.missing > 0).map(({ id, missing }) => ({ line: id, quantity: missing }));
      const { refund, deliveryStays, whole, cancelRest } = unavailableGoods(of, order, { at, missing }).value;
      const paid = goods.reduce((sum, { net }) => sum + net, delivery);
      expect(refund.total.value).toBeGreaterThanOrEqual(0);
      expect(refund.total.value).toBeLessThanOrEqual(paid);
      expect(deliveryStays.value).toBe(delivery - refund.delivery.value);
      expect(deliveryStays.value).toBeGreaterThanOrEqual(0);
      expect(whole).toBe(goods.every((line) => line.missing === line.quantity));
      expect(cancelRest.value === 'nothingLeft').toBe(whole);
      expect(whole && refund.total.value < paid).toBe(false);
    }),
  );
});

it('brings back all that was paid on an order that ended, and what arrived where that was less or more', () => {
  fc.assert(
    fc.property(profile, lines, amount, fc.option(amount, { nil: undefined }), (of, goods, delivery, paid) => {
      const { amount: back, due } = endedOrderRefund(of, orderOf(goods, delivery, delivery), { endedAt: at, paid }).value;
      expect(back).toBe(paid ?? goods.reduce((sum, { net }) => sum + net, delivery));
      expect(due).toEqual({ dueBy: '2026-12-24', legalLimit: '2026-12-24' });
    }),
  );
});

it('says what stays paid of the delivery after all that came back, in whichever parts the goods went missing', () => {
  fc.assert(
    fc.property(profile, fc.array(amount, { minLength: 3, maxLength: 6 }), amount, (of, nets, delivery) => {
      const goods = nets.map((net, index) => ({ id: `line-${index}`, net, quantity: 1 }));
      const order = orderOf(goods, delivery, delivery);
      const gone = (index: number) => [{ line: `line-${index}`, quantity: 1 }];
      const first = unavailableGoods(of, order, { at, missing: gone(0) }).value;
      const before = [{ kind: 'statement', id: 'first', at, ground: 'unavailable', units: gone(0) }] as const;
      const second = unavailableGoods(of, order, { at: '2026-12-11T12:00:00Z', missing: gone(1), before }).value;
      expect(second.deliveryStays.value).toBe(first.deliveryStays.value - second.refund.delivery.value);
    }),
  );
});
