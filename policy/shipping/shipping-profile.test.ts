import { expect, it } from 'vitest';
import { shippingProfile } from './shipping-profile.ts';

const withServices = (...services: string[]) => ({
  home: 'IT',
  services: [{ id: 'standard', level: 'standard' }],
  zones: [{ id: 'italy', countries: ['IT'], services: services.map((service) => ({ service, fee: { amount: 500 } })) }],
});

it.each([
  [['standard'], []],
  [['express'], [['zones', 0, 'services', 0, 'service']]],
  [['standard', 'standard'], [['zones', 0, 'services', 1, 'service']]],
])('services %j of a zone have mistakes at %j', (services, paths) => {
  const issues = shippingProfile.safeParse(withServices(...services)).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual(paths);
});

const italy = { id: 'italy', countries: ['IT'] };
const islands = { id: 'islands', countries: ['IT'], only: { postalPrefixes: ['07', '90'] } };
const world = { id: 'world', countries: 'anyOther' };

it.each([
  ['one country', 'IT', [italy], {}, []],
  ['a part of a country before all of it', 'IT', [islands, italy], {}, []],
  ['two parts of a country before the world', 'IT', [islands, { ...islands, id: 'more islands' }, world], {}, []],
  ['any other country', 'FR', [italy, world], {}, []],
  ['a part of home that is too remote', 'IT', [italy], { remoteAreas: { areas: [{ country: 'IT', postalPrefixes: ['90'] }] } }, []],
  ['home nowhere', 'FR', [italy], {}, ['home']],
  ['home only in part', 'IT', [islands], {}, ['home']],
  ['home too remote', 'IT', [italy], { remoteAreas: { areas: [{ country: 'IT' }] } }, ['home']],
  ['a country twice', 'IT', [italy, { ...italy, id: 'again' }], {}, ['zones.1.countries.0']],
  ['a country twice in a zone', 'IT', [{ ...italy, countries: ['FR', 'IT', 'FR'] }], {}, ['zones.0.countries.2']],
  ['a part of a country after all of it', 'IT', [italy, islands], {}, ['zones.1.countries.0']],
  ['a country after any other', 'IT', [world, italy], {}, ['zones.1.countries.0']],
  ['any other country twice', 'IT', [world, { ...world, id: 'rest' }], {}, ['zones.1.countries']],
  ['an id twice', 'IT', [italy, { ...italy, countries: ['FR'] }], {}, ['zones.1.id']],
] as const)('zones that cover %s', (_what, home, zones, more, paths) => {
  const services = [{ service: 'standard', fee: { amount: 500 } }];
  const profile = { ...withServices(), home, zones: zones.map((zone) => ({ ...zone, services })), ...more };
  const issues = shippingProfile.safeParse(profile).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual(paths);
});
