import { z } from 'zod';
import { momentWire, reasonWire } from '../http/formatted.wire.ts';
import { deadlineKinds } from './deadline-kinds.ts';

/** A clock over an order, with its arithmetic. */
export const deadlineWire = z
  .object({
    kind: z.enum(deadlineKinds),
    label: z.string(),
    lastDay: momentWire,
    over: z.boolean(),
    because: z.array(reasonWire),
    steps: z.array(z.string()).meta({ description: 'How it was counted out, in words.' }),
  })
  .meta({ id: 'Deadline' });
export type DeadlineWire = z.infer<typeof deadlineWire>;

/** `GET /v1/merchant/deadlines?dueBefore=<date>&for=merchant&limit=100`. */
export const deadlineListQuery = z.object({
  dueBefore: z.iso.date().optional().meta({ description: 'Only those whose last day comes before it.' }),
  for: z.enum(['merchant', 'buyer']).optional().meta({ description: 'Only those of whom something is due.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** The merchant's open clocks; what cannot be reckoned first, then the nearest. */
export const deadlineListWire = z
  .object({
    deadlines: z.array(
      z.object({
        kind: z.enum(deadlineKinds),
        label: z.string(),
        for: z.enum(['merchant', 'buyer']).meta({ description: 'Whose it is to do something by then.' }),
        order: z.object({ id: z.string(), number: z.string() }),
        subject: z.string().meta({ description: 'Id of the order, or of a parcel, return or claim of it.' }),
        lastDay: momentWire.nullable(),
        over: z.boolean(),
        countedFrom: momentWire.nullable().meta({ description: 'The day of the event, which is not counted.' }),
        countedTo: momentWire.nullable().meta({ description: 'The last day before a weekend or a holiday moved it on.' }),
        warning: z.string().nullable().meta({ description: 'Why there is no last day.' }),
      }),
    ),
  })
  .meta({ id: 'DeadlineList' });
export type DeadlineListWire = z.infer<typeof deadlineListWire>;
