import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, type Language } from '../../api/http/language.ts';

const room = join(import.meta.dirname, '../../api');
const tables = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-words.en.ts'))
  .map((file) => file.replace(/\.en\.ts$/, ''))
  .toSorted();

/** Stands for whatever a function of words is told: a count, a text, a list, or a record of any of them. */
const figure: object = new Proxy(Object('3') as object, {
  get: (three, key) => {
    const value: unknown = Reflect.get(three, key);
    if (typeof value === 'function') return value.bind(three);
    return value ?? (typeof key === 'symbol' ? undefined : figure);
  },
});

/** Every text of a table by its path. */
async function texts(table: string, language: Language): Promise<Map<string, string>> {
  const module = (await import(join(room, `${table}.${language}.ts`))) as object;
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') walk(value(figure, figure, figure, figure), path);
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`);
  };
  walk(Object.values(module)[0], '');
  return found;
}

/** Words that are the same in English and another language. */
const shared = /^(?:3|IBAN|E-mail|Standard|Express|Eircode|Total|Contact|Mail|Name|Articles?|Error: |[^\p{L}]*)$/u;

test('every room that speaks has its words in files of their own', () => {
  expect(tables).toContain('orders/order-words');
  expect(tables.length).toBeGreaterThan(4);
});

test.each(tables.flatMap((table) => languages.filter((language) => language !== 'en').map((language) => [table, language] as const)))(
  '%s: nothing is left in English in %s',
  async (table, language) => {
    const english = await texts(table, 'en');
    const said = await texts(table, language);
    expect([...said].filter(([path, text]) => english.get(path) === text && !shared.test(text))).toEqual([]);
  },
);
