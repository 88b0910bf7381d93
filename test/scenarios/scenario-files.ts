import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioFile, type Scenario } from './scenario-schema.ts';

const data = join(import.meta.dirname, 'data');

/** Every scenario file with its scenarios, checked. */
export const scenarioFiles: readonly { readonly name: string; readonly scenarios: readonly Scenario[] }[] = readdirSync(data)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...scenarioFile.parse(JSON.parse(readFileSync(join(data, name), 'utf8'))) }));
