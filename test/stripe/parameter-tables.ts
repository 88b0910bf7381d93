import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/**
 * A type of a parameter: `string`, `number`, `boolean`, `#Name` of an object, a list of one type, one of some words, any of some
 * types, or names to values.
 */
export type ParameterType =
  | string
  | readonly [ParameterType]
  | { readonly enum: string }
  | { readonly or: readonly ParameterType[] }
  | { readonly map: ParameterType };

/** What requests may carry, as the types of the `stripe` package say it. */
export interface ParameterTables {
  readonly version: string;
  /** The object of parameters of each endpoint: `POST /v1/payment_intents/{}/capture`. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Fields of each object; a name ending in `?` may be left out. */
  readonly objects: Readonly<Record<string, Readonly<Record<string, ParameterType>>>>;
}

/** What the stand-in answers to: a file of the package and the methods of its class. */
const resources: readonly (readonly [file: string, methods: readonly string[]])[] = [
  ['PaymentIntents', ['create', 'retrieve', 'update', 'list', 'confirm', 'capture', 'cancel']],
  ['Refunds', ['create', 'retrieve', 'list']],
  ['Customers', ['create', 'retrieve', 'update', 'list', 'del', 'listCashBalanceTransactions']],
  ['PaymentMethodDomains', ['create', 'retrieve', 'update', 'list']],
  ['Events', ['list']],
  ['WebhookEndpoints', ['create', 'retrieve', 'update', 'list', 'del']],
  ['TestHelpers/Customers', ['fundCashBalance']],
];

// oxlint-disable-next-line typescript/no-explicit-any
type Node = any;

const folder = join(dirname(createRequire(import.meta.url).resolve('stripe')), '../esm');

/** Reads the tables from the declarations of the installed package. */
export function parameterTables(): ParameterTables {
  const declared = new Declarations();
  declared.add('shared.d.ts');
  const endpoints: Record<string, string> = {};
  for (const [file, methods] of resources) {
    const program = declared.add(`resources/${file}.d.ts`);
    const types = paramTypes(program);
    for (const [method, endpoint] of endpointsOf(file)) if (methods.includes(method)) endpoints[endpoint] = types.get(method) ?? 'None';
  }
  const version = /ApiVersion = "([^"]+)"/.exec(readFileSync(join(folder, 'apiVersion.d.ts'), 'utf8'))![1]!;
  return { version, endpoints, objects: { None: {}, ...declared.objectsFrom(Object.values(endpoints)) } };
}

