import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile, type Profile } from './profile.ts';
import type { DiscountCode, QuoteInput, QuoteInputLine } from './quote-input.ts';
import { quote } from './quote.ts';

const folder = join(import.meta.dirname, 'profiles');
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => {
    const parsed = parseProfile(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return parsed.profile;
  });

const tags = fc.subarray(['sale', 'books', 'no-codes']);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const line: fc.Arbitrary<Omit<QuoteInputLine, 'id'>> = fc.record({
  sku: fc.stringMatching(/^[A-Z]{3}$/),
  quantity: fc.integer({ min: 1, max: 50 }),
  price: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 7_890, max: 9_910 })),
  promoted: fc.boolean(),
  tags,
  priceByCountry: maybe(fc.record({ CH: fc.integer({ min: 0, max: 30_000 }) })),
  personalised: fc.boolean(),
  paymentExclusions: fc.subarray(['paypal', 'card']),
});

const code: fc.Arbitrary<DiscountCode> = fc.oneof(
  fc.record({ code: fc.constantFrom('A', 'B'), amount: fc.integer({ min: 0, max: 50_000 }), spent: fc.boolean(), excludedTags: tags }),
  fc.record({ code: fc.constantFrom('C', 'D'), rateBps: fc.integer({ min: 0, max: 10_000 }), spent: fc.boolean() }),
);

const input: fc.Arbitrary<QuoteInput> = fc.record({
  now: fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days, 11)).toISOString()),
  lines: fc.array(line, { maxLength: 6 }).map((lines) => lines.map((each, index) => ({ ...each, id: `line-${index}` }))),
  codes: fc.array(code, { maxLength: 3 }),
  destination: maybe(fc.record({ country: fc.constantFrom('IT', 'DE', 'CH', 'US'), postalCode: maybe(fc.constantFrom('09100', '23041')) })),
  service: maybe(fc.constantFrom('standard', 'express')),
  payment: maybe(fc.constantFrom('card', 'paypal', 'bankTransfer')),
  buyer: maybe(fc.record({ age: maybe(fc.integer({ min: 10, max: 90 })), vatNumber: maybe(fc.constant('IT00000000000')) })),
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe.each(profiles.map((profile) => [profile.id, profile] as const))('quote of %s', (_id, profile) => {
  const stackable: Profile = { ...profile, discount: { ...profile.discount, codes: { stackable: { allowed: true } } } };
  const holds = (check: (wish: QuoteInput, own: Profile) => void) =>
    fc.assert(
      fc.property(input, fc.boolean(), (wish, stack) => check(wish, stack ? stackable : profile)),
      { numRuns: 300 },
    );

  it('adds up', () => {
    holds((wish, own) => {
      const { goods, discount, delivery, payments, total, lines, codes } = quote(own, wish);
      const surcharge = payments.find(({ method }) => method === wish.payment)?.surcharge.value ?? 0;
      expect(total).toBe(goods - discount + delivery.fee.value + surcharge);
      expect(sum(lines.map(({ gross }) => gross))).toBe(goods);
      expect(sum(lines.map((each) => each.discount))).toBe(discount);
      expect(sum(codes.map(({ amount }) => amount))).toBe(discount);
      for (const amount of [goods, discount, total]) expect(Number.isSafeInteger(amount)).toBe(true);
    });
  });

  it('lets no code make a line negative, nor dearer', () => {
    holds((wish, own) => {
      for (const each of quote(own, wish).lines) {
        expect(each.net).toBeGreaterThanOrEqual(0);
        expect(each.net).toBeLessThanOrEqual(each.gross);
      }
    });
  });

  it('asks to be paid exactly where something costs, and offers no way to pay nothing', () => {
    holds((wish, own) => {
      const { total, paymentDue, payments } = quote(own, wish);
      expect(paymentDue.value).toBe(total > 0);
      expect(total === 0 && payments.some(({ offered }) => offered.value)).toBe(false);
    });
  });

  it('is pure: the same input gives the same bytes, and stays as it was', () => {
    holds((wish, own) => {
      const before = JSON.stringify(wish);
      const first = JSON.stringify(quote(own, deepFreeze(wish)));
      quote(own, { ...wish, now: '2027-05-05T05:05:05Z', lines: [] });
      expect(JSON.stringify(quote(own, JSON.parse(before) as QuoteInput))).toBe(first);
      expect(JSON.stringify(wish)).toBe(before);
    });
  });

  it('never lowers delivery when a threshold is raised', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (wish, amount, raise) => {
        const low = quote(withFreeFrom(profile, amount), wish).delivery.fee.value;
        const high = quote(withFreeFrom(profile, amount + raise), wish).delivery.fee.value;
        expect(high).toBeGreaterThanOrEqual(low);
      }),
      { numRuns: 300 },
    );
  });

  it('says exactly what is missing to free delivery', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('IT', 'DE'),
        fc.constantFrom('over', 'atLeast'),
        (price, country, operator) => {
          const own = withFreeFrom(profile, 8_000, operator);
          const at = (amount: number) =>
            quote(own, {
              now: '2026-11-11T09:00:00Z',
              destination: { country },
              lines: [{ id: 'a', sku: 'A', quantity: 1, price: amount }],
            });
          const missing = at(price).delivery.toFree?.value.remaining;
          expect(at(price + (missing ?? 0)).delivery.fee.value).toBe(0);
          expect(at(price + (missing ?? 1) - 1).delivery.fee.value > 0).toBe(missing !== undefined);
        },
      ),
    );
  });

  it.each([
    [0, 100],
    [-1, 100],
    [1.5, 100],
    [1, -100],
    [1, 10.5],
    [Number.MAX_SAFE_INTEGER, 100],
  ])('refuses %d pieces at %d', (quantity, price) => {
    expect(() => quote(profile, { now: '2026-11-11T09:00:00Z', lines: [{ id: 'a', sku: 'A', quantity, price }] })).toThrow(RangeError);
  });
});

/** Gives every service of every zone a threshold; what the fee says about amounts stays. */
function withFreeFrom(profile: Profile, amount: number, operator: 'over' | 'atLeast' = 'over'): Profile {
  const zones = profile.shipping.zones.map((zone) => ({
    ...zone,
    services: zone.services.map((service) => ({ ...service, freeFrom: { amount, operator } })),
  }));
  return { ...profile, shipping: { ...profile.shipping, zones } };
}

function deepFreeze<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
