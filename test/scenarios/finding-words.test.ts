import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingId } from '../../policy/lint/finding-id.ts';
import { findingText, findingWords } from '../../policy/lint/finding-text.ts';
import type { FlawCode } from '../../policy/lint/flaw-code.ts';
import { wordsLanguages } from '../../policy/reason/words.ts';
import { proseFaults } from './prose.ts';

const flawCodes = [...readFileSync(new URL('../../policy/lint/flaw-code.ts', import.meta.url), 'utf8').matchAll(/'(\w+\.\w+)'/g)].map(
  ([, code]) => code as FlawCode,
);

const quoted = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([name]) => name).sort();

describe.each(wordsLanguages)('in %s', (language) => {
  const words = findingWords[language];

  it('every flaw and every finding has words', () => {
    expect(Object.keys(words.flaws).sort()).toEqual([...flawCodes].sort());
    expect(Object.keys(words.why)).toEqual(findingId.options);
    expect(Object.keys(words.remedy)).toEqual(findingId.options);
  });

  it('every flaw is a sentence', () => {
    for (const code of flawCodes) expect(proseFaults(findingText({ id: 'Q1', code }, language).what, language), code).toEqual([]);
  });

  it('every finding says why and what mends it', () => {
    for (const id of findingId.options) {
      const { why, remedy } = findingText({ id, code: 'order.buttonSilent' }, language);
      expect(proseFaults(why, language), id).toEqual([]);
      expect(proseFaults(remedy, language), id).toEqual([]);
    }
  });

  it('names the keys of the profile as they are, whatever the language', () => {
    for (const id of findingId.options) expect(quoted(words.remedy[id]), id).toEqual(quoted(findingWords.it.remedy[id]));
  });

  it('says two different things for two flaws', () => {
    expect(new Set(Object.values(words.flaws)).size).toBe(flawCodes.length);
  });
});
