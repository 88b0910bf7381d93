import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactIban, groupedIban, isBic, isIban } from './iban.ts';

/** The examples of the registry. */
const examples = [
  'IT60X0542811101000000123456',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'ES9121000418450200051332',
  'MT84MALT011000012345MTLCAST001S',
  'NO9386011117947',
  'GB29NWBK60161331926819',
];

describe('the number of an account', () => {
  test.each(examples)('%s is one, however it is written', (iban) => {
    expect(isIban(iban)).toBe(true);
    expect(isIban(compactIban(` ${groupedIban(iban).toLowerCase()} `))).toBe(true);
  });

  test.each([
    ['a digit more', 'DE893704004405320130001'],
    ['a digit less', 'DE8937040044053201300'],
    ['the length of another country', 'NO93860111179471'],
    ['small letters', 'de89370400440532013000'],
    ['spaces', 'DE89 3704 0044 0532 0130 00'],
    ['no country of SEPA', 'US64SVBKUS6S3300958879'],
    ['nothing', ''],
  ])('%s is none', (_, iban) => {
    expect(isIban(iban)).toBe(false);
  });

  test('a wrong digit or letter, or two digits that changed places, never make another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), fc.integer({ min: 1, max: 25 }), (iban, position, by) => {
        const at = 4 + (position % (iban.length - 5));
        const digit = /\d/.test(iban[at]!);
        const other = digit ? String((Number(iban[at]) + by) % 10) : String.fromCharCode(65 + ((iban.charCodeAt(at) - 65 + by) % 26));
        const wrong = iban.slice(0, at) + other + iban.slice(at + 1);
        expect(isIban(wrong)).toBe(wrong === iban);
        const turned = iban.slice(0, at) + iban[at + 1]! + iban[at]! + iban.slice(at + 2);
        expect(isIban(turned)).toBe(turned === iban || (!/^\d\d/.test(iban.slice(at)) && isIban(turned)));
      }),
    );
  });
});

test('an account is read in groups of four', () => {
  expect(groupedIban('IT60X0542811101000000123456')).toBe('IT60 X054 2811 1010 0000 0123 456');
  expect(groupedIban('IT60 X054 2811 1010 0000 0123 456')).toBe('IT60 X054 2811 1010 0000 0123 456');
});

test.each([
  ['COBADEFF', true],
  ['UNCRITMMXXX', true],
  ['COBADEFFXX', false],
  ['cobadeff', false],
  ['1234567', false],
])('%s is a bank: %s', (text, expected) => {
  expect(isBic(text)).toBe(expected);
});
