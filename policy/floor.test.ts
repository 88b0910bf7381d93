import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalProfile } from './canonical-profile.ts';
import { lint } from './lint/lint.ts';
import { parseProfile } from './profile.ts';
import type { QuoteInputLine } from './quote-input.ts';
import { quote } from './quote.ts';
import type { RefundEvent } from './refund/refund-event.ts';
import type { RefundOrder } from './refund/refund-order.ts';
import { refundPlan } from './refund/refund-plan.ts';
import { anyProfile } from './test-profile.ts';
import { withdrawalPeriod } from './withdrawal/withdrawal-period.ts';

/** What is asserted here is written down from the law, not taken from the engine's parameters. */
const runs = { numRuns: 150 };

const line = fc.record({
  price: fc.integer({ min: 1, max: 50_000 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  personalised: fc.boolean(),
  sealedHygiene: fc.boolean(),
  listPrice: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
  history: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 90_000 })), { maxLength: 4 }),
});
const country = fc.constantFrom('IT', 'DE', 'FR', 'ES', 'AT', 'GR');
const now = Date.UTC(2026, 10, 11, 9);
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();

const basket = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) =>
  lines.map(({ history, listPrice, ...rest }, index): QuoteInputLine => ({
    id: `line-${index}`,
    sku: `SKU-${index}`,
    ...rest,
    ...(listPrice !== undefined && { listPrice }),
    priceHistory: [[70, rest.price + 1] as const, ...history]
      .toSorted(([one], [other]) => other - one)
      .map(([days, amount]) => ({ from: daysAgo(days), amount })),
  })),
);

describe('whatever a valid profile says', () => {
  it('a consumer pays no surcharge on a means of payment, wherever in the Union the shop delivers', () => {
    fc.assert(
      fc.property(anyProfile, basket, country, (profile, lines, buyerCountry) => {
        const { payments } = quote(profile, {
          now: daysAgo(0),
          lines,
          destination: { country: buyerCountry },
          buyer: { type: 'consumer' },
        });
        expect(payments.map(({ surcharge }) => surcharge.value).filter((surcharge) => surcharge !== 0)).toEqual([]);
      }),
      runs,
    );
  });

  it('only what is personalised or sealed can be kept from withdrawal', () => {
    fc.assert(
      fc.property(anyProfile, basket, (profile, lines) => {
        const decided = quote(profile, { now: daysAgo(0), lines, buyer: { type: 'consumer' } }).lines.map(
          ({ withdrawal }) => withdrawal.value,
        );
        const ordinary = decided.filter((_value, index) => !lines[index]!.personalised && !lines[index]!.sealedHygiene);
        expect(ordinary.filter((value) => value !== 'allowed')).toEqual([]);
        expect(decided.filter((value, index) => value === 'excluded' && !lines[index]!.personalised)).toEqual([]);
      }),
      runs,
    );
  });

  it('a struck price is none that was undercut within thirty days', () => {
    fc.assert(
      fc.property(anyProfile, basket, (profile, lines) => {
        quote(profile, { now: daysAgo(0), lines }).lines.forEach(({ crossed, unit }, index) => {
          if (crossed.value === null) return;
          const history = lines[index]!.priceHistory!;
          const before = history.filter(({ amount, from }) => amount !== unit.value || from < daysAgo(0));
          const inForce = before.filter(({ from }, at) => from >= daysAgo(30) || (before[at + 1]?.from ?? daysAgo(0)) > daysAgo(30));
          expect(crossed.value).toBeLessThanOrEqual(Math.max(...inForce.map(({ amount }) => amount)));
          expect(crossed.value).toBeGreaterThan(unit.value);
        });
      }),
      runs,
    );
  });

  it('there are fourteen days to withdraw after the last parcel, at least', () => {
    fc.assert(
      fc.property(
        anyProfile,
        country,
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 3 }),
        (profile, buyerCountry, days) => {
          const possessedAt = days.map((day) => new Date(Date.UTC(2026, 0, 5 + day, 10)).toISOString());
          const fourteenth = new Date(Date.UTC(2026, 0, 5 + Math.max(...days) + 14, 10)).toISOString().slice(0, 10);
          const { value } = withdrawalPeriod(profile, { possessedAt, country: buyerCountry });
          expect(value!.lastDay >= fourteenth).toBe(true);
        },
      ),
      runs,
    );
  });

  it('a withdrawal from everything brings all the goods and the standard delivery back, and never more than was paid', () => {
    fc.assert(
      fc.property(
        anyProfile,
        basket,
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (profile, lines, paid, cheapestStandard) => {
          const order: RefundOrder = {
            placedAt: '2026-10-01T09:00:00Z',
            destination: { country: 'IT' },
            buyer: 'consumer',
            lines: lines.map(({ id, quantity, price }) => ({ id, quantity, net: quantity * price })),
            delivery: { paid, cheapestStandard },
          };
          const units = order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
          const events: RefundEvent[] = [
            { kind: 'statement', id: 'a', at: '2026-10-12T09:00:00Z', ground: 'withdrawal', units },
            { kind: 'received', of: 'a', at: '2026-10-16T09:00:00Z' },
          ];
          const goods = order.lines.reduce((sum, { net }) => sum + net, 0);
          const { total, refunds } = refundPlan(profile, order, events);
          expect(total).toBeGreaterThanOrEqual(goods + Math.min(paid, cheapestStandard));
          expect(total).toBeLessThanOrEqual(goods + paid);
          expect(refunds[0]!.due.value!.legalLimit <= '2026-10-26').toBe(true);
        },
      ),
      runs,
    );
  });

  it('the lint has an opinion, and the profile is the same when it is written down and read again', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(() => lint(profile, '2026-11-20')).not.toThrow();
        const again = parseProfile(JSON.parse(canonicalProfile(profile)));
        expect(again).toEqual({ ok: true, profile });
      }),
      runs,
    );
  });
});
