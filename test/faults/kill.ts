import fc from 'fast-check';

/** The moment a process dies, counted from when it is ready. */
export type Kill =
  | { readonly at: 'statement'; readonly nth: number }
  | { readonly at: 'time'; readonly ms: number }
  | { readonly at: 'refund'; readonly nth: number; readonly when: 'before' | 'after' };

const kill: fc.Arbitrary<Kill> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ at: fc.constant('statement' as const), nth: fc.integer({ min: 20, max: 250 }) }) },
  { weight: 3, arbitrary: fc.record({ at: fc.constant('time' as const), ms: fc.integer({ min: 0, max: 900 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      at: fc.constant('refund' as const),
      nth: fc.integer({ min: 1, max: 3 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

/** So many moments; the same seed gives the same ones. */
export function drawKills(count: number, seed: number): Kill[] {
  return fc.sample(kill, { numRuns: count, seed });
}
