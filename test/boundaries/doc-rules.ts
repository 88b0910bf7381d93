import type { ESTree } from 'vite';
import type { Rule } from './rule.ts';
import { finding, isTest, roomOf, walk, type Finding, type SourceFile } from './source-file.ts';

/** Exported functions of policy, verbs and element classes say what they give and within which bounds; a query's name does. */
export const documentedExports: Rule = {
  name: 'docstrings',
  check(source) {
    const room = roomOf(source.path);
    if (!['policy', 'api', 'widgets'].includes(room) || isTest(source.path) || source.path.endsWith('.store.ts')) return [];
    return source.program.body.flatMap((node) => {
      const name = exportedName(node, { constants: room === 'policy' });
      return name !== undefined && !isDocumented(source, node) ? [finding(source, node.start, `${name} has no docstring`)] : [];
    });
  },
  bad: [
    ['policy/a.ts', `export function lineGross() {}`],
    ['policy/a.ts', `export const lineGross = (unit: number) => unit;`],
    ['api/a.ts', `// a remark is no docstring\nexport async function addLine() {}`],
    ['widgets/a.ts', `export class CassaCart {}`],
  ],
  good: [
    ['policy/a.ts', `/** Minor units. */\nexport function lineGross() {}`],
    ['policy/a.ts', `export const schema = z.object({}); export type A = string; function inner() {}`],
    ['policy/a.test.ts', `export function anything() {}`],
    ['api/carts/carts.store.ts', `export function findCart() {}`],
    ['api/a.ts', `export const isLanguage = (text: string) => text === 'it';`],
    ['widgets/a.ts', `/** The cart. */\n@thing() export class CassaCart {}`],
  ],
};

/** Attributes of an element are its API: the property behind each says what it is. */
export const documentedProperties: Rule = {
  name: 'element properties',
  check(source) {
    if (!source.path.startsWith('widgets/') || isTest(source.path)) return [];
    const found: Finding[] = [];
    walk(source.program, (node) => {
      if (node.type !== 'ClassBody') return;
      const names = node.body.flatMap(attributesOf);
      for (const member of node.body) {
        if (member.type !== 'PropertyDefinition' || member.key.type !== 'Identifier' || !names.includes(member.key.name)) continue;
        if (!commentEndsAt(source, member.start)) found.push(finding(source, member.start, `property ${member.key.name} has no docstring`));
      }
    });
    return found;
  },
  bad: [['widgets/a.ts', `/** A. */ export class A { static properties = { mode: { attribute: 'mode' } }; mode = 'inline'; }`]],
  good: [
    [
      'widgets/a.ts',
      `/** A. */ export class A { static properties = { mode: { attribute: 'mode' } }; /** How it shows. */ mode = 'inline'; }`,
    ],
    ['widgets/a.ts', `/** A. */ export class A { static properties = { open: {} }; open = false; }`],
  ],
};

/** Work that is left open has no place in a file: it is done or it is not there. */
export const nothingOpen: Rule = {
  name: 'nothing left open',
  check: (source) =>
    source.comments
      .filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b/.test(comment.value))
      .map((comment) => finding(source, comment.start, 'leaves something to do')),
  bad: [['api/a.ts', `// ${'TO'}DO later`]],
  good: [['api/a.ts', `// done`]],
};

function exportedName(node: ESTree.Node, { constants }: { readonly constants: boolean }): string | undefined {
  if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return undefined;
  const declaration = node.declaration;
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') return declaration.id?.name;
  if (!constants || declaration.type !== 'VariableDeclaration') return undefined;
  const [only] = declaration.declarations;
  const isFunction = only?.init?.type === 'ArrowFunctionExpression' || only?.init?.type === 'FunctionExpression';
  return isFunction && only.id.type === 'Identifier' ? only.id.name : undefined;
}

function isDocumented(source: SourceFile, node: ESTree.Node): boolean {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : undefined;
  const decorators = declaration?.type === 'ClassDeclaration' ? declaration.decorators : [];
  return commentEndsAt(source, Math.min(node.start, ...decorators.map((decorator) => decorator.start)));
}

/** Whether a docstring ends right before the offset, with nothing but space between. */
function commentEndsAt(source: SourceFile, offset: number): boolean {
  return source.comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= offset &&
      source.text.slice(comment.end, offset).trim() === '',
  );
}

/** Names in `static properties` that can be set from HTML. */
function attributesOf(member: ESTree.ClassElement): string[] {
  if (member.type !== 'PropertyDefinition' || !member.static || member.key.type !== 'Identifier' || member.key.name !== 'properties')
    return [];
  if (member.value?.type !== 'ObjectExpression') return [];
  return member.value.properties.flatMap((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' && has(property.value, 'attribute') ? property.key.name : [],
  );
}

function has(node: ESTree.Node, key: string): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.some((each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === key)
  );
}
