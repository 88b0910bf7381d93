import { isInTaxTerritory } from '../law/customs-territory.ts';
import { share, type Minor } from '../money.ts';
import type { Destination } from '../quote-input.ts';
import type { Quote } from '../quote.ts';
import type { TaxProfile } from './tax-profile.ts';

/**
 * The tax contained in a total at the standard rate of the destination.
 *
 * @param total minor units, tax included
 */
export function includedTax(profile: TaxProfile, destination: Destination, total: Minor): Quote['tax'] {
  const rateBps = isInTaxTerritory(destination) ? (profile.rates.byCountry[destination.country] ?? null) : null;
  if (rateBps === null) return { included: profile.included.where === 'everywhere', rateBps, amount: 0 };
  return { included: true, rateBps, amount: share(total, rateBps, 10_000 + rateBps) };
}