/** One line an object, so that a new version of the package shows what it changed. */
export function tablesText({ version, endpoints, objects }: ParameterTables): string {
  const lines = (entries: object) =>
    Object.entries(entries).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [
    '{',
    `  "version": ${JSON.stringify(version)},`,
    '  "endpoints": {',
    lines(endpoints).join(',\n'),
    '  },',
    '  "objects": {',
    lines(objects).join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Every interface and type alias by its full name, with the namespace it stands in. */
class Declarations {
  readonly #found = new Map<string, { readonly node: Node; readonly scope: readonly string[] }>();

  add(file: string): Node {
    const path = join(folder, file);
    const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
    this.#collect(program.body, []);
    return program;
  }

  /** The objects that these names lead to, themselves included. */
  objectsFrom(names: readonly string[]): Record<string, Record<string, ParameterType>> {
    const objects: Record<string, Record<string, ParameterType>> = {};
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === 'None' || objects[name]) continue;
      objects[name] = this.#fieldsOf(name, open);
    }
    return Object.fromEntries(Object.entries(objects).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #collect(body: readonly Node[], scope: readonly string[]): void {
    for (const statement of body) {
      const node = statement.declaration ?? statement;
      const name = node.id?.name;
      if (node.type === 'TSModuleDeclaration') this.#collect(node.body.body, [...scope, name]);
      else if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration')
        this.#found.set([...scope, name].join('.'), { node, scope });
    }
  }

  #fieldsOf(name: string, open: string[]): Record<string, ParameterType> {
    const { node, scope } = this.#found.get(name)!;
    const fields: Record<string, ParameterType> = {};
    for (const { expression } of node.extends) Object.assign(fields, this.#fieldsOf(this.#resolve(expression.name, scope), open));
    for (const { key, optional, typeAnnotation } of node.body.body)
      fields[`${key.name ?? key.value}${optional ? '?' : ''}`] = this.#type(typeAnnotation.typeAnnotation, scope, open);
    return fields;
  }

  #type(node: Node, scope: readonly string[], open: string[]): ParameterType {
    switch (node.type) {
      case 'TSStringKeyword':
        return 'string';
      case 'TSNumberKeyword':
        return 'number';
      case 'TSBooleanKeyword':
        return 'boolean';
      case 'TSNullKeyword':
        return { enum: '' };
      case 'TSLiteralType':
        return { enum: String(node.literal.value) };
      case 'TSArrayType':
        return [this.#type(node.elementType, scope, open)];
      case 'TSUnionType':
        return either(node.types.map((each: Node) => this.#type(each, scope, open)));
      case 'TSTypeReference':
        return this.#reference(node, scope, open);
      default:
        throw new Error(`A parameter of a type that is not read yet: ${node.type}`);
    }
  }

  #reference({ typeName, typeArguments }: Node, scope: readonly string[], open: string[]): ParameterType {
    const name = nameOf(typeName);
    const [argument] = typeArguments?.params ?? [];
    if (name === 'Array') return [this.#type(argument, scope, open)];
    if (name === 'Emptyable') return either([{ enum: '' }, this.#type(argument, scope, open)]);
    if (name === 'MetadataParam') return { map: 'string' };
    // What the package's version does not know yet; this one's words are what is checked against.
    if (name === 'OtherString') return { enum: '' };
    const full = this.#resolve(name, scope);
    const { node, scope: within } = this.#found.get(full)!;
    if (node.type === 'TSTypeAliasDeclaration') return withoutEmpty(this.#type(node.typeAnnotation, within, open));
    open.push(full);
    return `#${full}`;
  }

  /** As TypeScript does: from the innermost namespace outwards. */
  #resolve(name: string, scope: readonly string[]): string {
    for (let depth = scope.length; depth >= 0; depth -= 1) {
      const full = [...scope.slice(0, depth), name].join('.');
      if (this.#found.has(full)) return full;
    }
    throw new Error(`${name} is declared nowhere`);
  }
}

/** Words become one list of words. */
function either(types: readonly ParameterType[]): ParameterType {
  const flat = types.flatMap((type) => (typeof type === 'object' && 'or' in type ? type.or : [type]));
  const words = flat
    .filter((type): type is { enum: string } => typeof type === 'object' && 'enum' in type)
    .flatMap(({ enum: each }) => each.split(' '));
  const others = flat.filter((type) => typeof type !== 'object' || !('enum' in type));
  const all = [...others, ...(words.length > 0 ? [{ enum: [...new Set(words)].join(' ') }] : [])];
  return all.length === 1 ? all[0]! : { or: all };
}

/** An open list of words has its `OtherString` among them, which is no word. */
function withoutEmpty(type: ParameterType): ParameterType {
  return typeof type === 'object' && 'enum' in type ? { enum: type.enum.split(' ').filter(Boolean).join(' ') } : type;
}

function nameOf(node: Node): string {
  return node.type === 'TSQualifiedName' ? `${nameOf(node.left)}.${node.right.name}` : node.name;
}

/** The type of `params` of each method of the file's class. */
function paramTypes(program: Node): Map<string, string> {
  const declared = program.body.map((statement: Node) => statement.declaration).find((node: Node) => node?.type === 'ClassDeclaration');
  return new Map(
    declared.body.body.flatMap((member: Node) => {
      const params = (member.value ?? member).params.find((each: Node) => each.name === 'params');
      return params ? [[member.key.name, nameOf(params.typeAnnotation.typeAnnotation.typeName)]] : [];
    }),
  );
}

/** What each method of the class sends: `POST /v1/refunds`. */
function endpointsOf(file: string): [method: string, endpoint: string][] {
  const source = readFileSync(join(folder, `resources/${file}.js`), 'utf8');
  const calls = source.matchAll(/^ {4}(\w+)\([\w, ]*\) \{\s*return this\._makeRequest\('(\w+)', [`']([^`']+)[`']/gm);
  return [...calls].map(([, method, verb, path]) => [method!, `${verb} ${path!.replaceAll(/\$\{[^}]*\}/g, '{}')}`]);
}
