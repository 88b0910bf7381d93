import { expect, it } from 'vitest';
import { duties } from './duties.ts';
import type { ShippingProfile } from './shipping-profile.ts';

const profile = (paidBy?: 'merchant' | 'buyer'): ShippingProfile => ({
  home: 'IT',
  services: [],
  zones: [],
  ...(paidBy && { duties: { paidBy } }),
});

it.each([
  ['at home', 'merchant', { country: 'IT' }, 'none'],
  ['inside the Union', 'buyer', { country: 'FR' }, 'none'],
  ['abroad, by the merchant', 'merchant', { country: 'CH' }, 'merchant'],
  ['abroad, by the buyer', 'buyer', { country: 'CH' }, 'buyer'],
  ['abroad, where the terms are silent', undefined, { country: 'CH' }, 'buyer'],
  ['inside customs but outside value added tax', undefined, { country: 'ES', postalCode: '35001' }, 'buyer'],
  ['outside customs in a Member State', undefined, { country: 'IT', postalCode: '23041' }, 'buyer'],
] as const)('%s', (_title, paidBy, destination, payer) => {
  expect(duties(profile(paidBy), destination).value).toBe(payer);
});
