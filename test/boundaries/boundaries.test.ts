import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { parseSource, readSources, roomOf } from './source-file.ts';

const sources = readSources();

test('every room is read', () => {
  expect(new Set(sources.map((source) => roomOf(source.path)))).toEqual(new Set(['policy', 'api', 'widgets', 'demo', 'test']));
});

describe.each(rules)('$name', (rule) => {
  test('holds in the whole house', () => {
    const found = sources.flatMap(rule.check).map(({ path, line, detail }) => `${path}:${line} ${detail}`);
    expect(found).toEqual([]);
  });

  test.each(rule.bad)('finds what is wrong in %s: %j', (path, text) => {
    expect(rule.check(parseSource(path, text))).not.toEqual([]);
  });

  test.each(rule.good)('finds nothing in %s: %j', (path, text) => {
    expect(rule.check(parseSource(path, text))).toEqual([]);
  });
});
