import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import drop from '../profiles/drop.json' with { type: 'json' };
import { isWorkingDay } from '../calendar.ts';
import { profileSchema, type Profile } from '../profile.ts';
import { damageReport, type DamageFacts } from './damage-report.ts';
import { damageKind, type DeliveryProfile } from './delivery-profile.ts';
import { deliveryTerm } from './delivery-term.ts';
import { lateRemedies, type LateFacts } from './late-remedies.ts';
import { riskPasses } from './risk-passes.ts';

const base = profileSchema.parse(drop);
const delivering = (delivery: Partial<DeliveryProfile>): Profile => ({ ...base, delivery: { ...base.delivery, ...delivery } });
const start = Temporal.Instant.from('2026-11-02T10:00:00Z');
const later = (days: number) => fc.integer({ min: 0, max: days * 24 }).map((hours) => start.add({ hours }).toString());
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const lateness: fc.Arbitrary<DeliveryProfile['lateness']> = maybe(
  fc.record({ remedy: fc.constantFrom('statutory', 'none'), extendedToDays: maybe(fc.integer({ min: 0, max: 1000 })) }),
);

describe('whatever the terms say', () => {
  it('goods are due within thirty days of the contract, and the last day is a working day', () => {
    const days = maybe(fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(days, lateness, later(200), (maxDays, late, concludedAt) => {
        const profile: Profile = {
          ...delivering({ lateness: late }),
          shipping: { ...base.shipping, maxDays: maxDays === undefined ? undefined : { days: maxDays } },
        };
        const { dueBy, legalLimit } = deliveryTerm(profile, { concludedAt, country: 'IT' }).value!;
        const day = Temporal.Instant.from(concludedAt).toZonedDateTimeISO('Europe/Rome').toPlainDate();
        expect(day.until(dueBy).days).toBeLessThanOrEqual(30);
        expect(legalLimit >= dueBy).toBe(true);
        expect(isWorkingDay(Temporal.PlainDate.from(legalLimit), { countries: ['IT'] })).toBe(true);
      }),
    );
  });

  it('the remedies for late goods are the same', () => {
    const facts: fc.Arbitrary<LateFacts> = fc.record({
      termEndsAt: later(40),
      deliveredAt: maybe(later(60)),
      essential: fc.boolean(),
      refused: fc.boolean(),
      extraTermUntil: maybe(later(60).map((at) => at.slice(0, 10))),
    });
    fc.assert(
      fc.property(lateness, facts, later(60), (late, given, now) => {
        expect(lateRemedies(delivering({ lateness: late }), given, now).value).toEqual(lateRemedies(base, given, now).value);
      }),
    );
  });

  it('no report to the carrier, early or late, touches the guarantee; an earlier one is no worse', () => {
    const report: fc.Arbitrary<DeliveryProfile['damageReport']> = maybe(
      fc.record({
        within: maybe(
          fc.record({
            days: fc.integer({ min: 0, max: 60 }),
            kind: fc.constantFrom('calendar', 'working'),
            from: fc.constantFrom('receipt', 'discovery'),
          }),
        ),
        covers: fc.subarray([...damageKind.options], { minLength: 1 }),
      }),
    );
    const facts: fc.Arbitrary<DamageFacts> = fc.record({
      kind: fc.constantFrom(...damageKind.options),
      deliveredAt: fc.constant(start.toString()),
      reportedAt: later(900),
      reserved: fc.boolean(),
      country: fc.constant('IT'),
    });
    fc.assert(
      fc.property(report, facts, fc.integer({ min: 0, max: 400 }), (rule, given, sooner) => {
        const profile = delivering({ damageReport: rule });
        const { carrier, guarantee } = damageReport(profile, given).value;
        expect(guarantee).toBe(damageReport(base, given).value.guarantee);
        const earlier = Temporal.Instant.from(given.reportedAt).subtract({ hours: sooner });
        fc.pre(Temporal.Instant.compare(earlier, start) >= 0);
        const before = damageReport(profile, { ...given, reportedAt: earlier.toString() }).value;
        expect(carrier === 'open' && before.carrier === 'closed').toBe(false);
        expect(guarantee === 'open' && before.guarantee === 'closed').toBe(false);
      }),
    );
  });

  it('a consumer bears no risk before having the goods, but with a carrier of their own', () => {
    const at = fc.constantFrom('possession', 'signature');
    fc.assert(
      fc.property(maybe(at), maybe(later(9)), maybe(later(9)), maybe(later(9)), (rule, handedOverAt, signedAt, possessedAt) => {
        const profile = { shipping: { ...base.shipping, riskTransfer: rule && { at: rule } } };
        expect(riskPasses(profile, { handedOverAt, signedAt, possessedAt }).value).toBe(possessedAt ?? null);
      }),
    );
  });
});
