/** An element as the parser leaves it: text, elements by name, one or several of a name. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] };

/** The elements of a name within one, none, one or several. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (typeof node !== 'object' || !Object.hasOwn(node, name)) return [];
  const found = node[name]!;
  return Array.isArray(found) ? (found as readonly XmlNode[]) : [found as XmlNode];
}

/** The first element at the end of a path. */
export function descendant(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => children(at, name)[0], node);
}

/** The text of the first element at the end of a path, one line, its characters read; undefined where there is none. */
export function leaf(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  return textOf(descendant(node, ...path));
}

/** The text of an element, whether or not it has attributes; undefined where it has none. */
export function textOf(node: XmlNode | undefined): string | undefined {
  const text = typeof node === 'object' ? node['#text'] : node;
  if (typeof text !== 'string') return undefined;
  const said = decoded(text)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return said === '' ? undefined : said;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities every XML has, and characters by number; each is read once, so that nothing unfolds. @source XML 1.0 section 4.6 */
function decoded(text: string): string {
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return named[name]!;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      const isCharacter = code > 31 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
