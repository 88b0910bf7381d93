import { decide, type Decision } from '../decision.ts';
import { additionalCosts } from '../law/eu-order.ts';
import { isInTaxTerritory, isInUnion } from '../law/customs-territory.ts';
import type { Destination } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { ShippingProfile } from './shipping-profile.ts';

/**
 * Who pays customs duties and import taxes; `none` where goods cross no border of customs or value added tax. Where the terms
 * say nothing the buyer is told to expect them.
 *
 * @source `shipping.duties`; `eu.additionalCosts`
 */
export function duties(profile: ShippingProfile, destination: Destination): Decision<'none' | 'merchant' | 'buyer'> {
  const home = { country: profile.home };
  const sameTerritory = isInUnion(home) ? isInUnion(destination) && isInTaxTerritory(destination) : home.country === destination.country;
  if (sameTerritory) return decide('none', because('shipping.noDuties'));
  return profile.duties?.paidBy === 'merchant'
    ? decide('merchant', because('shipping.dutiesMerchant', profile.duties))
    : decide('buyer', because('shipping.dutiesBuyer', profile.duties, { law: additionalCosts.id }));
}
