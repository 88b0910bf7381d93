import { expect, it } from 'vitest';
import { findingId } from '../../policy/lint/finding-id.ts';
import { runScenario } from '../../policy/scenario/run-scenario.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';

const everything = findingId.options.map((finding) => ({ finding, reason: 'Known.', by: 'Legal', on: '2026-11-20' }));

/** Everything that is decided; the lint's own answer is what an acknowledgement is about. */
const decided = scenarioFiles.flatMap(({ scenarios }) => scenarios).filter(({ when }) => when !== 'profileLinted');

it.each(decided)('$id $merchant comes out the same whether nothing or everything is acknowledged', (scenario) => {
  const profile = scenarioProfile(scenario);
  const without = runScenario(scenario, { ...profile, acknowledged: undefined });
  expect(runScenario(scenario, { ...profile, acknowledged: everything })).toEqual(without);
  expect(runScenario(scenario, profile)).toEqual(without);
});
