import { describe, expect, it } from 'vitest';
import { compareScenario } from '../../policy/scenario/compare-scenario.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';

describe.each(scenarioFiles)('$name', ({ scenarios }) => {
  it.each(scenarios)('$id $merchant: $title', (scenario) => {
    expect(compareScenario(scenario, scenarioProfile(scenario))).toEqual([]);
  });
});

it('names every scenario once', () => {
  const names = scenarioFiles.flatMap(({ scenarios }) => scenarios.map(({ id, merchant }) => `${id} ${merchant}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
