import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseProfile, type Profile } from './profile.ts';
import { profileJsonSchema } from './profile-json-schema.ts';

interface Node {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly pattern?: string;
  readonly format?: string;
}

/** One place of a document that may hold something else: `values` are what the schema allows there. */
interface Place {
  readonly keys: readonly (string | number)[];
  readonly node: Node;
  readonly optional: boolean;
}

const schema = profileJsonSchema() as Node & { readonly $defs?: Readonly<Record<string, Node>> };
const folder = join(import.meta.dirname, 'profiles');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'profile.schema.json')
  .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** Topics in which the law sets floors: half of all changes are theirs. */
const lawful = new Set<unknown>(['price', 'payment', 'withdrawal', 'return', 'refund', 'guarantee']);

/**
 * Profiles that are valid and may be anything else: one of the examples in which up to a dozen values or whole rules are others, or
 * gone. Rules that no example has come in, too, as far as the schema alone says what they need.
 */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .constantFrom(...documents)
  .chain((document) => {
    const places = placesOf(document);
    const near = places.filter(({ keys }) => lawful.has(keys[0]));
    return fc
      .array(
        fc
          .oneof(fc.constantFrom(...places), fc.constantFrom(...near))
          .chain((place) =>
            fc.tuple(
              fc.constant(place.keys),
              place.optional ? fc.option(valueOf(place.node), { nil: undefined, freq: 3 }) : valueOf(place.node),
            ),
          ),
        { minLength: 1, maxLength: 12 },
      )
      .map((changes) => changes.reduce(changedIfValid, document));
  })
  .map((document) => {
    const parsed = parseProfile(document);
    if (!parsed.ok) throw new Error('An example is no valid profile');
    return parsed.profile;
  });

/** The document with one value changed, if it is a profile still. */
function changedIfValid(document: unknown, [keys, value]: readonly [readonly (string | number)[], unknown]): unknown {
  const changed = JSON.parse(JSON.stringify(document)) as Record<string | number, unknown>;
  let parent = changed;
  for (const key of keys.slice(0, -1)) {
    const inner = parent[key];
    if (typeof inner !== 'object' || inner === null) return document;
    parent = inner as typeof parent;
  }
  const last = keys.at(-1)!;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return parseProfile(changed).ok ? changed : document;
}

function resolved(node: Node): Node {
  return node.$ref === undefined ? node : resolved(schema.$defs![node.$ref.split('/').at(-1)!]!);
}

/** Every value of the document, and every key it could have besides. */
function placesOf(document: unknown): readonly Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, given: Node, keys: Place['keys'], optional: boolean): void => {
    const node = resolved(given);
    if (keys.length > 0) places.push({ keys, node, optional });
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, node.items ?? {}, [...keys, index], true));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(node.properties ?? {}))
        visit((value as Record<string, unknown>)[key], inner, [...keys, key], !node.required?.includes(key));
    }
  };
  visit(document, schema, [], false);
  return places.filter(({ keys }) => keys[0] !== '$schema');
}

function valueOf(given: Node, depth = 0): fc.Arbitrary<unknown> {
  const node = resolved(given);
  if (node.anyOf) return fc.oneof(...node.anyOf.map((each) => valueOf(each, depth)));
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'integer':
    case 'number':
      return numberIn(node.minimum ?? 0, Math.min(node.maximum ?? 100_000, 1e9));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(node);
    case 'array':
      return fc.array(valueOf(node.items ?? {}, depth + 1), { maxLength: 4 });
    case 'object':
      return depth > 4 ? fc.constant({}) : objectOf(node, depth);
    default:
      return fc.constant(null);
  }
}

/** Any number in bounds, small ones and the bounds more often. */
function numberIn(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 40) }), fc.constantFrom(min, max), fc.integer({ min, max }));
}

function textOf({ format, pattern }: Node): fc.Arbitrary<string> {
  if (format === 'date')
    return fc.integer({ min: 0, max: 700 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  if (format === 'uri') return fc.constant('https://shop.example/page');
  if (format === 'email') return fc.constant('shop@shop.example');
  return pattern === undefined ? fc.constantFrom('a', '4.1', 'IT', 'standard') : fc.stringMatching(new RegExp(pattern));
}

function objectOf({ properties = {}, required = [] }: Node, depth: number): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, valueOf(inner, depth + 1)]));
  return fc.record(model, { requiredKeys: [...required] });
}
