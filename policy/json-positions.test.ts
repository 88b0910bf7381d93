import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPositions, type JsonPlaces } from './json-positions.ts';

const places = (text: string): JsonPlaces => {
  const found = jsonPositions(text);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found;
};

const text = `{
  "name": "Shop",
  "shipping": {
    "zones": [
      { "id": "home", "countries": ["IT", "SM"] },
      { "id": "abroad" }
    ]
  },
  "a.b": { "c": 1 }
}
`;

it.each([
  ['', 1, 1, 1, 1],
  ['name', 2, 3, 2, 11],
  ['shipping.zones', 4, 5, 4, 14],
  ['shipping.zones[1]', 6, 7, 6, 7],
  ['shipping.zones[1].id', 6, 9, 6, 15],
  ['shipping.zones[0].countries[1]', 5, 43, 5, 43],
  ['a.b.c', 9, 12, 9, 17],
  ['shipping.zones[1].countries[0]', 6, 7, 6, 7],
  ['shipping.zones[7]', 4, 5, 4, 14],
  ['missing.topic', 1, 1, 1, 1],
  ['name.length', 2, 3, 2, 11],
])('%s is at %i:%i, its value at %i:%i', (path, line, column, valueLine, valueColumn) => {
  expect(places(text).at(path)).toMatchObject({ line, column });
  expect(places(text).at(path, 'value')).toMatchObject({ line: valueLine, column: valueColumn });
});

it.each([
  ['', 1, 1, 'a value'],
  ['{', 1, 1, 'a "}" that closes the "{" opened here'],
  ['{\n  "a": 1,\n}', 3, 1, 'another key after the comma'],
  ['[1,\n]', 2, 1, 'another value after the comma'],
  ['{ a: 1 }', 1, 3, 'a key in double quotes'],
  ['{ "a" 1 }', 1, 7, 'a colon after the key'],
  ['{ "a": 1 "b": 2 }', 1, 10, 'a comma or "}"'],
  ['{ "a": \'x\' }', 1, 8, 'double quotes, not single ones'],
  ['{ "a": // no\n1 }', 1, 8, 'a value: JSON has no comments'],
  ['{ "a": 01 }', 1, 8, 'a number like 79, -1 or 0.5'],
  ['{ "a": 1.}', 1, 8, 'a number like 79, -1 or 0.5'],
  ['{ "a": "x\n" }', 1, 8, 'a double quote that closes this text on the same line'],
  ['{\r\n"a": "\\x" }', 2, 7, 'after a backslash one of " \\ / b f n r t, or u and four hexadecimal digits'],
  ['{} {}', 1, 4, 'nothing after the end of the document'],
  ['{ "a": [1, 2 }', 1, 14, 'a comma or "]"'],
])('%j is no JSON at %i:%i: expected %s', (broken, line, column, expected) => {
  expect(jsonPositions(broken)).toEqual({ ok: false, error: expect.objectContaining({ line, column, expected }) });
});

it('names a key that stands twice, and the first of the two', () => {
  expect(places('{ "a": 1,\n  "b": 2,\n  "a": 3 }').repeated).toEqual([
    { line: 3, column: 3, offset: 22, key: 'a', first: { line: 1, column: 3, offset: 2 } },
  ]);
});

describe.each(['[', '{"a":'])('a hundred thousand times %s', (opening) => {
  it('is an error at the level that is too deep, soon', () => {
    expect(jsonPositions(opening.repeat(100_000))).toEqual({
      ok: false,
      error: expect.objectContaining({ line: 1, column: opening.length * 100 + 1, expected: 'at most 100 levels' }),
    });
  });
});

it('takes long texts, many lines and many keys', () => {
  const long = JSON.stringify({
    text: 'è"\\'.repeat(200_000),
    ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${i}`, i])),
  });
  const spread = long.replaceAll(',"k', ',\n"k');
  expect(places(spread).at('k49999').line).toBe(50_001);
});

it('takes exactly what JSON.parse takes', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"\\u00e8"',
    '\\',
    '1',
    '-',
    '0',
    '.5',
    'e3',
    'true',
    'null',
    ' ',
    '\n',
    '\u0001',
  );
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '0', '\\')).map(([json, at, put]) => {
    const cut = at % (json.length + 1);
    return json.slice(0, cut) + put + json.slice(cut + 1);
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        damaged,
        fc.array(pieces, { maxLength: 12 }).map((each) => each.join('')),
      ),
      (some) => {
        let parses = true;
        try {
          JSON.parse(some);
        } catch {
          parses = false;
        }
        expect(jsonPositions(some).ok).toBe(parses);
      },
    ),
    { numRuns: 3000 },
  );
});

it('points at what it names, wherever it stands', () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.integer(),
      fc.string(),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const written = JSON.stringify(value, null, indent);
      const lines = written.split('\n');
      const { at } = places(written);
      const check = (node: unknown, path: string, name?: string): void => {
        const { line, column } = at(path, 'value');
        expect(lines[line - 1]!.slice(column - 1).charAt(0)).toBe(JSON.stringify(node).charAt(0));
        const keyed = at(path);
        const begins = lines[keyed.line - 1]!.slice(keyed.column - 1);
        expect(begins.startsWith(name === undefined ? JSON.stringify(node).charAt(0) : JSON.stringify(name))).toBe(true);
        if (Array.isArray(node)) node.forEach((child, index) => check(child, `${path}[${index}]`));
        else if (node !== null && typeof node === 'object')
          Object.entries(node).forEach(([each, child]) => check(child, path === '' ? each : `${path}.${each}`, each));
      };
      check(value, '');
    }),
  );
});

it.each(['backboneprostore', 'drop'])('finds its way in %s', (id) => {
  const file = readFileSync(new URL(`./profiles/${id}.json`, import.meta.url), 'utf8');
  const { line } = places(file).at('shipping.zones[0].id');
  expect(file.split('\n')[line - 1]).toContain('"id"');
});
