import { z } from 'zod';

/** What the counter shows of an order, as the merchant API tells it. */
export const counterOrder = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  stateText: z.string(),
  email: z.string(),
  placedAt: z.object({ text: z.string() }),
  total: z.object({ text: z.string() }),
  payment: z.object({ stateText: z.string(), instructions: z.object({ amount: z.object({ text: z.string() }) }).nullable() }),
  lines: z.array(z.object({ id: z.string(), quantity: z.int(), left: z.int() })),
  parcels: z.array(
    z.object({
      id: z.string(),
      whereabouts: z.string(),
      text: z.string(),
      lines: z.array(z.object({ line: z.string(), quantity: z.int() })),
    }),
  ),
  returns: z.array(
    z.object({
      id: z.string(),
      ground: z.string(),
      groundText: z.string(),
      state: z.string(),
      stateText: z.string(),
      lines: z.array(z.object({ line: z.string(), title: z.string(), quantity: z.int() })),
      neverHeld: z.boolean(),
    }),
  ),
  claims: z.array(z.object({ id: z.string(), kindText: z.string(), state: z.string(), stateText: z.string() })),
  refunds: z.array(z.object({ text: z.string() })),
});
export type CounterOrder = z.infer<typeof counterOrder>;
