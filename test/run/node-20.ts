/** vitest prints failures with `Map.groupBy`, which Node 20 does not have yet; its configs import this first. */
const groupBy = <K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

if (!('groupBy' in Map)) Object.assign(Map, { groupBy });
