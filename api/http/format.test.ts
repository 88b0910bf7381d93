import { describe, expect, test } from 'vitest';
import { formatAmount, formatRate } from './format-amount.ts';
import { formatDay, formatDayRange, formatInstant, formatSecond } from './format-moment.ts';
import { languages, negotiateLanguage } from './language.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

test.each([
  [690, 'EUR', 'it', '6,90 €'],
  [690, 'EUR', 'en', '€6.90'],
  [0, 'EUR', 'it', '0,00 €'],
  [-1000, 'EUR', 'en', '-€10.00'],
  [123456789, 'EUR', 'it', '1.234.567,89 €'],
  [1500, 'JPY', 'en', 'JP¥1,500'],
  [123456789, 'EUR', 'de', '1.234.567,89 €'],
  [123456789, 'EUR', 'fr', '1 234 567,89 €'],
  [123456789, 'EUR', 'es', '1.234.567,89 €'],
] as const)('%i %s in %s is %s', (minor, currency, language, text) => {
  expect(plain(formatAmount(minor, currency, language))).toBe(text);
});

test('a rate keeps its fraction', () => {
  expect(formatRate(2200, 'it')).toBe('22%');
  expect(formatRate(2550, 'it')).toBe('25,5%');
  expect(plain(formatRate(2550, 'de'))).toBe('25,5 %');
});

describe('moments', () => {
  test('an instant is told in the zone, on both sides of the clock change', () => {
    expect(formatInstant('2026-10-25T00:30:00Z', 'it', 'Europe/Rome')).toBe('25 ottobre 2026 alle ore 02:30');
    expect(formatInstant('2026-10-25T01:30:00Z', 'it', 'Europe/Rome')).toBe('25 ottobre 2026 alle ore 02:30');
    expect(formatSecond('2026-10-25T01:30:07Z', 'it', 'Europe/Rome')).toContain('02:30:07');
    expect(formatSecond('2026-10-25T01:30:07Z', 'it', 'Europe/Rome')).not.toBe(formatSecond('2026-10-25T00:30:07Z', 'it', 'Europe/Rome'));
  });

  test('a local date stays that date', () => {
    expect(formatDay('2026-11-24', 'it')).toBe('24 novembre 2026');
    expect(plain(formatDayRange('2026-11-24', '2026-11-27', 'en'))).toBe('Tue 24 – Fri 27 Nov');
    expect(plain(formatDayRange('2026-12-07', '2026-12-11', 'it'))).toBe('lun 7 – ven 11 dic');
    expect(plain(formatDayRange('2026-11-24', '2026-11-24', 'en'))).toBe('Tue, 24 Nov');
    expect(plain(formatDayRange('2026-11-24', '2026-11-27', 'de'))).toBe('Di., 24. – Fr., 27. Nov.');
    expect(plain(formatDayRange('2026-11-24', '2026-11-27', 'es'))).toBe('mar, 24 nov – vie, 27 nov');
  });

  test('French counts the first of the month, and no other day', () => {
    expect(formatDay('2026-12-01', 'fr')).toBe('1er décembre 2026');
    expect(formatInstant('2026-12-01T10:00:00Z', 'fr', 'Europe/Paris')).toBe('1er décembre 2026 à 11:00');
    expect(plain(formatDayRange('2026-11-21', '2026-12-01', 'fr'))).toBe('sam. 21 nov. – mar. 1er déc.');
    expect(formatDay('2026-12-01', 'de')).toBe('1. Dezember 2026');
  });
});

test.each([
  [undefined, 'it'],
  ['', 'it'],
  ['en', 'en'],
  ['de-DE,de;q=0.9', 'it'],
  ['de,en;q=0.5,it;q=0.4', 'en'],
  ['en;q=0', 'it'],
  ['*', 'it'],
  ['EN-us', 'en'],
  [';;;q=,', 'it'],
])('Accept-Language %s answers in %s', (header, language) => {
  expect(negotiateLanguage(header, ['it', 'en'])).toBe(language);
});

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-CH', 'fr'],
  ['es-419;q=0.7,pt', 'es'],
  ['nl,sv', 'it'],
  ['nl,en;q=0.1', 'en'],
])('Accept-Language %s answers in %s where all are offered', (header, language) => {
  expect(negotiateLanguage(header, languages)).toBe(language);
});
