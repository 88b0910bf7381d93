import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedNumbers } from './quoted-numbers.ts';

const number = '100001';

describe('the number of an order is found', () => {
  test.each([
    '100001',
    'Ordine 100001',
    'ORDINE N.100001 ROSSI ANNA',
    'Ordine n° 100001.',
    'ord100001',
    'Rif:100001;grazie',
    'Bestellung Nr. 100001 vom 09.11.2026',
    'commande no100001 du 9/11',
    'Pedido-100001',
    '100001/2026',
    '2026/100001',
    '#100001',
    '(100001)',
    '100 001',
    '100.001',
    '100-001',
    'ORDINE 100 001 GUANTI',
    'ORDINE 1000 01',
    '1 0 0 0 0 1',
    'cliente 4711 100001',
    'SVWZ+100001 EREF+X',
    'ROSSI/100001',
  ])('%s', (text) => {
    expect(quotedNumbers(text)).toContain(number);
  });
});

describe('and never within something else', () => {
  test.each([
    '1100001',
    '1000011',
    '71000012',
    'fattura 7100001',
    '100001234',
    '100 001 234',
    '7 100 001',
    'IT60X0542811101000000100001',
    '3f100001ab4',
    'A1B100001',
    '10000',
    '',
  ])('%s', (text) => {
    expect(quotedNumbers(text)).not.toContain(number);
  });
});

test('whatever stands around it in words, it is found; a digit joined to it is another number', () => {
  const words = fc.stringMatching(/^[A-Za-zàèìòùäöüß ,;:()]{0,20}$/);
  fc.assert(
    fc.property(words, words, fc.integer({ min: 100_001, max: 999_999 }), fc.nat({ max: 9 }), (before, after, order, digit) => {
      expect(quotedNumbers(`${before} ${order} ${after}`)).toContain(String(order));
      expect(quotedNumbers(`${before} ${digit}${order} ${after}`)).not.toContain(String(order));
      expect(quotedNumbers(`${before} ${order}${digit} ${after}`)).not.toContain(String(order));
    }),
  );
});
