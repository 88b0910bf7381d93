import { expect, it } from 'vitest';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

interface Row {
  readonly key: string;
  readonly what: string;
  readonly about: string;
}

const alternatives = ({ anyOf, oneOf }: Node) => anyOf ?? oneOf ?? [];

/** A row for each key below a node, in the order of the schema. */
function rowsOf(node: Node, path: string): readonly Row[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const needed = node.required?.includes(key) === true ? ', needed' : '';
    return [{ key: at, what: kindOf(child) + needed, about: child.description ?? '' }, ...rowsOf(child, at)];
  });
  const records = typeof node.additionalProperties === 'object' ? rowsOf(node.additionalProperties, `${path}.*`) : [];
  const inside = alternatives(node).flatMap((each) => rowsOf(each, `${path}${tagOf(each)}`));
  return [...own, ...(node.items ? rowsOf(node.items, `${path}[]`) : []), ...records, ...inside];
}

/** What tells one alternative from the others: `(kind: statement)`. */
function tagOf({ properties = {}, required = [] }: Node): string {
  const tag = Object.entries(properties).find(([key, child]) => required.includes(key) && (child.const ?? (key === 'kind' && child.enum)));
  return tag === undefined ? '' : ` (${tag[0]}: ${[tag[1].const ?? tag[1].enum].flat().join(', ')})`;
}

function kindOf(node: Node): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((each) => `\`${String(each)}\``).join(', ');
  if (alternatives(node).length > 0) return [...new Set(alternatives(node).map(kindOf))].join(' or ');
  if (node.items) return `list of: ${kindOf(node.items)}`;
  if (typeof node.additionalProperties === 'object') return `by name: ${kindOf(node.additionalProperties)}`;
  if (node.format !== undefined) return node.format === 'date' ? 'day' : 'instant';
  if (node.pattern !== undefined && node.pattern.includes('\\.\\d{2}')) return 'amount';
  return node.type ?? 'anything';
}

it('every key is listed (update the list with vitest -u)', async () => {
  const scenario = (scenarioJsonSchema() as Node).properties!.scenarios!.items!;
  const rows = rowsOf(scenario, '').map(({ key, what, about }) => `| \`${key}\` | ${what} | ${about} |`.replace(/ +\|$/, ' |'));
  const text = `# Keys of a case

Made from the schemas. A day is \`2026-11-20\`, an instant \`2026-11-20T09:00:00Z\`, an amount \`"98.99"\`; \`[]\` is each entry of a
list, \`*\` each name.

| key | what may stand there | what it means |
|---|---|---|
${rows.join('\n')}
`;
  expect(rows.length).toBeGreaterThan(100);
  await expect(text).toMatchFileSnapshot('./keys.md');
});
