import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Minor } from '../money.ts';
import type { QuoteInputLine } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { PriceProfile } from './price-profile.ts';

/**
 * What one piece costs in the destination, in minor units with tax as the profile says. Another price abroad only where the terms announce it.
 *
 * @source `price.bindingMoment`, `price.perDestination`
 */
export function unitPrice(profile: PriceProfile, line: QuoteInputLine, country: Country): Decision<Minor> {
  const there = profile.perDestination?.allowed ? line.priceByCountry?.[country] : undefined;
  return there === undefined
    ? decide(line.price, because('price.unit', profile.bindingMoment))
    : decide(there, because('price.byDestination', profile.perDestination, { figures: { country } }));
}
