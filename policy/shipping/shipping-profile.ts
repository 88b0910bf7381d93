import { z } from 'zod';
import { count, countryCode, rule } from '../rule-schema.ts';
import { uniqueIds } from '../unique-ids.ts';
import { area } from './shipping-area.ts';
import { shippingCampaign } from './shipping-campaign.ts';
import { shippingZone } from './shipping-zone.ts';
import { zoneCoverage } from './zone-coverage.ts';

const service = rule({
  id: z.string().min(1),
  level: z.enum(['standard', 'express']),
  whereAvailable: z.boolean().optional(),
});

/** Where goods go, what that costs, and how long it takes. A country no zone covers is not served. */
export const shippingProfile = z
  .strictObject({
    home: countryCode.meta({ description: 'Where the goods leave from, and the destination assumed until the shopper names one.' }),
    carriers: rule({ kind: z.enum(['named', 'approved', 'express']), names: z.array(z.string()).optional() }).optional(),
    services: z.array(service).min(1).superRefine(uniqueIds),
    zones: z.array(shippingZone).min(1).superRefine(uniqueIds),
    campaigns: z.array(shippingCampaign).superRefine(uniqueIds).optional(),
    campaignsAllowed: rule({ by: z.array(z.enum(['threshold', 'country', 'period'])).min(1) })
      .optional()
      .meta({ description: 'The terms announce temporary delivery offers.' }),
    duties: rule({ paidBy: z.enum(['merchant', 'buyer']), predictable: z.boolean().optional(), refunded: z.boolean().optional() })
      .optional()
      .meta({ description: 'Customs duties and import taxes outside the customs territory.' }),
    customsDelays: rule({ excluded: z.boolean() }).optional(),
    dispatchWithin: rule({
      amount: count(),
      unit: z.enum(['workingDays', 'workingHours', 'calendarDays']),
      from: z.enum(['order', 'payment']),
      for: z.array(z.string()).optional().meta({ description: 'Payment method ids it is stated for.' }),
    }).optional(),
    shipmentMoment: rule({ is: z.enum(['carrierCollection', 'paymentNotified']) }).optional(),
    timeNature: rule({ binding: z.boolean(), compensation: z.boolean().optional() }).optional(),
    maxDays: rule({ days: count(1).meta({ description: 'Calendar days from the conclusion of the contract.' }) }).optional(),
    noDeliveryOn: rule({ days: z.array(z.enum(['saturday', 'sunday', 'holiday'])).min(1) }).optional(),
    partialDeliveries: rule({ allowed: z.boolean() }).optional(),
    chooseDate: rule({ allowed: z.boolean(), askCarrier: z.boolean().optional() }).optional(),
    addressChangeAfterOrder: rule({ allowed: z.boolean() }).optional(),
    tracking: rule({
      sentBy: z.enum(['email']),
      liveAfterHours: z.strictObject({ min: count(), max: count() }).optional(),
    }).optional(),
    remoteAreas: rule({ areas: z.array(area).meta({ description: 'Not served although their country is.' }) }).optional(),
    riskTransfer: rule({ at: z.enum(['possession', 'signature']) }).optional(),
    titleRetention: rule({ until: z.enum(['fullPayment']) }).optional(),
    disruptions: rule({ mayShiftTimes: z.boolean() }).optional(),
  })
  .superRefine(({ services, zones }, context) => {
    const known = services.map(({ id }) => id);
    zones.forEach((zone, z) =>
      zone.services.forEach(({ service }, s) => {
        const repeated = zone.services.findIndex((other) => other.service === service) < s;
        if (known.includes(service) && !repeated) return;
        const message = repeated ? `"${service}" stands twice in this zone` : `"${service}" is none of shipping.services`;
        context.addIssue({ code: 'custom', path: ['zones', z, 'services', s, 'service'], message });
      }),
    );
  })
  .superRefine(zoneCoverage);

export type ShippingProfile = z.infer<typeof shippingProfile>;
