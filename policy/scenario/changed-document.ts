/**
 * A profile's document as a merchant might change it.
 *
 * @param changes values by path, such as `shipping.zones[1].id`; objects missing on the way are made
 */
export function changedDocument(document: unknown, changes: Readonly<Record<string, unknown>> = {}): unknown {
  const changed: unknown = JSON.parse(JSON.stringify(document));
  for (const [path, value] of Object.entries(changes)) setAt(changed, path, value);
  return changed;
}

function setAt(root: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => (node[key] ??= {}) as Record<string, unknown>,
    root as Record<string, unknown>,
  );
  parent[last] = value;
}
