import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioFiles } from './scenario-files.ts';

const root = join(import.meta.dirname, '..', '..');

/** The scenarios from delivery on, and where each of them passes through the HTTP interface with a set clock. */
const overHttp = JSON.parse(readFileSync(join(import.meta.dirname, 'over-http.json'), 'utf8')) as Readonly<Record<string, string>>;
const firstAfterTheSale = 36;

const numberOf = (id: string) => Number(id.slice(1));

/** Ids at the head of a test's title, or of its row in a table of them. */
function titled(source: string): Set<string> {
  const heads = source.matchAll(/(?:\b(?:test|describe)\(|\)\(|\[)\s*['"`](S\d+)\b/g);
  return new Set([...heads].map(([, id]) => id!));
}

/** The ways tests speak HTTP: the app itself, or a harness around it. */
const speaksHttp = /\b(?:createTestApi|Test(?:Returns|Merchant|Claims|Deadlines))\b/;

test('every scenario after the sale is on the list', () => {
  const known = new Set(
    scenarioFiles.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)).filter((id) => numberOf(id) >= firstAfterTheSale),
  );
  expect([...known].filter((id) => overHttp[id] === undefined)).toEqual([]);
});

test.each(Object.entries(overHttp))('%s passes over HTTP in %s', (id, path) => {
  const source = readFileSync(join(root, path), 'utf8');
  expect([...titled(source)]).toContain(id);
  expect(source).toMatch(speaksHttp);
});

test.each([
  [`test('S45: a day', …)`, ['S45']],
  [`test.each([['S46 a Saturday', 1]])`, ['S46']],
  [`describe('S76: goods', …)`, ['S76']],
  [`test.each(rows)('S63 an order', …)`, ['S63']],
  [`test.skip('S45: a day', …)`, []],
  [`// S45 is elsewhere\ntest('something like S45', …)`, []],
])('finds the ids in %j', (source, ids) => {
  expect([...titled(source)]).toEqual(ids);
});
