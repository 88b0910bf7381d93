import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { guaranteeRemedies, type RemedyFacts } from './guarantee-remedy.ts';

const failures = ['notDoneInTime', 'refused', 'defectAgain', 'seriousDefect', 'inconvenience', 'announcedFailure'] as const;
const evidence = fc.integer({ min: 0, max: 2 });
const facts: fc.Arbitrary<RemedyFacts> = fc.record({
  objections: fc.array(
    fc.record({
      remedy: fc.constantFrom('repair' as const, 'replacement' as const),
      ground: fc.constantFrom('impossible' as const, 'disproportionate' as const),
      evidence,
    }),
    { maxLength: 3 },
  ),
  failure: fc.option(fc.constantFrom(...failures), { nil: undefined }),
  minor: fc.option(fc.record({ evidence }), { nil: undefined }),
});

it('leaves the consumer a remedy, whatever the terms and the merchant say', () => {
  fc.assert(
    fc.property(anyProfile, facts, (profile, each) => {
      const { value } = guaranteeRemedies(profile, each);
      expect(value.length).toBeGreaterThan(0);
      expect(new Set(value).size).toBe(value.length);
    }),
  );
});

it('offers repair and replacement in any profile, unless the merchant proves that one will not do', () => {
  fc.assert(
    fc.property(anyProfile, facts, (profile, each) => {
      const { value } = guaranteeRemedies(profile, each);
      for (const remedy of ['repair', 'replacement'] as const) {
        const proved = (each.objections ?? []).some((objection) => objection.remedy === remedy && objection.evidence > 0);
        expect(value.includes(remedy)).toBe(!proved);
      }
    }),
  );
});

it('opens less money and the end once the first remedies failed; only a proved minor defect keeps the contract', () => {
  fc.assert(
    fc.property(anyProfile, facts, fc.constantFrom(...failures), (profile, each, failure) => {
      const { value } = guaranteeRemedies(profile, { ...each, failure });
      expect(value).toContain('priceReduction');
      expect((each.minor?.evidence ?? 0) > 0 || value.includes('termination')).toBe(true);
    }),
  );
});
