/** A value in a text, with where it and its name begin (UTF-16 offsets). */
export interface JsonNode {
  /** Of the key; of the value itself in a list and at the root. */
  readonly keyOffset: number;
  readonly valueOffset: number;
  /** By key or index; none for a plain value. */
  readonly children?: Map<string | number, JsonNode>;
}

/** What a text that is no JSON has at an offset, and what may stand there. */
export interface JsonFault {
  readonly offset: number;
  /** In words, after "expected". */
  readonly expected: string;
}

/** A key that stands twice in one object: the first is lost. */
export interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
  readonly firstOffset: number;
}

export type JsonScan =
  | { readonly ok: true; readonly root: JsonNode; readonly repeated: readonly RepeatedKey[] }
  | { readonly ok: false; readonly fault: JsonFault };

/** Nobody writes a document by hand that is deeper; whoever walks one needs no more stack than this. */
const deepestJson = 100;

/** How far a scan has come. */
interface Scan {
  readonly text: string;
  at: number;
  depth: number;
  readonly repeated: RepeatedKey[];
}

/** Ends a scan where the text is no JSON. */
class Fault extends Error {
  readonly fault: JsonFault;
  constructor(offset: number, expected: string) {
    super(expected);
    this.fault = { offset, expected };
  }
}

/**
 * Where everything stands in a JSON text (RFC 8259), or the first place where it is none.
 *
 * @param text at most `deepestJson` levels deep
 */
export function scanJson(text: string): JsonScan {
  const scan: Scan = { text, at: 0, depth: 0, repeated: [] };
  try {
    const root = scanValue(scan);
    if (skipSpace(scan) !== undefined) throw new Fault(scan.at, 'nothing after the end of the document');
    return { ok: true, root, repeated: scan.repeated };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** @param keyOffset where the key of the value begins, if it has one */
function scanValue(scan: Scan, keyOffset?: number, afterComma = false): JsonNode {
  const first = skipSpace(scan);
  const valueOffset = scan.at;
  const place = { keyOffset: keyOffset ?? valueOffset, valueOffset };
  if (first !== '{' && first !== '[') {
    scan.at = plainEnd(scan.text, scan.at, afterComma);
    return place;
  }
  if (scan.depth === deepestJson) throw new Fault(scan.at, `at most ${deepestJson} levels`);
  scan.depth += 1;
  const children = scanChildren(scan, first);
  scan.depth -= 1;
  return { ...place, children };
}

function scanChildren(scan: Scan, opening: '{' | '['): Map<string | number, JsonNode> {
  const end = opening === '[' ? ']' : '}';
  const opened = scan.at;
  const children = new Map<string | number, JsonNode>();
  const next = () => {
    const char = skipSpace(scan);
    if (char === undefined) throw new Fault(opened, `a "${end}" that closes the "${opening}" opened here`);
    return char;
  };
  scan.at += 1;
  if (next() !== end) {
    for (let afterComma = false; ; afterComma = true) {
      next();
      if (opening === '[') children.set(children.size, scanValue(scan, undefined, afterComma));
      else scanEntry(scan, children, afterComma);
      const char = next();
      if (char === end) break;
      if (char !== ',') throw new Fault(scan.at, `a comma or "${end}"`);
      scan.at += 1;
    }
  }
  scan.at += 1;
  return children;
}

function scanEntry(scan: Scan, children: Map<string | number, JsonNode>, afterComma: boolean): void {
  const { text, at: offset } = scan;
  if (text[offset] !== '"')
    throw new Fault(offset, afterComma && text[offset] === '}' ? 'another key after the comma' : 'a key in double quotes');
  scan.at = stringEnd(text, offset);
  const key = JSON.parse(text.slice(offset, scan.at)) as string;
  if (skipSpace(scan) !== ':') throw new Fault(scan.at, 'a colon after the key');
  scan.at += 1;
  const earlier = children.get(key);
  if (earlier !== undefined) scan.repeated.push({ key, offset, firstOffset: earlier.keyOffset });
  children.set(key, scanValue(scan, offset));
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const numberLike = /[-+.\d][-+.\deE]*/y;
const words = ['true', 'false', 'null'];

/** Where a text, a number or a word ends that begins here. */
function plainEnd(text: string, at: number, afterComma: boolean): number {
  const char = text[at];
  if (char === '"') return stringEnd(text, at);
  const word = words.find((each) => text.startsWith(each, at));
  if (word !== undefined) return at + word.length;
  numberLike.lastIndex = at;
  if (numberLike.test(text)) {
    number.lastIndex = at;
    if (number.test(text) && number.lastIndex === numberLike.lastIndex) return number.lastIndex;
    throw new Fault(at, 'a number like 79, -1 or 0.5');
  }
  if (char === '\ufeff') throw new Fault(at, 'no byte order mark before the document');
  if (char === "'") throw new Fault(at, 'double quotes, not single ones');
  if (text.startsWith('//', at) || text.startsWith('/*', at)) throw new Fault(at, 'a value: JSON has no comments');
  throw new Fault(at, char === ']' && afterComma ? 'another value after the comma' : 'a value');
}

/** The offset after the closing quote of a text. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x0a || code === 0x0d) throw new Fault(start, 'a double quote that closes this text on the same line');
    if (code < 0x20) throw new Fault(at, 'no control characters in a text');
    if (code !== 0x5c) continue;
    const escaped = text[at + 1] ?? '';
    const isHex = escaped === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
    if (!isHex && !(escaped !== '' && '"\\/bfnrt'.includes(escaped)))
      throw new Fault(at, 'after a backslash one of " \\ / b f n r t, or u and four hexadecimal digits');
    at += isHex ? 5 : 1;
  }
  throw new Fault(start, 'a double quote that closes this text');
}

/** Passes over white space. @returns what comes then; undefined at the end of the text */
function skipSpace(scan: Scan): string | undefined {
  while (scan.at < scan.text.length && ' \t\n\r'.includes(scan.text[scan.at]!)) scan.at += 1;
  return scan.text[scan.at];
}
