import { z } from 'zod';
import { count, countryCode, minor, rule, threshold } from '../rule-schema.ts';
import { placeInCountry } from './shipping-area.ts';

/** Working days from shipment to delivery. */
const transit = rule({ minDays: count(), maxDays: count() }).refine(
  ({ minDays, maxDays }) => minDays <= maxDays,
  'expected minDays to be at most maxDays',
);

const fee = rule({
  amount: minor.meta({ description: 'Minor units, tax included.' }),
  under: minor.optional().meta({
    description:
      'The terms charge the fee only to orders under this amount (same basis as `freeFrom`). Where neither the fee nor `freeFrom` reaches, nothing is charged.',
  }),
});

const zoneService = rule({
  service: z.string().min(1).meta({ description: 'Id of one of `shipping.services`.' }),
  fee,
  freeFrom: threshold.optional(),
  transit: transit.optional(),
});

/** A part of the world with its delivery services. The first zone that covers a destination is the one. */
export const shippingZone = rule({
  id: z.string().min(1),
  countries: z.union([z.array(countryCode).min(1), z.literal('anyOther')]),
  only: placeInCountry.optional().meta({ description: 'Narrows the zone to parts of its countries.' }),
  services: z.array(zoneService).min(1),
});

export type ShippingZone = z.infer<typeof shippingZone>;
export type ZoneService = z.infer<typeof zoneService>;
export type Threshold = z.infer<typeof threshold>;
