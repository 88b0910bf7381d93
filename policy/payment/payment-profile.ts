import { z } from 'zod';
import { periodShape } from '../period-schema.ts';
import { basisPoints, count, minor, rule } from '../rule-schema.ts';
import { uniqueIds } from '../unique-ids.ts';
import { paymentMethod } from './payment-method.ts';

const fraud = z.strictObject({
  idDocument: rule({
    of: z.array(z.enum(['buyer', 'cardholder'])).min(1),
    by: z
      .array(z.enum(['email', 'phone', 'upload']))
      .min(1)
      .optional()
      .meta({ description: 'Absent: the terms do not say how.' }),
    orPhoneNumber: z.boolean().optional().meta({ description: 'A telephone number may do instead.' }),
  }).optional(),
  idDeadline: rule(periodShape).optional().meta({ description: 'From the receipt of the request, at most.' }),
  whilePending: rule({ order: z.enum(['suspended']) }).optional(),
  onFail: rule({
    outcome: z.enum(['terminated', 'mayRefuse']),
    refund: z.enum(['full']).optional(),
  }).optional(),
  authorities: rule({ mayBeNotified: z.boolean() }).optional(),
  onPass: rule({ deliveryTermFrom: z.enum(['documentsReceived']) }).optional(),
});

/** How an order is paid, by when, and what happens when it is not. */
export const paymentProfile = z.strictObject({
  lists: rule({ documents: z.array(z.string()).min(1) })
    .optional()
    .meta({
      description: 'Documents that each list the methods. One that is not in all of them is not offered until the merchant enables it.',
    }),
  methods: z.array(paymentMethod).min(1).superRefine(uniqueIds),
  advanceOnly: rule({ required: z.boolean() }).optional(),
  exclusionsByProduct: rule({ shownAt: z.enum(['purchaseStart']) }).optional(),
  excludedCards: rule({ kinds: z.array(z.enum(['notForOnlineUse'])).min(1) }).optional(),
  surcharge: rule({
    upTo: z.enum(['ownCost']).optional(),
    rateBps: basisPoints.optional(),
    amount: minor.optional(),
    methods: z.array(z.string()).optional().meta({ description: 'Absent: all.' }),
  })
    .optional()
    .meta({ description: 'As the terms have it; the law allows none.' }),
  bankTransfer: rule({
    within: rule({ ...periodShape, from: z.enum(['order']) })
      .optional()
      .meta({ description: 'Absent: the terms set no deadline.' }),
    reminderAfterDays: count(1).optional().meta({ description: 'Days of the same kind after the order; earlier than the deadline.' }),
    quoteOrderNumber: z.boolean().optional(),
  }).optional(),
  unpaid: rule({ outcome: z.enum(['terminated', 'mayRefuse', 'notAccepted']), toldBy: z.enum(['site', 'email']).optional() }).optional(),
  sca: rule({ mayBeRequired: z.boolean(), registrationRequired: z.boolean().optional() }).optional(),
  fraud: fraud.optional(),
  cardDataNotSeen: rule({ stated: z.boolean() }).optional(),
  cvvEachOrder: rule({ required: z.boolean() }).optional(),
});

export type PaymentProfile = z.infer<typeof paymentProfile>;
