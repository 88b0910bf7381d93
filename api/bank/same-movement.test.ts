import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise, type Movement } from './same-movement.ts';

const camt: Movement = {
  source: 'camt',
  account: 'IT60X0542811101000000123456',
  direction: 'credit',
  amount: 9900,
  currency: 'EUR',
  bookedOn: '2026-11-16',
  reference: 'B-1',
  endToEnd: null,
  name: 'Rossi Anna',
  iban: 'DE89370400440532013000',
  text: 'Ordine n. 100001',
};
const csv: Movement = { ...camt, source: 'csv', reference: null, iban: null, text: 'BONIFICO ORDINE N.100001 ROSSI ANNA' };

const judged = (told: readonly Movement[], known: readonly Movement[]) =>
  recognise(told, known).map((each) => (typeof each === 'object' ? 'known' : each));

describe('a movement is known', () => {
  test.each<[string, Movement, Movement]>([
    ['by the bank’s name for it, with less of its words', { ...camt, text: '100001' }, camt],
    ['by its words, where the bank gives it no name', { ...csv }, csv],
    ['from the other kind of file', csv, camt],
    ['from the other kind of file, the other way round', camt, csv],
    ['with its accents gone', { ...csv, name: 'ROSSI ANNA', text: 'ordine n 100001' }, { ...camt, name: 'Ròssi Ànna' }],
    ['by the whole name, with less of its words', { ...csv, name: 'SIG.RA ROSSI ANNA', text: 'ORDINE' }, camt],
    ['by the account, with less of its words', { ...csv, name: null, text: 'ORDINE', iban: camt.iban }, camt],
    ['by its file, where nothing is written', { ...csv, text: '' }, { ...csv, text: '' }],
  ])('%s', (_, told, known) => {
    expect(judged([told], [known])).toEqual(['known']);
  });
});

describe('a movement is new', () => {
  test.each<[string, Movement]>([
    ['that the bank calls otherwise', { ...camt, reference: 'B-2' }],
    ['of another day', { ...camt, bookedOn: '2026-11-17' }],
    ['of another amount', { ...camt, amount: 9901 }],
    ['from another account', { ...csv, iban: 'NO9386011117947' }],
    ['from somebody else', { ...csv, name: 'Bianchi Carlo' }],
    ['with a digit that stands in its words by chance', { ...csv, name: null, text: '1' }],
    ['with other words', { ...csv, text: 'ORDINE 100002' }],
    ['that leaves the account', { ...camt, direction: 'debit' }],
    ['of another account of the merchant', { ...camt, account: 'NO9386011117947' }],
    [
      'that is only counted as another was',
      { ...camt, reference: null, iban: 'FR1420041010050500013M02606', name: 'Bianchi Carlo', text: '100002' },
    ],
    ['that its bank calls the same, from another payer', { ...camt, iban: 'FR1420041010050500013M02606' }],
  ])('%s', (_, told) => {
    expect(judged([told], [camt])).toEqual(['new']);
  });

  test('and of two that are equal only as many are known as are there', () => {
    expect(judged([csv, csv], [csv])).toEqual(['known', 'new']);
    expect(judged([csv, csv], [camt, { ...camt, reference: 'B-2' }])).toEqual(['known', 'known']);
    expect(judged([csv, csv, csv], [camt, csv])).toEqual(['known', 'known', 'new']);
  });
});

describe('only a person can say of a movement', () => {
  test.each<[string, Movement]>([
    ['that the bank calls the same, but the payer otherwise', { ...camt, text: 'Ordine n. 100002' }],
    ['with nothing particular in its words', { ...csv, name: null, text: 'BONIFICO A VOSTRO FAVORE' }],
    ['from one of the same family, where nothing is written', { ...csv, name: 'Rossi Marco', text: '' }],
    ['from the same payer, where nothing is written', { ...csv, name: 'ROSSI ANNA', text: '' }],
    ['from the same account, where nothing is written', { ...csv, text: '', iban: camt.iban }],
    ['with a family name and no words', { ...csv, name: 'ROSSI', text: '' }],
    ['that another kind of file dates a weekend earlier', { ...csv, text: 'ORDINE N.100001', bookedOn: '2026-11-13' }],
  ])('%s', (_, told) => {
    expect(judged([told], [{ ...camt, text: 'BONIFICO A VOSTRO FAVORE Ordine n. 100001' }])).toEqual(['unclear']);
  });

  test('unless its like is found already', () => {
    expect(judged([csv, { ...csv, bookedOn: '2026-11-13' }], [camt])).toEqual(['known', 'new']);
  });
});

test('of a file that comes again nothing is new, however much of another stands around it', () => {
  const movement = fc.record({
    source: fc.constant('camt' as const),
    account: fc.constantFrom('a', 'b', null),
    direction: fc.constantFrom('credit' as const, 'debit' as const),
    amount: fc.integer({ min: 1, max: 3 }),
    currency: fc.constant('EUR'),
    bookedOn: fc.constantFrom('2026-11-16', '2026-11-17'),
    reference: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
    endToEnd: fc.constant(null),
    name: fc.constantFrom('Rossi', null),
    iban: fc.constant(null),
    text: fc.constantFrom('100001', '100002', ''),
  });
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 12 }), fc.array(movement, { maxLength: 12 }), (file, others) => {
      const found = recognise(file, [...others, ...file]);
      expect(found.every((each) => typeof each === 'object')).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
