import { z } from 'zod';
import { periodShape } from '../period-schema.ts';
import { count, rule } from '../rule-schema.ts';

/** What a parcel nobody took may cost. */
export const uncollectedCost = z
  .enum(['outbound', 'outboundFee', 'failedAttempt', 'returnLeg', 'returnCustoms', 'other'])
  .meta({ description: '`outbound` is what sending cost the merchant, `outboundFee` only what the buyer paid for delivery.' });

const uncollected = z.strictObject({
  outcome: rule({ contract: z.enum(['terminated', 'refunded']) }),
  deductions: rule({
    costs: z.array(uncollectedCost).meta({ description: 'Only what is documented can be kept. Empty: the whole amount comes back.' }),
    documentedOnly: z.boolean().optional().meta({ description: 'The terms say themselves that only documented costs are kept.' }),
  }),
  refundWithin: rule({ ...periodShape, from: z.enum(['notice']) }).optional(),
  redelivery: rule({ by: z.enum(['newOrder']), mayBeRefused: z.boolean() }).optional(),
});

const attempts = rule({
  min: count(1),
  max: count(1),
  orHeldAtDepot: z
    .boolean()
    .optional()
    .meta({ description: 'Instead of trying again the carrier may hold the parcel until the date on its notice.' }),
});

const inspection = rule({
  duty: z.enum(['recommended', 'required']),
  checks: z.array(z.enum(['parcelCount', 'packaging'])).optional(),
  onDefect: z.array(z.enum(['refuse', 'reserve'])).optional(),
});

/** What can be wrong with a delivery. */
export const damageKind = z.enum(['hiddenDamage', 'visibleDamage', 'wrongItem', 'missingItem']);

const damageReport = rule({
  within: rule({ ...periodShape, from: z.enum(['receipt', 'discovery']) })
    .optional()
    .meta({ description: 'Absent: the terms only say at once.' }),
  covers: z.array(damageKind).min(1),
  ifLate: z.enum(['noClaimAgainstCarrier', 'noDisputeOnPackaging']).optional().meta({ description: 'Guarantee and withdrawal stay open.' }),
});

const lateness = rule({
  remedy: z.enum(['statutory', 'none']),
  extendedToDays: count()
    .optional()
    .meta({ description: 'Late delivery is tolerated up to this many days from conclusion.', unit: 'days' }),
  choices: z.array(z.enum(['withdraw', 'extraTerm'])).optional(),
});

/** Handing the goods over, and what happens when that fails or comes late. */
export const deliveryProfile = z.strictObject({
  attempts: attempts.optional(),
  uncollected: uncollected.optional(),
  refusedByBuyer: rule({ like: z.enum(['uncollected']) }).optional(),
  inspection: inspection.optional(),
  damageReport: damageReport.optional(),
  lateness: lateness.optional(),
  dueToCarrier: rule({ what: z.enum(['nothing', 'duties']) }).optional(),
});

export type DeliveryProfile = z.infer<typeof deliveryProfile>;
