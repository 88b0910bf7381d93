import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile, type Profile } from '../../policy/profile.ts';
import type { Scenario } from './scenario-schema.ts';

const profiles = join(import.meta.dirname, '../../policy/profiles');

/** The merchant's own profile with the scenario's changes, checked like any other. */
export function scenarioProfile({ merchant, given }: Pick<Scenario, 'merchant' | 'given'>): Profile {
  const json: unknown = JSON.parse(readFileSync(join(profiles, `${merchant}.json`), 'utf8'));
  for (const [path, value] of Object.entries(given.profile ?? {})) setAt(json, path, value);
  const parsed = parseProfile(json);
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => `${error.path}: ${error.message}`).join('\n'));
  return parsed.profile;
}

/** Sets `shipping.zones[1].id` and the like; objects on the way that are missing are made. */
function setAt(root: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => (node[key] ??= {}) as Record<string, unknown>,
    root as Record<string, unknown>,
  );
  parent[last] = value;
}
