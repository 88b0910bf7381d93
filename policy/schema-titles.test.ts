import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { profileJsonSchema } from './profile-json-schema.ts';
import { basisPoints, countryCode, minor } from './rule-schema.ts';
import { scenarioJsonSchema } from './scenario/scenario-json-schema.ts';
import { withTitles } from './schema-titles.ts';

it('puts the words of a key and its unit in the title, and an example beside it', () => {
  const schema = z.strictObject({
    freeFrom: z.strictObject({ amount: minor.meta({ description: 'Minor units.' }) }),
    rateBps: basisPoints.optional(),
    country: countryCode,
    maxDays: z.int(),
    title: z.string().meta({ title: 'Its own' }),
    since: z.iso.date(),
  });
  const { properties } = withTitles(z.toJSONSchema(schema));
  expect(properties).toMatchObject({
    freeFrom: {
      title: 'Free from',
      properties: { amount: { title: 'Amount (minor units: 7900 is 79.00)', description: 'Minor units.', examples: [7900] } },
    },
    rateBps: { title: 'Rate bps (basis points: 2200 is 22 %)', examples: [2200] },
    country: { title: 'Country', examples: ['IT'] },
    maxDays: { title: 'Max days (days)', examples: [14] },
    title: { title: 'Its own' },
    since: { title: 'Since', examples: ['2026-11-20'] },
  });
});

type Node = Record<string, unknown>;

/** Every key of a schema with what it says, wherever it stands. */
function keysOf(node: unknown): readonly (readonly [string, Node])[] {
  if (Array.isArray(node)) return node.flatMap(keysOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries((node as { properties?: Record<string, Node> }).properties ?? {});
  return [...own, ...Object.values(node).flatMap(keysOf)];
}

describe.each([
  ['profile', profileJsonSchema()],
  ['cases', scenarioJsonSchema()],
])('the schema of a %s', (_name, schema) => {
  it('has a title for every key', () => {
    const untitled = keysOf(schema).filter(([, { title }]) => typeof title !== 'string' || title === '');
    expect(untitled).toEqual([]);
  });

  it('has no example that its own bounds refuse', () => {
    const wrong = keysOf(schema).filter(([, { examples = [], minimum = -Infinity, maximum = Infinity, pattern }]) =>
      (examples as unknown[]).some((each) =>
        typeof each === 'number'
          ? each < Number(minimum) || each > Number(maximum)
          : pattern !== undefined && !new RegExp(String(pattern)).test(String(each)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
