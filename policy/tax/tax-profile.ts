import { z } from 'zod';
import { basisPoints, countryCode, rule } from '../rule-schema.ts';

/** Value added tax inside the prices. */
export const taxProfile = z.strictObject({
  included: rule({ where: z.enum(['everywhere', 'ifApplicable']) }).meta({
    description: '`ifApplicable`: only in destinations that have a rate below; elsewhere the price contains no tax.',
  }),
  rates: rule({ byCountry: z.record(countryCode, basisPoints) }).meta({
    description: 'Standard rate in basis points by destination; a country that is absent has none.',
  }),
});

export type TaxProfile = z.infer<typeof taxProfile>;
