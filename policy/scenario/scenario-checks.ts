import type { z } from 'zod';
import { fileBounds } from './scenario-bounds.ts';

interface Listed {
  readonly id: string;
  readonly merchant?: string | undefined;
  readonly expected: object;
}

interface Weighed {
  readonly given: {
    readonly lines?: readonly unknown[] | undefined;
    readonly events?: readonly unknown[] | undefined;
    readonly order?: { readonly lines: object } | undefined;
  };
}

/** A mistake where the cases of a file hold more together than can be answered at once. */
export function scenarioWeight(cases: readonly Weighed[], context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const together = {
    lines: sum(cases.map(({ given: { lines = [], order } }) => lines.length + Object.keys(order?.lines ?? {}).length)),
    events: sum(cases.map(({ given: { events = [] } }) => events.length)),
  };
  for (const name of ['lines', 'events'] as const) {
    const message = `expected at most ${fileBounds[name]} ${name} in all cases together, not ${together[name]}`;
    if (together[name] > fileBounds[name]) context.addIssue({ code: 'custom', path: ['scenarios'], message, input: cases });
  }
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/** A mistake for each case that cannot be told from another of the same merchant, and for each that would hold whatever came out. */
export function scenarioChecks(cases: readonly Listed[], context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const seen = new Map<string, number>();
  cases.forEach(({ id, merchant, expected }, index) => {
    const mistake = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['scenarios', index, name], message, input: cases[index] });
    const key = JSON.stringify([merchant, id]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else mistake('id', `expected an id of its own: scenarios[${first}] is "${id}" already`);
    if (expectsNothing(expected)) mistake('expected', 'expected at least one thing that must come out');
  });
}

function expectsNothing({ why, ...values }: { readonly why?: object }): boolean {
  return Object.keys(values).length === 0 && Object.keys(why ?? {}).length === 0;
}
