import { z } from 'zod';
import { addressShape } from '../address-schema.ts';
import { periodShape } from '../period-schema.ts';
import { countryCode, minor, rule } from '../rule-schema.ts';

/** Ways on which goods go back. */
export const returnWay = z.enum(['merchantCollects', 'merchantLabel', 'ownCourier']);
const payer = z.enum(['merchant', 'buyer']);

/** What goods that come back may be asked to be. */
export const returnCondition = z.enum([
  'accessories',
  'complete',
  'disposableSeal',
  'originalPackaging',
  'protections',
  'tags',
  'unaltered',
  'undamaged',
  'unused',
  'unwashed',
  'unworn',
]);

const risk = rule({
  bearer: z.enum(['merchant', 'buyer', 'buyerIfNegligent']),
  endsAt: z.enum(['handOver', 'receipt']).optional(),
});

const voluntary = z.strictObject({
  offered: rule({ offered: z.boolean() }),
  within: rule({ ...periodShape, from: z.enum(['delivery']) })
    .optional()
    .meta({ description: 'Absent: the terms leave it to another page.' }),
  requires: rule({ conditions: z.array(returnCondition).min(1) }).optional(),
  exclusions: rule({ personalised: z.boolean().optional(), tags: z.array(z.string().min(1)).optional() })
    .optional()
    .meta({
      description: "Goods the offer leaves out: personalised ones, or those with one of the tags. The right of withdrawal is the law's.",
    }),
  cost: rule({ bearer: payer, ownCourier: payer.optional() }).optional(),
  inStore: rule({ accepted: z.boolean() }).optional(),
  processing: rule({ ...periodShape, bound: z.enum(['atMost', 'atLeast']), step: z.enum(['arrival', 'handling']) })
    .optional()
    .meta({ description: 'How long the way back or its handling takes, as the terms say. It never lengthens a refund.' }),
  abandoned: rule({ outcome: z.enum(['lapses']) })
    .optional()
    .meta({ description: 'A request whose goods are kept.' }),
});

/** The way back for withdrawn goods, and the voluntary return some merchants add to the right of withdrawal. */
export const returnProfile = z.strictObject({
  sendWithin: rule({ ...periodShape, from: z.enum(['withdrawalNotice', 'delivery']) }).optional(),
  ways: rule({ offered: z.array(returnWay).min(1) }).optional(),
  cost: rule({ bearer: payer, ownCourier: payer.optional(), includesProcessing: z.boolean().optional() })
    .optional()
    .meta({ description: 'Who pays the way back; `ownCourier` where that differs when the buyer picks the courier.' }),
  label: rule({ feeByCountry: z.record(countryCode, minor) })
    .optional()
    .meta({ description: "Price of the merchant's return label by the country it starts from.", unit: 'minor units' }),
  address: rule({ name: z.string().min(1), ...addressShape }).optional(),
  risk: risk.optional(),
  requires: rule({ conditions: z.array(returnCondition).min(1) }).optional(),
  unmetCondition: rule({ outcome: z.enum(['reduceRefund', 'refuse']) })
    .optional()
    .meta({ description: 'As the terms say. A withdrawal is never refused for it.' }),
  gifts: rule({ mustReturn: z.boolean() }).optional(),
  voluntary: voluntary.optional(),
});

export type ReturnProfile = z.infer<typeof returnProfile>;
export type ReturnWay = z.infer<typeof returnWay>;
export type ReturnCondition = z.infer<typeof returnCondition>;
