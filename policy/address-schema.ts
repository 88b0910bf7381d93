import { z } from 'zod';
import { countryCode } from './rule-schema.ts';

/** The keys of a postal address, as the merchant writes it. */
export const addressShape = {
  street: z.string().min(1),
  postalCode: z.string().min(1).optional(),
  city: z.string().min(1),
  province: z.string().min(1).optional().meta({ description: 'As it is written on a letter: `FI`.' }),
  country: countryCode,
};
