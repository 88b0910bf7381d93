import { describe, expect, test } from 'vitest';
import { formatAmount, formatRate } from './format-amount.ts';
import { formatDay, formatDayRange, formatInstant, formatSecond } from './format-moment.ts';
import { negotiateLanguage } from './language.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

test.each([
  [690, 'EUR', 'it', '6,90 €'],
  [690, 'EUR', 'en', '€6.90'],
  [0, 'EUR', 'it', '0,00 €'],
  [-1000, 'EUR', 'en', '-€10.00'],
  [123456789, 'EUR', 'it', '1.234.567,89 €'],
  [1500, 'JPY', 'en', 'JP¥1,500'],
] as const)('%i %s in %s is %s', (minor, currency, language, text) => {
  expect(plain(formatAmount(minor, currency, language))).toBe(text);
});

test('a rate keeps its fraction', () => {
  expect(formatRate(2200, 'it')).toBe('22%');
  expect(formatRate(2550, 'it')).toBe('25,5%');
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
