import type { z } from 'zod';
import { served } from './served.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import { zoneFor } from './zone-for.ts';

/** For `superRefine`: somebody at home is served, and every zone is the first to cover each of its countries, or a part of it. */
export function zoneCoverage(profile: ShippingProfile, context: z.RefinementCtx): void {
  const home = { country: profile.home };
  if (!served(profile, zoneFor(profile, home), home).value) {
    context.addIssue({ code: 'custom', path: ['home'], message: `expected a zone that delivers everywhere in ${profile.home}` });
  }
  const covered = new Map<string, string>();
  profile.zones.forEach(({ id, countries, only }, z) => {
    const named = countries === 'anyOther' ? [countries] : countries;
    named.forEach((country, c) => {
      const before = covered.get(country) ?? covered.get('anyOther');
      const what = countries === 'anyOther' ? 'any other country' : country;
      const path = ['zones', z, 'countries', ...(countries === 'anyOther' ? [] : [c])];
      if (before !== undefined) context.addIssue({ code: 'custom', path, message: `zone "${before}" covers ${what} already` });
      else if (only === undefined) covered.set(country, id);
    });
  });
}
