import { z } from 'zod';

/** ISO 8601 instant from 1970 on, with an offset that Postgres reads: at most 15 hours. */
export const instant = z.iso
  .datetime({ offset: true })
  .max(40)
  .regex(/(?:Z|[+-](?:0\d|1[0-5]):\d\d)$/)
  .refine((text) => Date.parse(text) >= 0, 'Name an instant from 1970 on.');
