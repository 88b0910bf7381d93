/**
 * A profile's document as a merchant might change it.
 *
 * @param changes values by path, such as `shipping.zones[1].id`; objects missing on the way are made
 * @throws RangeError for a path through something that has no keys
 */
export function changedDocument(document: unknown, changes: Readonly<Record<string, unknown>> = {}): unknown {
  const changed: unknown = JSON.parse(JSON.stringify(document));
  for (const [path, value] of Object.entries(changes)) setAt(changed, path, value);
  return changed;
}

function setAt(root: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  let node = root;
  keys.forEach((key, index) => {
    if (typeof node !== 'object' || node === null) throw new RangeError(`"${path}" leads through a value that has no keys`);
    const last = index === keys.length - 1;
    if (last || !Object.hasOwn(node, key) || node[key as keyof typeof node] === null)
      Object.defineProperty(node, key, { value: last ? value : {}, configurable: true, enumerable: true, writable: true });
    node = node[key as keyof typeof node];
  });
}
