import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverDebts, type OpenDebt, type OutsidePart } from './cover-debts.ts';

const sum = (each: readonly { readonly amount: number }[]) => each.reduce((total, { amount }) => total + amount, 0);
const debt = (id: string, amount: number, is: Partial<OpenDebt> = {}): OpenDebt => ({ id, amount, unheard: false, whole: false, ...is });

describe('refunds made at the provider', () => {
  test('settle the oldest debt first; what is beyond all debts is left', () => {
    const { parts, rest } = coverDebts([debt('old', 50), debt('new', 30)], [{ ref: 're_1', amount: 120 }], 30);
    expect([...parts]).toEqual([
      ['old', [{ ref: 're_1', amount: 50 }]],
      ['new', [{ ref: 're_1', amount: 30 }]],
    ]);
    expect(rest).toEqual([{ ref: 're_1', amount: 40 }]);
  });

  test('that do not reach settle a part', () => {
    const outside = [
      { ref: 're_1', amount: 10 },
      { ref: 're_2', amount: 15 },
    ];
    expect(coverDebts([debt('old', 50)], outside, 125)).toEqual({ parts: new Map([['old', outside]]), rest: [] });
  });

  test('leave alone what may have been paid unheard, as long as it can have been', () => {
    const outside = [{ ref: 're_1', amount: 100 }];
    expect(coverDebts([debt('asked', 50, { unheard: true })], outside, 50)).toEqual({ parts: new Map(), rest: outside });
    expect([...coverDebts([debt('asked', 50, { unheard: true })], outside, 49).parts.keys()]).toEqual(['asked']);
  });

  test('settle what cannot be split whole or not at all', () => {
    const whole = [debt('payment', 50, { whole: true })];
    expect(coverDebts(whole, [{ ref: 're_1', amount: 49 }], 1).parts.size).toBe(0);
    expect([...coverDebts(whole, [{ ref: 're_1', amount: 50 }], 0).parts.keys()]).toEqual(['payment']);
  });
});

/** A payment of which some went back, some is owed, and some was given back at the provider itself; it never gives more than it took. */
const payments = fc
  .record({
    captured: fc.integer({ min: 1, max: 50_000 }),
    debts: fc.array(fc.record({ share: fc.integer({ min: 1, max: 100 }), unheard: fc.boolean() }), { maxLength: 5 }),
    outside: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
    paidShare: fc.integer({ min: 0, max: 100 }),
    outsideShare: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ captured, debts, outside, paidShare, outsideShare }) => {
    const paid = Math.floor((captured * paidShare) / 100);
    const split = (money: number, shares: readonly number[]) => {
      const all = shares.reduce((total, share) => total + share, 0);
      return shares.map((share) => Math.floor((money * share) / all));
    };
    const back = split(Math.floor(((captured - paid) * outsideShare) / 100), outside);
    return {
      captured,
      paid,
      debts: split(
        captured - paid,
        debts.map(({ share }) => share),
      )
        .map((amount, nth) => debt(`rfd_${nth}`, amount, { unheard: debts[nth]!.unheard }))
        .filter(({ amount }) => amount > 0),
      outside: back.map((amount, nth) => ({ ref: `re_${nth}`, amount })).filter(({ amount }) => amount > 0),
    };
  });

describe('of any payment', () => {
  const covering = (check: (given: { captured: number; paid: number; debts: OpenDebt[]; outside: OutsidePart[]; left: number }) => void) =>
    fc.assert(
      fc.property(payments, (payment) => check({ ...payment, left: payment.captured - payment.paid - sum(payment.outside) })),
      { numRuns: 2000 },
    );

  test('every cent that was paid outside is booked once', () =>
    covering(({ debts, outside, left }) => {
      const { parts, rest } = coverDebts(debts, outside, left);
      const booked = [...parts.values()].flat().concat(rest);
      expect(booked.every(({ amount }) => amount > 0)).toBe(true);
      for (const { ref, amount } of outside) expect(sum(booked.filter((part) => part.ref === ref))).toBe(amount);
      expect(sum(booked)).toBe(sum(outside));
    }));

  test('what stays owed is what was owed less what was paid, oldest first', () =>
    covering(({ debts, outside, left }) => {
      const { parts, rest } = coverDebts(debts, outside, left);
      const openOf = ({ id, amount }: OpenDebt) => amount - sum(parts.get(id) ?? []);
      const reached = debts.filter(({ unheard, amount }) => !unheard || amount > left);
      expect(debts.every((each) => openOf(each) >= 0)).toBe(true);
      expect(sum(reached.map((each) => ({ amount: openOf(each) })))).toBe(Math.max(0, sum(reached) - sum(outside)));
      const firstOpen = reached.findIndex((each) => openOf(each) > 0);
      const later = firstOpen === -1 ? [] : reached.slice(firstOpen + 1);
      expect(later.every(({ id }) => !parts.has(id))).toBe(true);
      expect(firstOpen === -1 || rest.length === 0).toBe(true);
    }));

  test('no more goes back than was taken, and the provider can give whatever is still owed', () =>
    covering(({ captured, paid, debts, outside, left }) => {
      const { parts } = coverDebts(debts, outside, left);
      const open = debts.map(({ id, amount }) => amount - sum(parts.get(id) ?? []));
      expect(open.every((amount) => amount <= left)).toBe(true);
      // Of what may have been paid unheard not all may fit beside the rest: it is asked for again, and settled once that is known.
      const sure = open.filter((_, nth) => !debts[nth]!.unheard || parts.has(debts[nth]!.id));
      expect(paid + sum(outside) + sure.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(captured);
    }));
});
