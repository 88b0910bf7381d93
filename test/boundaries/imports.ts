import { posix } from 'node:path';
import type { ESTree } from 'vite';
import { walk, type SourceFile } from './source-file.ts';

/** One module a source names, however it does: import, re-export, `import()` or a type import. */
export interface Import {
  /** The package (`lit`, `node:fs`), or the repository path of one of our own files. */
  readonly target: string;
  readonly own: boolean;
  /** Whether nothing of it remains after the types are stripped. */
  readonly typeOnly: boolean;
  readonly offset: number;
}

/** Every import of a source. A computed `import(x)` names no module and is left out. */
export function importsOf(source: SourceFile): Import[] {
  const found: Import[] = [];
  walk(source.program, (node) => {
    const module = moduleOf(node);
    if (module === undefined) return;
    const own = module.name.startsWith('.');
    const target = own ? posix.join(posix.dirname(source.path), module.name) : packageOf(module.name);
    found.push({ target, own, typeOnly: module.typeOnly, offset: node.start });
  });
  return found;
}

function moduleOf(node: ESTree.Node): { name: string; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration': {
      const named = node.specifiers.filter((specifier) => specifier.type === 'ImportSpecifier');
      const allTypes =
        named.length > 0 && named.length === node.specifiers.length && named.every((specifier) => specifier.importKind === 'type');
      return { name: node.source.value, typeOnly: node.importKind === 'type' || allTypes };
    }
    case 'ExportAllDeclaration':
      return { name: node.source.value, typeOnly: node.exportKind === 'type' };
    case 'ExportNamedDeclaration':
      return node.source ? { name: node.source.value, typeOnly: node.exportKind === 'type' } : undefined;
    case 'ImportExpression':
      return node.source.type === 'Literal' && typeof node.source.value === 'string'
        ? { name: node.source.value, typeOnly: false }
        : undefined;
    case 'TSImportType':
      return { name: node.source.value, typeOnly: true };
    default:
      return undefined;
  }
}

/** `lit/decorators.js` -> `lit`, `@lit/task/x.js` -> `@lit/task`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
