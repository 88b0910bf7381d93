import { isoCountries } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import type { Country } from '../quote-input.ts';

/** Every country a shop delivers to, some more than once. */
export function servedCountries({ zones }: Profile['shipping']): readonly Country[] {
  return zones.flatMap(({ countries }) => (countries === 'anyOther' ? [...isoCountries] : countries));
}
