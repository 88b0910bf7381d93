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
