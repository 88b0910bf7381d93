import { z } from 'zod';
import { countryCode, minor, monthDay, rule, threshold } from '../rule-schema.ts';

const plainDate = z.iso.date();

/** When a campaign runs, in local dates, ends included. Everything given must hold. */
const campaignDays = z.strictObject({
  from: plainDate.optional(),
  until: plainDate.optional(),
  everyYear: z.strictObject({ from: monthDay, until: monthDay }).optional().meta({ description: 'May run over the new year.' }),
  weekdays: z.array(z.int().min(1).max(7)).optional().meta({ description: '1 is Monday.' }),
});

/** A temporary delivery offer. It replaces the fee where it is better for the shopper, and never raises one. */
export const shippingCampaign = rule({
  id: z.string().min(1),
  when: campaignDays,
  countries: z.array(countryCode).optional().meta({ description: 'Absent: everywhere.' }),
  services: z.array(z.string()).optional().meta({ description: 'Absent: every service.' }),
  fee: minor.optional().meta({ description: 'Minor units; the fee while it runs.' }),
  freeFrom: threshold.optional(),
});

export type ShippingCampaign = z.infer<typeof shippingCampaign>;
export type CampaignDays = z.infer<typeof campaignDays>;
