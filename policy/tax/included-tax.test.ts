import { expect, it } from 'vitest';
import { includedTax } from './included-tax.ts';

const rates = { byCountry: { IT: 2200, DE: 1900, FI: 2550 } };

it.each([
  ['everywhere', { country: 'IT' }, 12_200, { included: true, rateBps: 2200, amount: 2200 }],
  ['everywhere', { country: 'IT' }, 10_589, { included: true, rateBps: 2200, amount: 1909 }],
  ['everywhere', { country: 'FI' }, 10_000, { included: true, rateBps: 2550, amount: 2032 }],
  ['everywhere', { country: 'CH' }, 12_200, { included: true, rateBps: null, amount: 0 }],
  ['ifApplicable', { country: 'CH' }, 12_200, { included: false, rateBps: null, amount: 0 }],
  ['ifApplicable', { country: 'DE', postalCode: '27498' }, 12_200, { included: false, rateBps: null, amount: 0 }],
  ['ifApplicable', { country: 'DE', postalCode: '10115' }, 11_900, { included: true, rateBps: 1900, amount: 1900 }],
  ['everywhere', { country: 'IT' }, 0, { included: true, rateBps: 2200, amount: 0 }],
] as const)('tax included %s, sent to %j: in %i there is %j', (where, destination, total, tax) => {
  expect(includedTax({ included: { where }, rates }, destination, total)).toEqual(tax);
});
