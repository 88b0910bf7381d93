import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../api/package-root.ts';

/** What would be left in a session, which the next transaction may not meet again. */
const bound: readonly RegExp[] = [
  /\bpg_(try_)?advisory_(un)?lock\b/i,
  /\blisten\s+[a-z_]+\s*[;`'"]/i,
  /\bcreate\s+(local\s+|global\s+)?temp(orary)?\s+/i,
  /\bset\s+session\b/i,
  /\bset_config\([^)]*,\s*false\)/i,
  /\bdeclare\s+\w+\s+cursor\b.*\bwith\s+hold\b/i,
  /[`'"]\s*set\s+(?!local\b|transaction\b|constraints\b)[a-z_.]+\s*(=|\bto\b)/i,
];
const isBound = (text: string) => bound.some((pattern) => pattern.test(text));

test('no statement leaves anything in its session', () => {
  const folder = join(packageRoot, 'api');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$|\.sql$/.test(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => isBound(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});

test.each([
  'select pg_advisory_lock(1)',
  'sql`listen orders`',
  'create temp table t (a int)',
  "set session statement_timeout = '1s'",
  "select set_config('a.b', 'c', false)",
  'sql`set search_path to shop`',
])('it would see %s', (statement) => expect(isBound(statement)).toBe(true));

test.each(['select pg_try_advisory_xact_lock(1)', 'sql`set local lock_timeout = 1`', "set_config('synchronous_commit', 'off', true)"])(
  'it lets %s pass',
  (statement) => expect(isBound(statement)).toBe(false),
);
