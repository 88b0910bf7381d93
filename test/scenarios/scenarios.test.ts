import { describe, expect, it } from 'vitest';
import type { Reason } from '../../policy/decision.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioFiles } from './scenario-files.ts';
import { scenarioProfile } from './scenario-profile.ts';

describe.each(scenarioFiles)('$name', ({ scenarios }) => {
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
});

it('names every scenario once', () => {
  const names = scenarioFiles.flatMap(({ scenarios }) => scenarios.map(({ id, merchant }) => `${id} ${merchant}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
