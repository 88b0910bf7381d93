import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../policy/decision.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioProfile } from './scenario-profile.ts';
import { scenarioFile } from './scenario-schema.ts';

const data = join(import.meta.dirname, 'data');

describe.each(readdirSync(data).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const { scenarios } = scenarioFile.parse(JSON.parse(readFileSync(join(data, name), 'utf8')));

  it.each(scenarios)('$id $merchant: $title', (scenario) => {
    const { why = {}, ...expected } = scenario.expected;
    const { values, reasons } = runScenario(scenario, scenarioProfile(scenario));

    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, values[key]]))).toEqual(expected);
    for (const [decision, fields] of Object.entries(why)) {
      const wanted = Object.entries(fields);
      const matches = (reason: Reason) => wanted.every(([field, value]) => (reason[field as keyof Reason] ?? null) === value);
      expect(reasons[decision] ?? [], `why ${decision}`).toSatisfy((all: readonly Reason[]) => all.some(matches));
    }
  });

  it('names every scenario once', () => {
    const names = scenarios.map(({ id, merchant }) => `${id} ${merchant}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
