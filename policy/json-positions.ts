import { scanJson, type JsonNode } from './json-scan.ts';

/** A place in a text as an editor counts it. */
export interface JsonPosition {
  /** From 1; lines end with a line feed, a carriage return or both. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** From 0, in UTF-16 units. */
  readonly offset: number;
}

/** Where a JSON text is wrong, and what may stand there. */
export interface JsonError extends JsonPosition {
  /** In words, after "expected". */
  readonly expected: string;
}

/** Where the entries of a JSON text stand. */
export interface JsonPlaces {
  readonly ok: true;
  /**
   * Where an entry is: its key, or its value. What is missing is looked for in the nearest thing around it.
   *
   * @param path as mistakes and findings name it: `shipping.zones[1].id`; empty: the whole document
   */
  readonly at: (path: string, part?: 'key' | 'value') => JsonPosition;
  /** Keys that stand twice in the same object, at the second one. */
  readonly repeated: readonly (JsonPosition & { readonly key: string; readonly first: JsonPosition })[];
}

export type JsonPositions = JsonPlaces | { readonly ok: false; readonly error: JsonError };

/** Finds the line and column of every entry of a JSON text, or of the first mistake that makes it none. */
export function jsonPositions(text: string): JsonPositions {
  const position = positionsIn(text);
  const scan = scanJson(text);
  if (!scan.ok) return { ok: false, error: { ...position(scan.fault.offset), expected: scan.fault.expected } };
  const { root, repeated } = scan;
  return {
    ok: true,
    at: (path, part = 'key') => {
      const { keyOffset, valueOffset } = nodeAt(root, path);
      return position(part === 'key' ? keyOffset : valueOffset);
    },
    repeated: repeated.map(({ key, offset, firstOffset }) => ({ ...position(offset), key, first: position(firstOffset) })),
  };
}

/** The node at a path, or the last there is on the way to it. */
function nodeAt(root: JsonNode, path: string): JsonNode {
  let node = root;
  for (let rest = path; rest !== '' && node.children !== undefined;) {
    const step = firstStep(node.children, rest);
    if (step === undefined) return node;
    node = node.children.get(step.key)!;
    rest = step.rest;
  }
  return node;
}

/** The first key or index of a path, and what comes after it. A key with dots or brackets in it is found as well. */
function firstStep(children: ReadonlyMap<string | number, JsonNode>, path: string) {
  const [written = '', index] = /^(?:\[(\d+)\]|[^.[\]]+)/.exec(path) ?? [];
  const plain = index === undefined ? written : Number(index);
  if (written !== '' && children.has(plain) && endsStep(path, written.length)) return { key: plain, rest: restAfter(path, written.length) };
  for (const key of children.keys()) {
    if (typeof key === 'string' && key !== '' && path.startsWith(key) && endsStep(path, key.length))
      return { key, rest: restAfter(path, key.length) };
  }
  return undefined;
}

const endsStep = (path: string, length: number) => length === path.length || path[length] === '.' || path[length] === '[';
const restAfter = (path: string, length: number) => path.slice(path[length] === '.' ? length + 1 : length);

/** Positions by offset: the start of each line is looked for once. */
function positionsIn(text: string): (offset: number) => JsonPosition {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
}
