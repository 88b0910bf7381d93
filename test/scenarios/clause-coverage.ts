import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsLanguages } from '../../policy/reason/words.ts';
import { runScenario } from '../../policy/scenario/run-scenario.ts';
import type { Scenario } from '../../policy/scenario/scenario-schema.ts';
import { policyText } from '../../policy/text/policy-text.ts';
import { tracedProfile, type ProfileRead } from './profile-trace.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';

/** Where one row of the clause matrix lives: what reads its keys, and what puts it to the test. */
export interface RowCoverage {
  /** Files of the policy room that decide by it. */
  readonly rules: readonly string[];
  readonly lint: readonly string[];
  readonly text: readonly string[];
  /** Scenarios that change it, or whose reasons cite its clause after looking there. */
  readonly scenarios: readonly string[];
  /** Tests in the policy room that name one of its keys. */
  readonly tests: readonly string[];
}

interface Run {
  readonly scenario: Scenario;
  readonly reads: readonly ProfileRead[];
  readonly cited: ReadonlySet<string>;
  readonly changed: readonly string[];
}

const policy = join(import.meta.dirname, '../../policy');

/**
 * Follows every row from its keys to the rules that read them and the tests that show it, by running every scenario and every policy
 * text with a profile that notes who looks where.
 */
export function clauseCoverage(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, RowCoverage> {
  const runs = scenarioFiles.flatMap(({ scenarios }) => scenarios).map(runOf);
  const texts = readByTexts(runs);
  const tests = policyTests();
  return new Map(Object.entries(rows).map(([row, at]) => [row, coverageOf(at, runs, texts, tests)]));
}

function coverageOf(
  at: readonly string[],
  runs: readonly Run[],
  texts: readonly ProfileRead[],
  tests: ReadonlyMap<string, string>,
): RowCoverage {
  const isHere = (path: string) => at.some((key) => path === key || path.startsWith(`${key}.`));
  const readers = new Set(runs.flatMap(({ reads }) => reads.filter(({ path }) => isHere(path)).map(({ file }) => file)));
  const sorted = [...readers].filter((file) => !/-profile\.ts$|^(scenario|text)\//.test(file)).sort();
  const shows = ({ reads, cited, changed }: Run) => {
    const decided = reads.filter(({ path, found }) => found && isHere(path));
    return decided.length > 0 && (changed.some((path) => isHere(path)) || decided.some(({ path }) => cited.has(path)));
  };
  return {
    rules: sorted.filter((file) => !file.startsWith('lint/')),
    lint: sorted.filter((file) => file.startsWith('lint/')),
    text: [...new Set(texts.filter(({ path, found }) => found && isHere(path)).map(({ file }) => file))].sort(),
    scenarios: [...new Set(runs.filter(shows).map(({ scenario }) => `${scenario.id} ${scenario.merchant}`))],
    tests: [...tests].flatMap(([file, names]) => (at.some((key) => names.includes(`'${key}`) || names.includes(`.${key}`)) ? [file] : [])),
  };
}

function runOf(scenario: Scenario): Run {
  const reads = new Map<string, ProfileRead>();
  const profile = scenarioProfile(scenario);
  const { reasons } = runScenario(scenario, tracedProfile(profile, reads));
  const clauses = new Set(Object.values(reasons).flatMap((each) => each.flatMap(({ clause }) => clause ?? [])));
  return {
    scenario,
    reads: [...reads.values()],
    cited: new Set(ruleClauses(profile).flatMap(({ path, clause }) => (clauses.has(clause) ? [path] : []))),
    changed: Object.keys(scenario.given.profile ?? {}).map(starred),
  };
}

function readByTexts(runs: readonly Run[]): readonly ProfileRead[] {
  const reads = new Map<string, ProfileRead>();
  const profiles = new Map(runs.map(({ scenario }) => [scenario.merchant, scenarioProfile({ merchant: scenario.merchant, given: {} })]));
  for (const profile of profiles.values())
    for (const language of wordsLanguages) policyText(tracedProfile(profile, reads), language, { today: '2026-11-20' });
  return [...reads.values()].filter(({ file }) => file.startsWith('text/'));
}

/** Every rule with a clause, by its path and by the paths of its values. */
function ruleClauses(node: unknown, path = '', own?: string): readonly { readonly path: string; readonly clause: string }[] {
  const clause = (node as { clause?: string } | null | undefined)?.clause ?? own;
  const here = clause === undefined ? [] : [{ path, clause }];
  if (node === null || typeof node !== 'object') return here;
  const inner = Object.entries(node).flatMap(([key, child]) =>
    ruleClauses(child, path === '' ? key : `${path}.${Array.isArray(node) ? '*' : key}`, clause),
  );
  return [...here, ...inner];
}

/** `zones[1].fee` and `zones.1.fee` as `zones.*.fee`, in a path or in a text full of them. */
const starred = (text: string) => text.replace(/\[\d+\]/g, '.*').replace(/(?<=[a-z])\.\d+(?=[.'`]|$)/gi, '.*');

/** The tests of the policy room, by file, with every path they write starred. */
function policyTests(): ReadonlyMap<string, string> {
  const files = readdirSync(policy, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  return new Map(files.sort().map((file) => [file, starred(readFileSync(join(policy, file), 'utf8'))]));
}
