import { describe, expect, it } from 'vitest';
import { localeFormat } from './locale-format.ts';
import { wordsLanguages, type WordsLanguage } from './words.ts';

/** Intl separates with spaces that do not break; a reader of this table sees ordinary ones. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it.each<[WordsLanguage, string, string, string, string]>([
  ['it', '12,5', '22%', 'a, b e c', 'tedesco'],
  ['en', '12.5', '22%', 'a, b and c', 'German'],
  ['de', '12,5', '22 %', 'a, b und c', 'Deutsch'],
  ['fr', '12,5', '22 %', 'a, b et c', 'allemand'],
  ['es', '12,5', '22 %', 'a, b y c', 'alemán'],
])('writes numbers, lists and names in %s', (language, number, rate, list, german) => {
  const format = localeFormat(language);
  expect(format.number(12.5)).toBe(number);
  expect(spaced(format.rate(2200))).toBe(rate);
  expect(format.list(['a', 'b', 'c'])).toBe(list);
  expect(format.language('de')).toBe(german);
});

describe.each(wordsLanguages)('in %s', (language) => {
  const format = localeFormat(language);

  it('is made once', () => {
    expect(localeFormat(language)).toBe(format);
  });

  it('has one form for one and another for two and more', () => {
    expect([1, 2, 14, 365].map(format.plural)).toEqual(['one', 'other', 'other', 'other']);
  });

  it('only in French is nothing singular', () => {
    expect(format.plural(0)).toBe(language === 'fr' ? 'one' : 'other');
  });

  it('a code without a name stays a code', () => {
    expect(format.country('QZ')).toBe('QZ');
    expect(format.language('qz')).toBe('qz');
  });

  it('says an instant in its zone and nowhere else', () => {
    const night = Date.UTC(2026, 11, 31, 23, 30);
    expect(format.moment(night, 'Europe/Rome', 'day')).toContain('2027');
    expect(format.moment(night, 'UTC', 'day')).toContain('2026');
    expect(format.moment(night, 'UTC', 'minute')).toContain('23:30');
  });
});
