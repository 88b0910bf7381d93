import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { count, rule } from '../rule-schema.ts';

// The holiday table, which every deadline needs, reaches ten years.
const months = count(0, 120);
const remedy = z.enum(['repair', 'replacement', 'priceReduction', 'termination']);

const duration = rule({
  months: months.meta({ unit: 'months' }),
  from: z.enum(['delivery', 'purchase']),
  fromIfNoDeliveryReceipt: z.enum(['purchase']).optional(),
  mustBe: z.enum(['apparent', 'reported']).optional().meta({ description: 'What must have happened to the defect by then.' }),
  elsewhere: rule({ from: z.enum(['delivery', 'purchase']) })
    .optional()
    .meta({ description: 'What another of the documents says instead. It decides nothing.' }),
});

const remedies = rule({
  first: z.array(remedy).min(1),
  then: z.array(remedy).min(1).optional(),
  chosenBy: z.enum(['buyer', 'merchant']).optional(),
});

/** What a consumer can have for a defect. */
export type Remedy = z.infer<typeof remedy>;

/** The legal guarantee of conformity as the terms describe it. The engine applies the better of this and the law. */
export const guaranteeProfile = z.strictObject({
  duration: duration.optional(),
  presumption: rule({ months: months.meta({ unit: 'months' }) })
    .optional()
    .meta({ description: 'For how long a defect is taken to have been there at delivery.' }),
  notifyWithin: rule({ months: months.meta({ unit: 'months' }), from: z.enum(['discovery']) }).optional(),
  evidence: rule({
    documents: z.array(z.enum(['purchaseReceipt', 'deliveryReceipt', 'invoice', 'packingSlip', 'anyDocument'])).min(1),
    all: z.boolean().optional().meta({ description: 'All of them, not one of them.' }),
  }).optional(),
  remedies: remedies.optional(),
  minorDefect: rule({ termination: z.boolean() }).optional(),
  exclusions: rule({
    causes: z
      .array(z.enum(['accident', 'alteredByOthers', 'instructionsIgnored', 'lateNotice', 'misuse', 'normalUseAfterDelivery']))
      .min(1),
  }).optional(),
  guarantor: rule({ who: z.enum(['seller', 'manufacturer', 'supplier']) }).optional(),
  inspection: rule({ before: z.enum(['remedy']), unfoundedCost: z.enum(['buyer']).optional() }).optional(),
  commercial: rule({
    months: months.meta({ unit: 'months' }),
    from: z.enum(['delivery', 'purchase']),
    by: z.enum(['seller', 'manufacturer']),
  })
    .optional()
    .meta({ description: 'A guarantee promised beside the legal one. It never shortens that.' }),
  professionals: rule({ regime: z.enum(['civilCode']) }).optional(),
  channels: rule({ by: z.array(channel).min(1) }).optional(),
  harmonisedNotice: rule({ shown: z.boolean() })
    .optional()
    .meta({ description: 'Whether the site shows the harmonised notice (art. 22a CRD). The checkout shows it in any case.' }),
  response: rule({ speed: z.enum(['promptly', 'reasonable', 'acknowledged']) }).optional(),
});
