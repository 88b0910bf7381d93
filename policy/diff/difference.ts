/** A value of a profile's document before and after; undefined where it is absent. */
export interface Pair {
  readonly before: unknown;
  readonly after: unknown;
}

/** One value that is not the same, and the way to it. */
export interface Difference extends Pair {
  /** Keys from the top; an entry of a list as `[id]`. */
  readonly keys: readonly string[];
  /** The pairs on the way, the whole documents first; as many as there are keys. */
  readonly trail: readonly Pair[];
}

/** What tells one entry of a list from the others, in the order tried. */
const identities = ['id', 'service', 'ground', 'legalName', 'title', 'place', 'finding', 'to', 'country'] as const;

/**
 * Every value in which two documents differ, down to the single figure, in the order of their keys. Lists are compared by the
 * ids of their entries, or by the entries themselves where these are plain; a changed order is a difference of the list.
 */
export function differences(pair: Pair, keys: readonly string[] = [], trail: readonly Pair[] = []): readonly Difference[] {
  const { before, after } = pair;
  const inside = (key: string, inner: Pair) => differences(inner, [...keys, key], [...trail, pair]);
  if (isSame(before, after)) return [];
  if (isFilledList(before, after)) {
    const [was, is] = [entriesOf(before, after), entriesOf(after, before)];
    const kept = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
      [...one.keys()].filter((key) => other.has(key));
    const moved = kept(was, is).join() !== kept(is, was).join() || repeats(before, was) || repeats(after, is);
    return [
      ...(moved ? [{ keys, trail, before, after }] : []),
      ...[...new Set([...was.keys(), ...is.keys()])].flatMap((name) => inside(`[${name}]`, { before: was.get(name), after: is.get(name) })),
    ];
  }
  if (isFilledRecord(before, after)) {
    const [was, is] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => inside(key, { before: was[key], after: is[key] }));
  }
  return [{ keys, trail, before, after }];
}

/** The way to a value as it is written: `shipping.zones[home].services[standard].fee.amount`. */
export function pathText(keys: readonly string[]): string {
  return keys.reduce((path, key) => (path === '' || key.startsWith('[') ? path + key : `${path}.${key}`), '');
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Both lists, or a list that came or went; an empty one that came or went is a value of its own. */
function isFilledList(before: unknown, after: unknown): boolean {
  return both(before, after, Array.isArray) && [before, after].some((list) => Array.isArray(list) && list.length > 0);
}

function isFilledRecord(before: unknown, after: unknown): boolean {
  return both(before, after, isRecord) && [before, after].some((record) => isRecord(record) && Object.keys(record as object).length > 0);
}

/** Whether both are of a kind; where one is absent or empty the other decides. */
function both(before: unknown, after: unknown, is: (value: unknown) => boolean): boolean {
  if (before === undefined || after === undefined) return is(before ?? after) && Object.keys((before ?? after) as object).length > 0;
  return is(before) && is(after);
}

function entriesOf(list: unknown, other: unknown): ReadonlyMap<string, unknown> {
  const [entries, others] = [(list ?? []) as readonly unknown[], (other ?? []) as readonly unknown[]];
  const identity = identities.find((key) => tells(entries, key) && tells(others, key));
  const plain = [...entries, ...others].every((entry) => typeof entry !== 'object' || entry === null);
  return new Map(entries.map((entry, index) => [plain ? String(entry) : nameOf(entry, identity, index), entry]));
}

function nameOf(entry: unknown, identity: string | undefined, index: number): string {
  return identity === undefined ? String(index) : String((entry as Record<string, unknown>)[identity]);
}

/** Whether a key tells every entry of a list from the others. */
function tells(entries: readonly unknown[], key: string): boolean {
  const names = entries.map((entry) => (isRecord(entry) ? (entry as Record<string, unknown>)[key] : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
}

/** Whether a list has plain entries more than once. */
function repeats(list: unknown, entries: ReadonlyMap<string, unknown>): boolean {
  return Array.isArray(list) && list.length !== entries.size;
}
