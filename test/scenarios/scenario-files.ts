import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile, type Profile } from '../../policy/profile.ts';
import { changedDocument } from '../../policy/scenario/changed-document.ts';
import { scenarioFile, type Scenario } from '../../policy/scenario/scenario-schema.ts';

const data = join(import.meta.dirname, 'data');
const profiles = join(import.meta.dirname, '../../policy/profiles');

/** Every scenario file with its scenarios, checked. */
export const scenarioFiles: readonly { readonly name: string; readonly scenarios: readonly Scenario[] }[] = readdirSync(data)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...scenarioFile.parse(JSON.parse(readFileSync(join(data, name), 'utf8'))) }));

/** The merchant's own profile with the scenario's changes, checked like any other. */
export function scenarioProfile({ merchant, given }: Pick<Scenario, 'merchant' | 'given'>): Profile {
  const document: unknown = JSON.parse(readFileSync(join(profiles, `${merchant}.json`), 'utf8'));
  const parsed = parseProfile(changedDocument(document, given.profile));
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => `${error.path}: ${error.message}`).join('\n'));
  return parsed.profile;
}
