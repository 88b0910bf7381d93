import { expect, test } from 'vitest';
import { addressWire } from '../orders/orders.wire.ts';
import { oneLine, plainText } from './plain-text.ts';

const takes = (schema: ReturnType<typeof oneLine>, text: string) => schema.safeParse(text).success;

test.each(['Ada Lovelace', 'Łódź – “Ó” 😀', 'שלום', 'مريم\u200f'])('one line takes %s', (text) => {
  expect(takes(oneLine(40), text)).toBe(true);
});

test.each(['a\nb', 'a\rb', 'a\tb', 'a\u0000b', 'a\u001bb', 'a\u0085b', 'a\u2028b', 'a\u202eb', 'a\u2066b', 'x'.repeat(41)])(
  'one line refuses %j',
  (text) => expect(takes(oneLine(40), text)).toBe(false),
);

test('what surrounds it is cut off before it is judged', () => {
  expect(oneLine(3).parse('  Ada\n')).toBe('Ada');
});

test('plain text takes lines, and nothing else a line refuses', () => {
  expect(takes(plainText(40), 'a\r\n\tb')).toBe(true);
  for (const hidden of ['\u0000', '\u001b', '\u202e', '\u2069']) expect(takes(plainText(40), `a${hidden}b`)).toBe(false);
});

test('no field of an address takes two', () => {
  const fields = Object.keys(addressWire.shape);
  const judged = addressWire.safeParse(Object.fromEntries(fields.map((field) => [field, 'Via\nRoma 1'])));
  expect(judged.error?.issues.map(({ path }) => path[0])).toEqual(fields);
});
