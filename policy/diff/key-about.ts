import type { z } from 'zod';
import { profileJsonSchema } from '../profile-json-schema.ts';

type Schema = Exclude<z.core.JSONSchema.BaseSchema, boolean>;

const origins = ['clause', 'assumed', 'ambiguity'];

let whole: Schema | undefined;

/** What the schema says of a key of the profile, in English; undefined where it says nothing, and for the origin of a rule. */
export function keyAbout(keys: readonly string[]): string | undefined {
  if (isOrigin(keys)) return undefined;
  const schema = (whole ??= profileJsonSchema());
  const node = keys.reduce<Schema | undefined>((found, key) => found && inside(schema, found, key), schema);
  return node && (node.description ?? resolved(schema, node).description);
}

/** Whether a key says where a rule comes from, not what it is. */
export function isOrigin(keys: readonly string[]): boolean {
  return origins.includes(keys.at(-1) ?? '');
}

function inside(whole: Schema, node: Schema, key: string): Schema | undefined {
  const { properties, additionalProperties, items, anyOf } = resolved(whole, node);
  const own = key.startsWith('[') ? items : (properties?.[key] ?? additionalProperties);
  if (typeof own === 'object' && !Array.isArray(own)) return own as Schema;
  return anyOf?.map((one) => (typeof one === 'object' ? inside(whole, one as Schema, key) : undefined)).find((one) => one !== undefined);
}

function resolved(whole: Schema, node: Schema): Schema {
  const name = node.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : whole.$defs?.[name];
  return typeof target === 'object' ? (target as Schema) : node;
}
