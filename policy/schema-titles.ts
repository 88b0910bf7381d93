import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** What a number counts, by its bounds or the end of its key. */
const units: readonly { readonly of: (key: string, schema: Schema) => boolean; readonly unit: string; readonly example?: number }[] = [
  { of: (_key, { maximum, type }) => type === 'integer' && maximum === 2_147_483_647, unit: 'minor units: 7900 is 79.00', example: 7900 },
  { of: (key) => /bps$/i.test(key), unit: 'basis points: 2200 is 22 %', example: 2200 },
  { of: (key) => /days$/i.test(key), unit: 'days', example: 14 },
  { of: (key) => /hours$/i.test(key), unit: 'hours', example: 48 },
  { of: (key) => /months$/i.test(key), unit: 'months', example: 24 },
  { of: (key) => /years$/i.test(key), unit: 'years', example: 18 },
];

/** How a text is written, by its format or the end of its key. */
const written: readonly { readonly of: (key: string, schema: Schema) => boolean; readonly example: string }[] = [
  { of: (_key, { format }) => format === 'date', example: '2026-11-20' },
  { of: (_key, { format }) => format === 'date-time', example: '2026-11-20T09:00:00Z' },
  { of: (_key, { format }) => format === 'uri', example: 'https://shop.example/terms' },
  { of: (_key, { format }) => format === 'email', example: 'shop@shop.example' },
  { of: (key) => key === 'monthDay', example: '12-24' },
  { of: (key) => key === 'clause', example: '8.2' },
  { of: (key, { $ref }) => key === 'country' || $ref === '#/$defs/country', example: 'IT' },
];

/**
 * A JSON Schema in which every key has a title: its words, and the unit of a number. Numbers and texts of a known form have an
 * example. What the schema says itself stays.
 */
export function withTitles(schema: Schema): Schema {
  return mapped(schema, (key, child) => {
    const unit = child.type === 'integer' || child.type === 'number' ? units.find(({ of }) => of(key, child)) : undefined;
    const example = unit?.example ?? (isText(child) ? written.find(({ of }) => of(key, child))?.example : undefined);
    const words = key.replace(/^\$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    const title = `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()}${unit === undefined ? '' : ` (${unit.unit})`}`;
    return { title, ...child, ...(example !== undefined && child.examples === undefined && { examples: [example] }) };
  });
}

const isText = ({ type, $ref, enum: words }: Schema) =>
  $ref === '#/$defs/country' || $ref === '#/$defs/clause' || (type === 'string' && !words);

function mapped(node: Schema, change: (key: string, child: Schema) => Schema): Schema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === 'object' && value !== null ? mapped(value as Schema, change) : value;
  };
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      if (name === 'properties' || name === '$defs') return [name, mapProperties(value as Record<string, Schema>, name, change)];
      const isSchema = ['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf', 'additionalProperties', 'propertyNames'].includes(name);
      return [name, isSchema ? inside(value) : value];
    }),
  );
}

function mapProperties(properties: Readonly<Record<string, Schema>>, name: string, change: (key: string, child: Schema) => Schema) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, child]) => {
      const whole = mapped(child, change);
      return [key, name === 'properties' ? change(key, whole) : whole];
    }),
  );
}
