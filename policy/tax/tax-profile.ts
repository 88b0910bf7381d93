import { z } from 'zod';
import { basisPoints, countryCode, rule } from '../rule-schema.ts';

/** Value added tax inside the prices. */
export const taxProfile = z.strictObject({
  included: rule({ where: z.enum(['everywhere', 'ifApplicable']) }).meta({
    description: '`ifApplicable`: only in destinations that levy the tax; elsewhere the price contains none.',
  }),
  rates: rule({ byCountry: z.record(countryCode, basisPoints) })
    .optional()
    .meta({
      description: "Rates by destination that replace the country's standard rate, for instance below the threshold of distance sales.",
    }),
});

export type TaxProfile = z.infer<typeof taxProfile>;
