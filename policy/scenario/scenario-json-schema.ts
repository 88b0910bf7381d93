import { z } from 'zod';
import { withTitles } from '../schema-titles.ts';
import { scenarioFile } from './scenario-schema.ts';

/** JSON Schema (draft 2020-12) of a file of scenarios, for editors. */
export function scenarioJsonSchema(): z.core.JSONSchema.BaseSchema {
  return withTitles(z.toJSONSchema(scenarioFile, { io: 'input' }));
}
