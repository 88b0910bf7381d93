import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsFormat } from './words-format.ts';
import { wordsLanguages, type WordsLanguage } from './words.ts';

/** Intl separates with spaces that do not break; a reader of this table sees ordinary ones. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it.each<[WordsLanguage, string, string, string, string]>([
  ['it', '1234,50 €', '1 dicembre 2026', '24 dicembre 2026 alle ore 23:30', 'Svizzera'],
  ['en', '€1,234.50', '1 December 2026', '24 December 2026 at 23:30', 'Switzerland'],
  ['de', '1.234,50 €', '1. Dezember 2026', '24. Dezember 2026 um 23:30', 'Schweiz'],
  ['fr', '1 234,50 €', '1er décembre 2026', '24 décembre 2026 à 23:30', 'Suisse'],
  ['es', '1234,50 €', '1 de diciembre de 2026', '24 de diciembre de 2026 a las 23:30', 'Suiza'],
])('writes figures in %s', (language, amount, first, evening, country) => {
  const format = wordsFormat(language);
  expect(spaced(format.money(123450))).toBe(amount);
  expect(spaced(format.date('2026-12-01'))).toBe(first);
  expect(spaced(format.date('2026-12-24T22:30:00Z'))).toBe(evening);
  expect(format.country('CH')).toBe(country);
});

it('follows the currency with its own minor units, and the zone with its own day', () => {
  const format = wordsFormat('de', { currency: 'JPY', timeZone: 'Asia/Tokyo' });
  expect(spaced(format.money(1234))).toBe('1.234 ¥');
  expect(format.date('2026-12-24T22:30:00Z')).toMatch(/^25\. Dezember 2026/);
  expect(format.date('2026-12-24')).toBe('24. Dezember 2026');
});

it('a country without a name stays its code', () => {
  expect(wordsFormat('fr').country('QZ')).toBe('QZ');
});

describe.each(wordsLanguages)('in %s', (language) => {
  it('every amount keeps its last cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (minor) => {
        const digits = wordsFormat(language).money(minor).replace(/\D/g, '');
        expect(Number(digits)).toBe(Math.abs(minor));
      }),
    );
  });

  it.each(['2026-02-30', 'tomorrow', ''])('"%s" is no date, and no other one', (iso) => {
    expect(() => wordsFormat(language).date(iso)).toThrow(RangeError);
  });
});
