import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileJsonSchema } from '../../policy/profile-json-schema.ts';
import { clauseCoverage, type RowCoverage } from './clause-coverage.ts';

const text = readFileSync(join(import.meta.dirname, 'clause-matrix.json'), 'utf8');
const matrix = JSON.parse(text) as Readonly<Record<string, { readonly at: readonly string[] }>>;
const rows = Object.fromEntries(Object.entries(matrix).map(([row, { at }]) => [row, at]));
const coverage = clauseCoverage(rows);

const isObeyed = ({ rules, text, lint }: RowCoverage) => rules.length + text.length + lint.length > 0;
const isTested = ({ scenarios, tests }: RowCoverage) => scenarios.length + tests.length > 0;
const without = (has: (row: RowCoverage) => boolean) => [...coverage].flatMap(([row, covered]) => (has(covered) ? [] : [row]));

describe('every row of the clause matrix', () => {
  it.each(Object.entries(rows))('%s has keys the profile knows', (_row, at) => {
    expect(at.length).toBeGreaterThan(0);
    expect(at.filter((path) => !schemaHas(path.split('.')))).toEqual([]);
  });

  it('is obeyed by a rule, shown by a text or judged by the lint', () => {
    expect(without(isObeyed)).toEqual([]);
  });

  it('is put to the test', () => {
    expect(without(isTested)).toEqual([]);
  });

  it('stands in the table (update it with vitest -u)', async () => {
    await expect(table()).toMatchFileSnapshot('./coverage.md');
  });
});

function table(): string {
  const lines = [...coverage].map(([row, { rules, lint, text, scenarios, tests }]) => {
    const keys = rows[row]!.map((key) => `\`${key}\``).join(', ');
    return `| ${[row, keys, some(rules), some(text), some(lint), some(scenarios), some(tests)].join(' | ')} |`;
  });
  return [
    '# From clause to test',
    '',
    'Which keys of a profile hold what the terms regulate, which files of `policy/` look there while the scenarios run, and which scenarios',
    'and tests put it to the test. Written by `clause-coverage.test.ts` from what really reads what; run it with `-u` after a change.',
    '',
    '| row | keys | rules | text | lint | scenarios | tests |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function schemaHas(path: readonly string[], schema = profileJsonSchema() as Schema, root = schema): boolean {
  const [key, ...rest] = path;
  if (schema.$ref !== undefined) return schemaHas(path, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, root);
  if (key === undefined) return true;
  const named = schema.propertyNames?.enum?.includes(key) === true ? (schema.additionalProperties as Schema) : undefined;
  const inner = key === '*' ? schema.items : (schema.properties?.[key] ?? named);
  return (inner !== undefined && schemaHas(rest, inner, root)) || (schema.anyOf?.some((each) => schemaHas(path, each, root)) ?? false);
}
