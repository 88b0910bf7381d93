import { expect, it } from 'vitest';
import type { ShippingProfile } from './shipping-profile.ts';
import { zoneFor } from './zone-for.ts';

const zone = (id: string, countries: string[] | 'anyOther', only?: { regions?: string[]; postalPrefixes?: string[] }) => ({
  id,
  countries,
  ...(only && { only }),
  services: [{ service: 'standard', fee: { amount: 500 } }],
});

const profile = (...zones: ShippingProfile['zones']): ShippingProfile => ({
  home: 'IT',
  services: [{ id: 'standard', level: 'standard' }],
  zones,
});

const world = profile(
  zone('islands', ['IT'], { regions: ['Sicilia'], postalPrefixes: ['07', '90'] }),
  zone('italy', ['IT']),
  zone('alps', ['CH', 'AT']),
  zone('rest', 'anyOther'),
);

it.each([
  [{ country: 'IT', postalCode: '07100' }, 'islands'],
  [{ country: 'IT', region: 'Sicilia' }, 'islands'],
  [{ country: 'IT', postalCode: '20121', region: 'Lombardia' }, 'italy'],
  [{ country: 'IT', postalCode: '30907' }, 'italy'],
  [{ country: 'IT' }, 'italy'],
  [{ country: 'CH', postalCode: '9000' }, 'alps'],
  [{ country: 'US', postalCode: '07100' }, 'rest'],
])('%j lies in %s', (destination, id) => {
  expect(zoneFor(world, destination)?.id).toBe(id);
});

it('finds none where the merchant does not deliver', () => {
  expect(zoneFor(profile(zone('italy', ['IT'])), { country: 'CH' })).toBeUndefined();
});

it.each(['ZZ', 'QQ', 'XX', 'UK', 'it'])('finds none in %s, which is no country', (country) => {
  expect(zoneFor(world, { country })).toBeUndefined();
});
