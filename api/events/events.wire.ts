import { z } from 'zod';
import { eventKinds, eventTypesOf, eventVersion, type EventSubject } from './event-types.ts';
import { keptDays } from './forget-old-events.ts';

const amount = z.int().meta({ description: 'Minor units.' });
const orderId = z.string();

/** One subject's events: which there are, and what each carries. */
function eventsAbout<Data extends z.ZodRawShape>(subject: EventSubject, id: string, data: Data) {
  const said = Object.entries(eventKinds[subject]).map(([kind, about]) => `\`${subject}.${kind}\`: ${about}`);
  return z
    .object({
      id: z.string().meta({ description: 'The same however often it is sent; what was seen once can be left alone.' }),
      type: z.enum(eventTypesOf(subject)).meta({ description: said.join(' ') }),
      timestamp: z.string().meta({ description: 'When it happened, ISO 8601 instant.' }),
      version: z.string().meta({ description: `Version of \`data\`, a date; now ${eventVersion}. Fields are added without a new one.` }),
      data: z.object(data),
    })
    .meta({ id });
}

/** An event: ids and amounts; what else there is to know is read under them. */
export const eventWire = z
  .union([
    eventsAbout('order', 'OrderEvent', {
      orderId,
      orderNumber: z.string(),
      total: amount.meta({ description: 'What was agreed, minor units.' }),
      currency: z.string(),
    }),
    eventsAbout('parcel', 'ParcelEvent', { parcelId: z.string(), orderId }),
    eventsAbout('withdrawal', 'WithdrawalEvent', {
      statementId: z.string(),
      orderId: orderId.nullable().meta({ description: 'The order it is about; null while none is known.' }),
      match: z.enum(['matched', 'unverified', 'unmatched']).optional(),
      timely: z.enum(['inTime', 'late']).nullable().optional(),
      returnId: z.string().nullable().optional(),
    }),
    eventsAbout('return', 'ReturnEvent', { returnId: z.string(), orderId, ground: z.string() }),
    eventsAbout('claim', 'ClaimEvent', { claimId: z.string(), orderId, claim: z.string().meta({ description: 'Its kind.' }) }),
    eventsAbout('refund', 'RefundEvent', {
      refundId: z.string(),
      orderId: orderId.nullable().meta({ description: 'Null where no order came of the payment.' }),
      amount,
      currency: z.string(),
      reason: z.string(),
      released: z.boolean().meta({ description: 'Of money that was only reserved: it is let go, and nothing is paid back.' }),
    }),
  ])
  .meta({ id: 'Event' });

export type EventWire = z.infer<typeof eventWire>;

/** Far below what a place can be, and a number JavaScript counts to. */
const place = z.string().regex(/^\d{1,15}$/);

/** `GET /v1/merchant/events?after=<cursor>&limit=100`, oldest first. */
export const eventListQuery = z.object({
  after: place.optional().meta({ description: '`next` of the last answer; absent: from the oldest that is kept.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const eventListWire = z
  .object({
    events: z.array(eventWire),
    next: z
      .string()
      .meta({ description: `Where to go on, now or later: nothing before it is still to come. Events are kept for ${keptDays} days.` }),
    more: z.boolean().meta({ description: 'There is more to read at once.' }),
  })
  .meta({ id: 'EventList' });
