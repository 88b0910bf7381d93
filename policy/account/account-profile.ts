import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { periodShape } from '../period-schema.ts';
import { rule } from '../rule-schema.ts';

/** Accounts on the merchant's site, what guests see without one, and the newsletter. */
export const accountProfile = z.strictObject({
  offered: rule({ optional: z.boolean(), free: z.boolean().optional() }).optional(),
  credentials: rule({
    personal: z.boolean(),
    misuseReport: z.enum(['notice', 'noticeWithIdCopy']).optional(),
    onMisuse: z.enum(['freezeAndReissue']).optional(),
  }).optional(),
  close: rule({
    by: channel,
    confirmsData: z.boolean().optional().meta({ description: 'The merchant asks to confirm personal data first.' }),
    reopening: z.boolean().optional(),
  }).optional(),
  guestOrders: rule({ seenBy: z.array(channel).min(1) })
    .optional()
    .meta({ description: 'How a guest follows an order without an account.' }),
  newsletter: rule({
    subscribedAt: z.array(z.enum(['homePage', 'registration'])).min(1),
    unsubscribeWithin: rule(periodShape),
  }).optional(),
});
