import { isoCountries, type Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';

/** Every country a shop delivers to, some more than once. */
export function servedCountries({ zones }: Profile['shipping']): readonly Country[] {
  return zones.flatMap(({ countries }) => (countries === 'anyOther' ? [...isoCountries] : countries));
}
