import type { z } from 'zod';
import { profileErrors, type ProfileError } from '../profile-error.ts';
import { scenarioCase, scenarioCaseFile, scenarioFile, type Scenario, type ScenarioCase } from './scenario-schema.ts';

export type ScenariosParse<Cases> =
  { readonly ok: true; readonly cases: readonly Cases[] } | { readonly ok: false; readonly errors: readonly ProfileError[] };

/** The scenarios of a file from any JSON value, or every mistake in it with its path. */
export function parseScenarios(json: unknown): ScenariosParse<Scenario> {
  return parsed(scenarioFile.safeParse(json), ({ scenarios }) => scenarios);
}

/** The same for what is only asked about: one case, or a file of them. */
export function parseScenarioCases(json: unknown): ScenariosParse<ScenarioCase> {
  const isFile = typeof json === 'object' && json !== null && 'scenarios' in json;
  return isFile
    ? parsed(scenarioCaseFile.safeParse(json), ({ scenarios }) => scenarios)
    : parsed(scenarioCase.safeParse(json), (one) => [one]);
}

function parsed<Data, Case>(result: z.ZodSafeParseResult<Data>, casesOf: (data: Data) => readonly Case[]): ScenariosParse<Case> {
  return result.success ? { ok: true, cases: casesOf(result.data) } : { ok: false, errors: profileErrors(result.error.issues) };
}
