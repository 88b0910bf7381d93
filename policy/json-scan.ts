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
export const deepestJson = 100;

interface Open {
  readonly node: JsonNode & { readonly children: Map<string | number, JsonNode> };
  readonly isList: boolean;
  readonly offset: number;
}

/**
 * Where everything stands in a JSON text (RFC 8259), or the first place where it is none. One pass, no recursion.
 *
 * @param text at most `deepestJson` levels deep
 */
export function scanJson(text: string): JsonScan {
  const open: Open[] = [];
  const repeated: RepeatedKey[] = [];
  let root: JsonNode | undefined;
  let at = 0;
  const fault = (expected: string, offset = at): JsonScan => ({ ok: false, fault: { offset, expected } });

  for (let next: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'after' = 'value'; ;) {
    at = skipSpace(text, at);
    const parent = open.at(-1);
    const char = text[at];
    if (parent !== undefined && char === undefined)
      return fault(`a "${parent.isList ? ']' : '}'}" that closes the "${text[parent.offset]}" opened here`, parent.offset);
    if (next === 'after') {
      if (parent === undefined)
        return at < text.length ? fault('nothing after the end of the document') : { ok: true, root: root!, repeated };
      const end = parent.isList ? ']' : '}';
      if (char === ',') next = parent.isList ? 'value' : 'key';
      else if (char === end) open.pop();
      else return fault(`a comma or "${end}"`);
      at += 1;
      continue;
    }
    if (parent !== undefined && ((next === 'valueOrEnd' && char === ']') || (next === 'keyOrEnd' && char === '}'))) {
      open.pop();
      at += 1;
      next = 'after';
      continue;
    }
    let key: string | number = parent?.node.children.size ?? 0;
    const keyOffset = at;
    if (next === 'key' || next === 'keyOrEnd') {
      if (char !== '"') return fault(next === 'key' && char === '}' ? 'another key after the comma' : 'a key in double quotes');
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return { ok: false, fault: end };
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, end);
      if (text[at] !== ':') return fault('a colon after the key');
      at = skipSpace(text, at + 1);
    }
    const first = text[at];
    const isOpening = first === '{' || first === '[';
    const node: JsonNode = {
      keyOffset: parent?.isList === false ? keyOffset : at,
      valueOffset: at,
      ...(isOpening && { children: new Map() }),
    };
    if (parent === undefined) root = node;
    else {
      const earlier = parent.node.children.get(key);
      if (earlier !== undefined) repeated.push({ key: String(key), offset: keyOffset, firstOffset: earlier.keyOffset });
      parent.node.children.set(key, node);
    }
    if (isOpening) {
      if (open.length === deepestJson) return fault(`at most ${deepestJson} levels`);
      open.push({ node: node as Open['node'], isList: first === '[', offset: at });
      at += 1;
      next = first === '[' ? 'valueOrEnd' : 'keyOrEnd';
      continue;
    }
    const end = plainEnd(text, at, next === 'value' && parent?.isList === true);
    if (typeof end !== 'number') return { ok: false, fault: end };
    at = end;
    next = 'after';
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const numberLike = /[-+.\d][-+.\deE]*/y;
const words = ['true', 'false', 'null'];

/** Where a text, a number or a word ends that begins here. */
function plainEnd(text: string, at: number, afterComma: boolean): number | JsonFault {
  const char = text[at];
  if (char === '"') return stringEnd(text, at);
  const word = words.find((each) => text.startsWith(each, at));
  if (word !== undefined) return at + word.length;
  numberLike.lastIndex = at;
  if (numberLike.test(text)) {
    number.lastIndex = at;
    return number.test(text) && number.lastIndex === numberLike.lastIndex
      ? number.lastIndex
      : { offset: at, expected: 'a number like 79, -1 or 0.5' };
  }
  if (char === '\ufeff') return { offset: at, expected: 'no byte order mark before the document' };
  if (char === "'") return { offset: at, expected: 'double quotes, not single ones' };
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return { offset: at, expected: 'a value: JSON has no comments' };
  return { offset: at, expected: char === ']' && afterComma ? 'another value after the comma' : 'a value' };
}

/** The offset after the closing quote of a text. */
function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) {
      const isLineEnd = code === 0x0a || code === 0x0d;
      return isLineEnd
        ? { offset: start, expected: 'a double quote that closes this text on the same line' }
        : { offset: at, expected: 'no control characters in a text' };
    }
    if (code !== 0x5c) continue;
    const escaped = text[at + 1] ?? '';
    const isHex = escaped === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
    if (!isHex && !(escaped !== '' && '"\\/bfnrt'.includes(escaped)))
      return { offset: at, expected: 'after a backslash one of " \\ / b f n r t, or u and four hexadecimal digits' };
    at += isHex ? 5 : 1;
  }
  return { offset: start, expected: 'a double quote that closes this text' };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}
