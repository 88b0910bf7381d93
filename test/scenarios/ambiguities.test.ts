import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runScenario } from '../../policy/scenario/run-scenario.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';

/** Where a merchant's terms contradict themselves, and the reading that applies: as a sentence, and as values of its profile. */
interface Ambiguity {
  readonly merchant: string;
  readonly reading: string;
  /** By path; `null` where nothing may stand. */
  readonly holds: Readonly<Record<string, unknown>>;
  /** Why no decision names it; absent: some do. */
  readonly silent?: string;
}

const ambiguities = JSON.parse(readFileSync(join(import.meta.dirname, 'ambiguities.json'), 'utf8')) as Readonly<Record<string, Ambiguity>>;

it.each(Object.entries(ambiguities))('%s is read as said, and marked where it is', (id, { merchant, reading, holds }) => {
  const profile = scenarioProfile({ merchant, given: {} });
  expect(reading).toMatch(/^[\p{Lu}\d].+\.$/u);
  const found = Object.keys(holds).map((path) => [path, along(profile, path).at(-1) ?? null]);
  expect(Object.fromEntries(found)).toEqual(holds);
  const marked = Object.keys(holds).filter((path) => along(profile, path).some((node) => markOf(node) === id));
  expect(marked.length, 'a rule on the way to a value names the ambiguity').toBeGreaterThan(0);
});

it('every mark is an ambiguity of that merchant or a finding, and every ambiguity is numbered', () => {
  const merchants = new Set(Object.values(ambiguities).map(({ merchant }) => merchant));
  const marks = [...merchants].flatMap((merchant) => marksIn(scenarioProfile({ merchant, given: {} })).map((mark) => ({ merchant, mark })));
  expect(marks.filter(({ merchant, mark }) => !/^Q\d+$/.test(mark) && ambiguities[mark]?.merchant !== merchant)).toEqual([]);
  expect(Object.keys(ambiguities)).toEqual(Array.from({ length: 30 }, (_, index) => `P${index + 1}`));
});

it('every ambiguity that a decision rests on stands in its reasons', () => {
  const named = new Set(
    scenarioFiles
      .flatMap(({ scenarios }) => scenarios)
      .flatMap((scenario) => Object.values(runScenario(scenario, scenarioProfile(scenario)).reasons).flat())
      .flatMap(({ ambiguity }) => ambiguity ?? []),
  );
  const unnamed = Object.entries(ambiguities).flatMap(([id, { silent }]) => (named.has(id) || silent !== undefined ? [] : [id]));
  expect(unnamed).toEqual([]);
});

/** Everything met on the way to a path, the value itself last. */
function along(root: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<unknown[]>((met, key) => [...met, (met.at(-1) as Record<string, unknown> | undefined)?.[key]], [root]);
}

function markOf(node: unknown): unknown {
  return (node as { ambiguity?: unknown } | null | undefined)?.ambiguity;
}

function marksIn(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return [];
  const own = markOf(node);
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(node).flatMap(marksIn)];
}
