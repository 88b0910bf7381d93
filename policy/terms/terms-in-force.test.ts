import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { competentCourt } from './competent-court.ts';
import { disputeResolution } from './dispute-resolution.ts';
import { termsInForce, type TermsVersion } from './terms-in-force.ts';

const date = fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const versions = fc
  .uniqueArray(date, { maxLength: 6 })
  .map((days) => days.map((effectiveFrom): TermsVersion => ({ id: effectiveFrom, effectiveFrom })));

it('an order keeps its version whatever is published later, in whatever order the versions are listed', () => {
  fc.assert(
    fc.property(anyProfile, versions, date, date, (profile, published, placed, later) => {
      fc.pre(later > placed);
      const placedAt = `${placed}T12:00:00Z`;
      const before = termsInForce(profile, published, placedAt).value;
      const after = termsInForce(
        profile,
        [{ id: 'new', effectiveFrom: `${Number(later.slice(0, 4)) + 1}-12-31` }, ...published].reverse(),
        placedAt,
      );
      expect(after.value).toEqual(before);
      expect(before === null || before.effectiveFrom <= `${placed}T23:59:59Z`).toBe(true);
    }),
  );
});

it('a consumer can sue at home under any terms', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(competentCourt(profile).value[0]).toBe('consumerResidence');
    }),
  );
});

it('a complaint that satisfied opens no dispute, one that did not never waits', () => {
  fc.assert(
    fc.property(anyProfile, fc.constantFrom('satisfied' as const, 'unsatisfied' as const), (profile, answer) => {
      const facts = { complainedAt: '2026-11-02T10:00:00Z', now: '2026-11-02T11:00:00Z', country: 'IT', answer };
      const { standing } = disputeResolution(profile, facts).value;
      expect(['open', 'told'].includes(standing)).toBe(answer === 'unsatisfied');
    }),
  );
});
