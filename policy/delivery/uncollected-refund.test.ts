import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import { uncollectedRefund } from './uncollected-refund.ts';

const profile = fc.constantFrom(...[backboneprostore, impronta, drop, restelli].map((json) => profileSchema.parse(json)));
const amount = fc.integer({ min: 0, max: 50_000 });
const costs = fc.array(
  fc.record({
    kind: fc.constantFrom('outbound', 'failedAttempt', 'returnLeg', 'returnCustoms', 'other'),
    amount,
    documented: fc.boolean(),
  }),
  { maxLength: 6 },
);
const order = fc
  .record({ nets: fc.array(amount, { minLength: 1, maxLength: 4 }), paid: amount, cheapest: amount })
  .map(({ nets, paid, cheapest }) => ({
    placedAt: '2026-11-02T09:00:00Z',
    destination: { country: 'IT' },
    lines: nets.map((net, index) => ({ id: `line-${index}`, net, quantity: 1 })),
    delivery: { paid, cheapestStandard: Math.min(paid, cheapest) },
  }));
const toldAt = '2026-11-16T10:00:00Z';
const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

describe('what comes back for a parcel nobody took', () => {
  it('is what was paid less what is kept, and never less than nothing', () => {
    fc.assert(
      fc.property(profile, order, costs, (of, ordered, spent) => {
        const { amount: back, kept } = uncollectedRefund(of, ordered, { toldAt, costs: spent }).value;
        const paid = sum(ordered.lines.map(({ net }) => net)) + ordered.delivery.paid;
        expect(back + sum(kept.map((each) => each.amount.value))).toBe(paid);
        expect(back).toBeGreaterThanOrEqual(0);
        for (const each of kept) expect(each.amount.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is not reduced by a cost without a document', () => {
    fc.assert(
      fc.property(profile, order, costs, (of, ordered, spent) => {
        const shown = spent.filter(({ documented }) => documented);
        expect(uncollectedRefund(of, ordered, { toldAt, costs: spent }).value.amount).toBe(
          uncollectedRefund(of, ordered, { toldAt, costs: shown }).value.amount,
        );
      }),
    );
  });

  it('is no less for somebody who declared a withdrawal', () => {
    fc.assert(
      fc.property(profile, order, costs, (of, ordered, spent) => {
        const withdrawn = uncollectedRefund(of, ordered, { toldAt, costs: spent, withdrawnAt: '2026-11-12T10:00:00Z' }).value;
        expect(withdrawn.amount).toBeGreaterThanOrEqual(uncollectedRefund(of, ordered, { toldAt, costs: spent }).value.amount);
      }),
    );
  });
});
