import { z } from 'zod';

/** An amount as decided by the server: minor units to keep, text to print. Widgets never format or compare. */
export const amountWire = z.object({ amount: z.int(), text: z.string() }).meta({ id: 'Amount' });
export type AmountWire = z.infer<typeof amountWire>;

/** An instant or a local date (ISO 8601) with its text in the shopper's language and the merchant's zone. */
export const momentWire = z.object({ iso: z.string(), text: z.string() }).meta({ id: 'Moment' });
export type MomentWire = z.infer<typeof momentWire>;

/** One reason of a decision, in words, with the passage it comes from. */
export const reasonWire = z
  .object({
    code: z.string(),
    text: z.string(),
    clause: z.string().optional(),
    law: z.string().optional().meta({ description: 'Articles.' }),
  })
  .meta({ id: 'Reason' });
export type ReasonWire = z.infer<typeof reasonWire>;
