import type { ESTree } from 'vite';
import type { Rule } from './rule.ts';
import { finding, isTest, walk, type Finding, type SourceFile } from './source-file.ts';

/** Exported functions and classes of policy, api and widgets say what they give and within which bounds. */
export const documentedExports: Rule = {
  name: 'docstrings',
  check: (source) =>
    /^(policy|api|widgets)\//.test(source.path) && !isTest(source.path)
      ? source.program.body.flatMap((node) => {
          const name = exportedName(node);
          return name !== undefined && !isDocumented(source, node) ? [finding(source, node.start, `${name} has no docstring`)] : [];
        })
      : [],
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
    ['widgets/a.ts', `/** The cart. */\n@thing() export class CassaCart {}`],
  ],
};

/** Public properties of an element are its API: each says what it is. */
export const documentedProperties: Rule = {
  name: 'element properties',
  check(source) {
    if (!source.path.startsWith('widgets/') || isTest(source.path)) return [];
    const found: Finding[] = [];
    walk(source.program, (node) => {
      if (node.type !== 'PropertyDefinition' && node.type !== 'AccessorProperty') return;
      const isPublic = node.decorators.some(
        ({ expression }) =>
          expression.type === 'CallExpression' && expression.callee.type === 'Identifier' && expression.callee.name === 'property',
      );
      const first = Math.min(node.start, ...node.decorators.map((decorator) => decorator.start));
      if (isPublic && !commentEndsAt(source, first))
        found.push(finding(source, node.start, `property ${source.text.slice(node.key.start, node.key.end)} has no docstring`));
    });
    return found;
  },
  bad: [['widgets/a.ts', `/** A. */ export class A { @property() mode = 'inline'; }`]],
  good: [['widgets/a.ts', `/** A. */ export class A { /** How it shows. */ @property() mode = 'inline'; @state() open = false; }`]],
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

function exportedName(node: ESTree.Node): string | undefined {
  if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return undefined;
  const declaration = node.declaration;
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') return declaration.id?.name;
  if (declaration.type !== 'VariableDeclaration') return undefined;
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
