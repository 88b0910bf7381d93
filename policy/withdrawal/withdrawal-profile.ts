import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { periodShape } from '../period-schema.ts';
import { rule } from '../rule-schema.ts';

const period = rule({
  ...periodShape,
  from: z.enum(['possession', 'delivery']).optional().meta({ description: 'Absent: the terms do not say when it starts.' }),
  severalParcels: z.enum(['last']).optional(),
});

const statement = rule({
  by: z.array(z.enum(['modelForm', 'merchantForm', ...channel.options])).min(1),
  email: z.email().optional(),
  act: z.enum(['inform', 'sendBack']).meta({ description: 'What must happen within the period, as the terms say.' }),
  requiredData: z.array(z.enum(['orderNumber', 'decision', 'form'])).optional(),
  mayAskFor: z.array(z.enum(['photo', 'video'])).optional(),
  buyerKeepsRecord: z.boolean().optional(),
});

const ground = z.enum(['personalised', 'sealedHygiene', 'otherStatutory']).meta({
  description: '`personalised` is art. 59(1)(c), `sealedHygiene` art. 59(1)(e), `otherStatutory` the rest of art. 59.',
});

const refused = rule({
  goods: z.enum(['keptForCollection', 'keptWithTheMoney']).meta({ description: 'What becomes of goods already sent back.' }),
  reclaimWithin: rule({ ...periodShape, from: z.enum(['notice']) }).optional(),
});

/** The right of withdrawal as the terms describe it. The engine applies the better of this and the law. */
export const withdrawalProfile = z.strictObject({
  period: period.optional(),
  statement: statement.optional(),
  onlineFunction: rule({ offered: z.boolean() })
    .optional()
    .meta({ description: 'Whether the terms tell of the statutory function (art. 11a CRD). It is there in any case.' }),
  modelInstructions: rule({ at: z.array(z.enum(['site', 'footer', 'shipmentMail'])).min(1) }).optional(),
  exclusions: rule({ grounds: z.array(ground).min(1), shownIn: z.array(z.enum(['productSheet', 'checkout'])).optional() }).optional(),
  partial: rule({ unit: z.enum(['line', 'product']).meta({ description: '`product`: never parts or accessories of one.' }) }).optional(),
  refused: refused.optional(),
  withholdRefund: rule({ until: z.enum(['receipt', 'receiptOrProofOfDispatch', 'assessment']) })
    .optional()
    .meta({ description: 'Absent: the refund is never withheld.' }),
});

export type WithdrawalProfile = z.infer<typeof withdrawalProfile>;
