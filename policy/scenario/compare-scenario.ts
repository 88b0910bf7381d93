import type { Reason } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario-schema.ts';

/** One thing that came out otherwise than a scenario expects. */
export interface Mismatch {
  /** Name in `expected`, or `why` and the decision. */
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** What differs from what a scenario expects; empty when it holds. Only what the scenario names is compared. */
export function compareScenario(scenario: Pick<Scenario, 'given' | 'when' | 'expected'>, profile: Profile): Mismatch[] {
  const { why = {}, ...expected } = scenario.expected;
  const { values, reasons } = runScenario(scenario, profile);
  const found: Mismatch[] = Object.entries(expected)
    .filter(([name, value]) => !isSame(value, values[name]))
    .map(([name, value]) => ({ what: name, expected: value, actual: values[name] }));
  for (const [decision, fields] of Object.entries(why)) {
    const wanted = Object.entries(fields);
    const given = reasons[decision] ?? [];
    const matches = (reason: Reason) => wanted.every(([field, value]) => (reason[field as keyof Reason] ?? null) === value);
    if (!given.some(matches)) found.push({ what: `why ${decision}`, expected: fields, actual: given });
  }
  return found;
}

/** The same JSON, in whatever order its keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
