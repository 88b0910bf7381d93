import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree, type ParseResult } from 'vite';

/** One source file, read and parsed. `path` is relative to the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: ParseResult['comments'];
}

/** Something a rule found. `line` counts from 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

const root = join(import.meta.dirname, '../..');
const rooms = ['policy', 'api', 'widgets', 'demo', 'test'];

/** Every TypeScript and JavaScript source of the five rooms. */
export function readSources(): SourceFile[] {
  return rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name.replaceAll('\\', '/')}`),
    )
    .filter((path) => /\.(ts|mjs|js)$/.test(path) && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** A source from its text. @throws when it does not parse */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { path, text, program, comments };
}

/** A finding at a character offset of the source. */
export function finding(source: SourceFile, offset: number, detail: string): Finding {
  return { path: source.path, line: source.text.slice(0, offset).split('\n').length, detail };
}

/** First folder of the path. */
export const roomOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** Whether the file only runs under a test runner: tests, their fixtures and shared suites. */
export const isTest = (path: string): boolean => roomOf(path) === 'test' || /(\.(test|suite|fixture)|\/test-[a-z-]+)\.(ts|mjs)$/.test(path);

/** Depth first over every node, with its ancestors, nearest last. */
export function walk(
  node: ESTree.Node,
  visit: (node: ESTree.Node, ancestors: readonly ESTree.Node[]) => void,
  ancestors: readonly ESTree.Node[] = [],
): void {
  visit(node, ancestors);
  const inside = [...ancestors, node];
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit, inside);
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
