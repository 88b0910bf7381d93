import { expect, it } from 'vitest';
import { isInUnion } from '../law/customs-territory.ts';
import { vatRates } from '../law/vat-rates.ts';
import { includedTax } from './included-tax.ts';

const today = '2026-11-20';

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
  expect(includedTax({ included: { where } }, destination, total, today)).toMatchObject(tax);
});

it("takes the profile's own rate before the standard one, and says where it comes from", () => {
  const profile = { included: { where: 'everywhere' }, rates: { byCountry: { DE: 2200 }, clause: '5' } } as const;
  expect(includedTax(profile, { country: 'DE' }, 12_200, today)).toMatchObject({ rateBps: 2200, amount: 2200, because: [{ clause: '5' }] });
  expect(includedTax(profile, { country: 'AT' }, 12_000, today)).toMatchObject({ rateBps: 2000, because: [{ law: 'eu.vat.AT' }] });
});

it('applies a rate from its first day on', () => {
  const amounts = ['2025-07-31', '2025-08-01'].map(
    (day) => includedTax({ included: { where: 'ifApplicable' } }, { country: 'RO' }, 12_100, day).amount,
  );
  expect(amounts).toEqual([0, 2100]);
});

it('knows a rate between 15 and 27 % for every country of the customs territory, and for no other', () => {
  const countries = Object.keys(vatRates);
  expect(countries).toHaveLength(28);
  expect(countries.filter((country) => !isInUnion({ country }))).toEqual([]);
  expect(Object.values(vatRates).filter(({ value }) => value < 1500 || value > 2700)).toEqual([]);
});
