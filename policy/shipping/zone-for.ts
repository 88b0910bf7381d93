import { isoCountries } from '../iso-countries.ts';
import type { Destination } from '../quote-input.ts';
import type { PlaceInCountry } from './shipping-area.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import type { ShippingZone } from './shipping-zone.ts';

/** The first zone that covers a destination; undefined when the merchant does not deliver there. */
export function zoneFor(profile: ShippingProfile, destination: Destination): ShippingZone | undefined {
  return profile.zones.find(
    (zone) =>
      (zone.countries === 'anyOther' ? isoCountries.has(destination.country) : zone.countries.includes(destination.country)) &&
      (zone.only === undefined || isInPlace(zone.only, destination)),
  );
}

/** Whether a destination is in a part of its country. One that names neither region nor postal code is not. */
export function isInPlace({ regions, postalPrefixes }: PlaceInCountry, { region, postalCode }: Destination): boolean {
  return (
    (region !== undefined && (regions?.includes(region) ?? false)) ||
    (postalCode !== undefined && (postalPrefixes?.some((prefix) => postalCode.startsWith(prefix)) ?? false))
  );
}
