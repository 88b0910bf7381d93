import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarioProfile } from './scenario-files.ts';

const merchants = ['backboneprostore', 'impronta', 'drop', 'restelli'] as const;

/** What the terms regulate, where the profile keeps it, and which passages of each merchant's terms say so. */
type Row = { readonly at: readonly string[] } & { readonly [merchant in (typeof merchants)[number]]?: string };

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'clause-matrix.json'), 'utf8')) as Record<string, Row>;

interface Cited {
  readonly clause: string;
  readonly assumed: boolean;
}

describe.each(merchants)('%s', (merchant) => {
  const profile = scenarioProfile({ merchant, given: {} });

  it.each(Object.entries(rows))('%s', (_subject, { at, [merchant]: clauses }) => {
    const cited = at.flatMap((path) => citedAt(profile, path.split('.')));
    const missing = (clauses?.split(', ') ?? []).filter((wanted) => !cited.some(({ clause }) => clause === wanted));
    const invented = clauses === undefined ? cited.filter(({ assumed }) => !assumed) : [];
    expect({ missing, invented }).toEqual({ missing: [], invented: [] });
  });
});

/** The clauses of the rules at a path (`*` is every key) and inside them; a bare value stands under the clause of its rule. */
function citedAt(node: unknown, [key, ...rest]: readonly string[], own: readonly Cited[] = []): readonly Cited[] {
  if (node === undefined) return [];
  const mine = ownClauses(node);
  const nearest = mine.length > 0 ? mine : own;
  if (key !== undefined) {
    const children = Object.entries(node as object).filter(([name]) => key === '*' || key === name);
    return children.flatMap(([, child]) => citedAt(child, rest, nearest));
  }
  const inside = citedWithin(node);
  return inside.length > 0 ? inside : nearest;
}

function citedWithin(node: unknown): readonly Cited[] {
  if (node === null || typeof node !== 'object') return [];
  return [...ownClauses(node), ...Object.values(node).flatMap(citedWithin)];
}

function ownClauses(node: unknown): readonly Cited[] {
  const { clause, assumed = false } = (node ?? {}) as { clause?: string; assumed?: boolean };
  return clause?.split(', ').map((each) => ({ clause: each, assumed })) ?? [];
}
