import type { Reason } from '../decision.ts';
import { isInTaxTerritory } from '../law/customs-territory.ts';
import { isInForce } from '../law/law-parameter.ts';
import { vatRates } from '../law/vat-rates.ts';
import { share, wholeBps, type Minor } from '../money.ts';
import type { Destination } from '../quote-input.ts';
import type { Quote } from '../quote.ts';
import { because } from '../reason/because.ts';
import type { TaxProfile } from './tax-profile.ts';

/**
 * The tax contained in a total, goods and delivery alike, at the rate of the destination: the profile's own, else the standard
 * rate in force.
 *
 * @param total minor units, tax included
 * @param today local date, ISO 8601
 * @source `eu.vat.*`; Dir. 2006/112/EC art. 6, 33
 */
export function includedTax(profile: TaxProfile, destination: Destination, total: Minor, today: string): Quote['tax'] {
  const rate = isInTaxTerritory(destination) ? rateIn(profile, destination, today) : undefined;
  if (rate === undefined) {
    const reason = because('tax.none', profile.included, { figures: { country: destination.country } });
    return { included: profile.included.where === 'everywhere', rateBps: null, amount: 0, because: [reason] };
  }
  const { rateBps, reason } = rate;
  return { included: true, rateBps, amount: share(total, rateBps, wholeBps + rateBps), because: [reason] };
}

function rateIn({ included, rates }: TaxProfile, { country }: Destination, today: string): { rateBps: number; reason: Reason } | undefined {
  const figures = { country };
  const own = rates?.byCountry[country];
  if (own !== undefined) return { rateBps: own, reason: because('tax.contained', rates, { figures }) };
  const standard = vatRates[country];
  return standard && isInForce(standard, today)
    ? { rateBps: standard.value, reason: because('tax.contained', included, { law: standard.id, figures }) }
    : undefined;
}
