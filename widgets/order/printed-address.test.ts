import { expect, it } from 'vitest';
import type { AddressFieldWire, ShopWire } from '../../api/shops/shops.wire.ts';
import { printedAddress } from './printed-address.ts';

const fields = (...names: AddressFieldWire['name'][]): AddressFieldWire[] =>
  names.map((name) => ({ name, label: name, required: true, autocomplete: 'off' }));
const countries: ShopWire['countries'] = [
  { code: 'IT', name: 'Italia', address: fields('line1', 'line2', 'postalCode', 'city', 'region') },
  { code: 'GB', name: 'Regno Unito', address: fields('line1', 'line2', 'city', 'postalCode') },
];
const address = { name: 'Ada Rossi', line1: 'Via Roma 1', postalCode: '50123', city: 'Firenze', region: 'FI', country: 'IT' };

it.each([
  ['the country’s order', address, ['Ada Rossi', 'Via Roma 1', '50123 Firenze FI', 'Italia']],
  [
    'another country’s order',
    { ...address, country: 'GB', region: undefined },
    ['Ada Rossi', 'Via Roma 1', 'Firenze 50123', 'Regno Unito'],
  ],
  [
    'company and second line',
    { ...address, company: 'Rossi srl', line2: 'Scala B' },
    ['Ada Rossi', 'Rossi srl', 'Via Roma 1', 'Scala B', '50123 Firenze FI', 'Italia'],
  ],
  ['a country the shop no longer serves', { ...address, country: 'CH' }, ['Ada Rossi', 'Via Roma 1', '50123 Firenze FI', 'CH']],
])('prints %s', (_, given, lines) => {
  expect(printedAddress(given, countries)).toEqual(lines);
});
