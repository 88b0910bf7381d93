import { z } from 'zod';
import { profileSchema } from './profile.ts';
import { withTitles } from './schema-titles.ts';

/** JSON Schema (draft 2020-12) of a profile, for editors: the file a profile names in `$schema`. */
export function profileJsonSchema(): z.core.JSONSchema.BaseSchema {
  return withTitles(z.toJSONSchema(profileSchema, { io: 'input' }));
}
