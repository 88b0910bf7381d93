import type { Profile } from '../../policy/index.ts';
import { addressFormats } from './address-formats.ts';

/** The countries the zones name; a zone for any other adds every country whose addresses we know. */
export function servedCountries(profile: Pick<Profile, 'shipping'>): string[] {
  const countries = profile.shipping.zones.flatMap((zone) =>
    zone.countries === 'anyOther' ? Object.keys(addressFormats) : zone.countries,
  );
  return [...new Set(countries)];
}
