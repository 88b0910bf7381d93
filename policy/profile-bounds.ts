import { profileError, type ProfileError } from './profile-error.ts';

/** No real terms come near these; within them every check of a profile ends at once. */
const most = { nesting: 32, values: 8000, entries: 500, keyLength: 200, textLength: 10_000, text: 250_000, errors: 20 };

/** Text that no database keeps and no page shows: half a character, or NUL. */
const unwritable = /\p{Surrogate}|\0/u;

interface Walk {
  /** Values met so far. */
  values: number;
  /** Length of the texts among them. */
  text: number;
  over: boolean;
  readonly errors: ProfileError[];
  readonly ancestors: object[];
  readonly path: PropertyKey[];
}

/**
 * What keeps a value from being looked at as a profile, whatever its keys mean: it is no plain JSON, or larger, deeper or stranger
 * than any terms are. What is wrong with its size is found before anything is done that grows with it.
 *
 * @returns at most the first 20 mistakes, each with its path; none: the value is plain, finite JSON of a reasonable size, in which a
 *   key may also be `undefined`
 */
export function profileBoundErrors(json: unknown): readonly ProfileError[] {
  const walk: Walk = { values: 0, text: 0, over: false, errors: [], ancestors: [], path: [] };
  visit(walk, json);
  return walk.errors;
}

function visit(walk: Walk, value: unknown): void {
  walk.values += 1;
  if (walk.values > most.values) stop(walk, [], 'tooBig', `at most ${most.values} values`);
  else if (typeof value === 'string') visitText(walk, value);
  else if (Object.is(value, -0)) fault(walk, 'wrongValue', '0 without a sign');
  else if (typeof value === 'object' && value !== null) visitInside(walk, value);
}

function visitText(walk: Walk, text: string): void {
  if (text.length > most.textLength) return fault(walk, 'tooBig', `at most ${most.textLength} in length`);
  walk.text += text.length;
  if (walk.text > most.text) stop(walk, [], 'tooBig', `at most ${most.text} characters of text`);
  else if (unwritable.test(text)) fault(walk, 'unwritable', 'whole characters and no NUL');
}

function visitInside(walk: Walk, node: object): void {
  if (walk.ancestors.includes(node)) return fault(walk, 'cyclic', 'a value that does not contain itself');
  if (walk.ancestors.length >= most.nesting) return stop(walk, walk.path, 'tooDeep', `at most ${most.nesting} levels`);
  if (!isPlain(node)) return fault(walk, 'wrongType', 'plain JSON');
  const keys = Array.isArray(node) ? listKeys(walk, node) : objectKeys(walk, node);
  walk.ancestors.push(node);
  for (const key of keys) {
    if (walk.over || walk.errors.length >= most.errors) break;
    walk.path.push(key);
    if (isPlainKey(walk, node, key)) visit(walk, (node as Record<PropertyKey, unknown>)[key]);
    walk.path.pop();
  }
  walk.ancestors.pop();
}

function listKeys(walk: Walk, { length }: readonly unknown[]): readonly number[] {
  if (length <= most.entries) return Array.from({ length }, (_, index) => index);
  fault(walk, 'tooBig', `at most ${most.entries} in the list`);
  return [];
}

function objectKeys(walk: Walk, node: object): readonly string[] {
  const keys = Object.keys(node);
  if (keys.length <= most.entries) return keys;
  fault(walk, 'tooBig', `at most ${most.entries} keys`);
  return [];
}

/** A getter may answer differently every time, and `__proto__` is a key that some parsers read and others obey. */
function isPlainKey(walk: Walk, node: object, key: PropertyKey): boolean {
  const unsafe = typeof key === 'string' && (key === '__proto__' || key.length > most.keyLength || unwritable.test(key));
  const computed = Object.getOwnPropertyDescriptor(node, key)?.get !== undefined;
  if (unsafe) fault(walk, 'unknownKey', 'no such key');
  else if (computed) fault(walk, 'wrongType', 'plain JSON');
  return !unsafe && !computed;
}

function isPlain(node: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(node);
  return prototype === null || prototype === (Array.isArray(node) ? Array.prototype : Object.prototype);
}

function fault({ path, errors }: Pick<Walk, 'path' | 'errors'>, code: string, expected: string): void {
  errors.push(profileError(path.map(printable), code, expected, `expected ${expected}`));
}

/** What is too large as a whole is one mistake: whatever else was found is a part of it. */
function stop(walk: Walk, path: PropertyKey[], code: string, expected: string): void {
  walk.over = true;
  walk.errors.length = 0;
  fault({ path, errors: walk.errors }, code, expected);
}

function printable(key: PropertyKey): PropertyKey {
  if (typeof key !== 'string') return key;
  const text = key.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
