import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epcPayload, type EpcTransfer } from './epc-payload.ts';

const plain: EpcTransfer = { holder: 'Bottega S.r.l.', iban: 'IT60X0542811101000000123456', amount: 9900, text: '100001' };

/** Null where the standard has no room; whatever else goes wrong is thrown. */
function linesOrRefusal(transfer: EpcTransfer): string[] | null {
  try {
    return epcPayload(transfer).split('\n');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

describe('what an EPC code holds', () => {
  test('is the eleven lines of the standard, without a BIC where there is none', () => {
    expect(epcPayload(plain)).toBe('BCD\n002\n1\nSCT\n\nBottega S.r.l.\nIT60X0542811101000000123456\nEUR99.00\n\n\n100001');
    expect(epcPayload({ ...plain, bic: 'UNCRITMM' }).split('\n')[4]).toBe('UNCRITMM');
  });

  test('leaves nothing empty at its end', () => {
    expect(epcPayload({ ...plain, text: '' })).toBe('BCD\n002\n1\nSCT\n\nBottega S.r.l.\nIT60X0542811101000000123456\nEUR99.00');
  });

  test.each([
    [1, 'EUR0.01'],
    [10, 'EUR0.10'],
    [123_456, 'EUR1234.56'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('%i cents are %s', (amount, euros) => {
    expect(epcPayload({ ...plain, amount }).split('\n')[7]).toBe(euros);
  });

  test.each<[string, Partial<EpcTransfer>]>([
    ['no amount', { amount: 0 }],
    ['a negative amount', { amount: -1 }],
    ['half a cent', { amount: 0.5 }],
    ['more than the standard’s most', { amount: 100_000_000_000 }],
    ['an account that is none', { iban: 'IT61X0542811101000000123456' }],
    ['a bank that is none', { bic: 'UNCRIT' }],
    ['no name', { holder: ' ' }],
    ['a name of 71 characters', { holder: 'x'.repeat(71) }],
    ['a text of 141 characters', { text: 'x'.repeat(141) }],
    ['control characters', { text: 'a\u0007b' }],
    ['more bytes than fit', { holder: '€'.repeat(70), text: '€'.repeat(70) }],
  ])('%s is refused', (_, wrong) => {
    expect(() => epcPayload({ ...plain, ...wrong })).toThrow(RangeError);
  });

  test('nobody’s name or text begins a line of its own, and it always fits', () => {
    const words = fc.string({ unit: 'binary', maxLength: 90 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 99_999_999_999 }), (holder, text, amount) => {
        const lines = linesOrRefusal({ ...plain, holder, text, amount });
        fc.pre(lines !== null);
        expect(lines.length).toBeLessThanOrEqual(11);
        expect(lines[6]).toBe(plain.iban);
        expect(lines[7]).toMatch(/^EUR\d{1,9}\.\d\d$/);
        expect(Buffer.byteLength(lines.join('\n'))).toBeLessThanOrEqual(331);
      }),
    );
  });
});
