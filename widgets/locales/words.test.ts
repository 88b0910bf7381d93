import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../policy/index.ts';
import { languages, type Language } from '../client/language.ts';

const slices = readdirSync(join(import.meta.dirname, 'en')).map((file) => file.replace('.ts', ''));

/** Every text of a slice by its path; functions are told three of everything. */
async function texts(language: Language, slice: string): Promise<Map<string, string>> {
  const module = (await import(`./${language}/${slice}.ts`)) as Record<string, object>;
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') walk(value(figure), path);
    else for (const [key, each] of Object.entries(value as object)) walk(each, `${path}.${key}`);
  };
  walk(Object.values(module)[0], slice);
  return found;
}

/** What functions of words take: a text, a count, or a record of texts. */
const figure = Object.assign(new String('3'), { name: '3', contract: '3', shop: '3' });

/** What is the same in English and another language. */
const shared = /^(?:: |Photos|IBAN|Code|Total|E-mail|Contact|Photos|Express|Standard|Code 3 applied\.)$/;

const others = languages.filter((language) => language !== 'en');
const everywhere = others.flatMap((language) => slices.map((slice) => [language, slice] as const));

test.each(everywhere)('%s/%s has no text left in English', async (language, slice) => {
  const english = await texts('en', slice);
  const same = [...(await texts(language, slice))].filter(([path, text]) => english.get(path) === text && !shared.test(text));
  expect(same).toEqual([]);
});

test.each(languages.flatMap((language) => slices.map((slice) => [language, slice] as const)))(
  '%s/%s is set as printed',
  async (language, slice) => {
    const said = [...(await texts(language, slice))];
    expect(said).toEqual(said.map(([path, text]) => [path, typeset(text, language)]));
    expect(said.filter(([path, text]) => !path.endsWith('.colon') && /["']|\.\.\.|^\s|\s$|\s\s/.test(text))).toEqual([]);
  },
);

describe('counts', () => {
  const counted = async (language: Language) => {
    const { words: cart } = (await import(`./${language}/cart.ts`)) as { words: { items: (count: number) => string } };
    const { words: product } = (await import(`./${language}/product.ts`)) as { words: { left: (units: number) => string } };
    return [0, 1, 2].map(cart.items).concat([1, 3].map(product.left));
  };

  test.each([
    ['it', ['0 articoli', '1 articolo', '2 articoli', 'Ne resta solo 1', 'Ne restano solo 3']],
    ['en', ['0 items', '1 item', '2 items', 'Only 1 left', 'Only 3 left']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', 'Nur noch 1 auf Lager', 'Nur noch 3 auf Lager']],
    ['fr', ['0 article', '1 article', '2 articles', 'Plus que 1 en stock', 'Plus que 3 en stock']],
    ['es', ['0 productos', '1 producto', '2 productos', 'Solo queda 1', 'Solo quedan 3']],
  ] as const)('agree in %s', async (language, expected) => {
    expect(await counted(language)).toEqual(expected);
  });
});
