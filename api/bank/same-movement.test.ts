import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownMovements, type Movement } from './same-movement.ts';

const camt: Movement = {
  source: 'camt',
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

const isKnown = (told: readonly Movement[], known: readonly Movement[]) => knownMovements(told, known).map((each) => each !== null);

describe('a movement is known', () => {
  test.each<[string, Movement, Movement]>([
    ['by the bank’s name for it, in another wording', { ...camt, text: 'other words' }, camt],
    ['by its words, where the bank gives it no name', { ...csv }, csv],
    ['from the other kind of file', csv, camt],
    ['from the other kind of file, the other way round', camt, csv],
    ['with its accents gone', { ...csv, name: 'ROSSI ANNA', text: 'ordine n 100001' }, { ...camt, name: 'Ròssi Ànna' }],
    ['by the whole name, where nothing is written', { ...csv, name: 'SIG.RA ROSSI ANNA', text: '' }, camt],
    ['by the account, where nothing is written', { ...csv, text: '', iban: camt.iban }, camt],
  ])('%s', (_, told, known) => {
    expect(isKnown([told], [known])).toEqual([true]);
  });
});

describe('a movement is new', () => {
  test.each<[string, Movement]>([
    ['that the bank calls otherwise', { ...camt, reference: 'B-2' }],
    ['of another day', { ...camt, bookedOn: '2026-11-17' }],
    ['of another amount', { ...camt, amount: 9901 }],
    ['from another account', { ...csv, iban: 'NO9386011117947' }],
    ['from somebody else', { ...csv, name: 'Bianchi Carlo' }],
    ['from one of the same family, where nothing is written', { ...csv, name: 'Rossi Marco', text: '' }],
    ['with a digit that stands in its words by chance', { ...csv, name: null, text: '1' }],
    ['with other words', { ...csv, text: 'ORDINE 100002' }],
    ['that leaves the account', { ...camt, direction: 'debit' }],
  ])('%s', (_, told) => {
    expect(isKnown([told], [camt])).toEqual([false]);
  });

  test('and of two that are equal only as many are known as are there', () => {
    expect(isKnown([csv, csv], [csv])).toEqual([true, false]);
    expect(isKnown([csv, csv], [camt, { ...camt, reference: 'B-2' }])).toEqual([true, true]);
    expect(isKnown([csv, csv, csv], [camt, csv])).toEqual([true, true, false]);
  });
});

test('of a file that comes again nothing is new, however much of another stands around it', () => {
  const movement = fc.record({
    source: fc.constant('camt' as const),
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
      const found = knownMovements(file, [...others, ...file]);
      expect(found.every((each) => each !== null)).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
