import { z } from 'zod';
import { countryCode } from '../rule-schema.ts';

/** A part of a country: regions as destinations name them, or the first characters of postal codes. Either one suffices. */
export const placeInCountry = z.strictObject({
  regions: z.array(z.string().min(1)).optional(),
  postalPrefixes: z.array(z.string().min(1)).optional(),
});

export type PlaceInCountry = z.infer<typeof placeInCountry>;

/** A country, or the places inside it. */
export const area = z.strictObject({ country: countryCode, ...placeInCountry.shape });

export type Area = z.infer<typeof area>;
