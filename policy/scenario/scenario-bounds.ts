/** What a case may hold at most, so that a file of them is answered at once. */
export const scenarioBounds = { cases: 1000, lines: 500, codes: 50, events: 100, changes: 500 } as const;

/** What all cases of a file may hold together. */
export const fileBounds = { lines: 20_000, events: 5000 } as const;

/** Whether an object has no more names than that, with what to say if it has. */
export function namesAtMost(most: number) {
  return [(names: object) => Object.keys(names).length <= most, `expected at most ${most} entries`] as const;
}
