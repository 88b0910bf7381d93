import { z } from 'zod';

/** RFC 9457 problem details, as every failing answer carries them. */
export const problemWire = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().meta({ description: 'What to do about it.' }),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' });
export type ProblemWire = z.infer<typeof problemWire>;
