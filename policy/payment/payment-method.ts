import { z } from 'zod';
import { count, countryCode, minor, rule } from '../rule-schema.ts';

/** A means of payment and where it can be used. A limit that is absent does not exist. */
export const paymentMethod = rule({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'expected an identifier like card or bankTransfer'),
  kind: z.enum(['card', 'wallet', 'redirect', 'payLater', 'bankTransfer']),
  brands: z.array(z.string()).optional(),
  listedIn: z
    .array(z.string())
    .optional()
    .meta({ description: 'Which of `payment.lists.documents` name the method. Absent: all of them.' }),
  enabled: z.boolean().optional().meta({ description: "The merchant's own choice; it settles what the documents leave in conflict." }),
  countries: z.array(countryCode).optional().meta({ description: 'Destinations it is limited to.' }),
  excludedCountries: z.array(countryCode).optional(),
  excludedTags: z.array(z.string()).optional().meta({ description: 'Products with one of these tags cannot be paid with it.' }),
  minAge: z.int().min(0).max(120).optional(),
  minTotal: minor.optional().meta({ description: 'Minor units, included.' }),
  maxTotal: minor.optional().meta({ description: 'Minor units, included.' }),
  needs: z.array(z.enum(['chrome', 'safari', 'googleAccount', 'icloudAccount', 'savedCard'])).optional(),
  charged: rule({
    at: z.enum(['order', 'afterVerification', 'conclusion', 'beforeShipment', 'shipment']),
    authorisedAt: z.enum(['order']).optional(),
    thenAfterDays: z.array(count(1)).optional().meta({ description: 'Later instalments, calendar days from the first.' }),
  }).optional(),
  dataTransfer: rule({ to: z.string(), eligibilityCheck: z.boolean().optional() }).optional(),
});

export type PaymentMethod = z.infer<typeof paymentMethod>;
