import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { PaymentProfile } from './payment-profile.ts';
import { transferOutcome, type Transfer } from './transfer-outcome.ts';

const placed = Temporal.Instant.from('2026-11-09T10:00:00Z');
const placedAt = placed.toString();
const hoursLater = fc.integer({ min: 0, max: 20 * 24 });
const transfer: fc.Arbitrary<Transfer> = fc
  .record({
    ordered: fc.option(hoursLater, { nil: undefined }),
    travels: fc.integer({ min: 0, max: 96 }),
    amount: fc.integer({ min: 1, max: 20_000 }),
  })
  .map(({ ordered, travels, amount }) => ({
    orderedAt: ordered === undefined ? undefined : placed.add({ hours: ordered }).toString(),
    arrivedAt: placed.add({ hours: (ordered ?? 0) + travels }).toString(),
    amount,
  }));

const calendar = { timeZone: 'Europe/Rome', country: 'IT' };
const within: PaymentProfile['bankTransfer'] = { within: { days: 5, kind: 'calendar', from: 'order' } };
const outcome = (total: number, transfers: readonly Transfer[], now: string, bankTransfer: PaymentProfile['bankTransfer'] = within) =>
  transferOutcome({ payment: { methods: [], bankTransfer }, calendar }, { placedAt, total, transfers, country: 'IT' }, now).value;

describe('an order by bank transfer', () => {
  const cases = [
    fc.integer({ min: 1, max: 40_000 }),
    fc.array(transfer, { maxLength: 5 }),
    hoursLater.map((hours) => placed.add({ hours }).toString()),
  ] as const;

  it('accounts for every cent that arrived', () => {
    fc.assert(
      fc.property(...cases, (total, transfers, now) => {
        const { missing, excess, state } = outcome(total, transfers, now);
        const arrived = transfers
          .filter((each) => Temporal.Instant.compare(each.arrivedAt, now) <= 0)
          .reduce((sum, each) => sum + each.amount, 0);
        expect(arrived + missing - excess).toBe(total);
        expect(Math.min(missing, excess)).toBe(0);
        expect(state === 'settled' && missing > 0).toBe(false);
      }),
    );
  });

  it('never keeps money without an order: whoever paid can always have it back', () => {
    fc.assert(
      fc.property(...cases, (total, transfers, now) => {
        const { missing, choices, state } = outcome(total, transfers, now);
        const arrived = missing < total;
        expect(choices.includes('refund')).toBe(arrived && state !== 'settled');
        expect(state === 'lapsed' && arrived).toBe(false);
      }),
    );
  });

  it('does not depend on the order in which transfers are told', () => {
    fc.assert(
      fc.property(...cases, (total, transfers, now) => {
        expect(outcome(total, [...transfers].reverse(), now)).toEqual(outcome(total, transfers, now));
      }),
    );
  });

  it('never lapses where the terms set no deadline', () => {
    fc.assert(
      fc.property(...cases, (total, transfers, now) => {
        expect(['awaited', 'settled']).toContain(outcome(total, transfers, now, {}).state);
      }),
    );
  });

  it('takes no transfer of nothing', () => {
    const arrivedAt = placedAt;
    for (const amount of [0, -1, 0.5, Number.NaN]) expect(() => outcome(100, [{ arrivedAt, amount }], placedAt)).toThrow(RangeError);
  });
});
