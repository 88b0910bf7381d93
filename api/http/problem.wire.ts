import { z } from 'zod';

const fieldErrorWire = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  finding: z.string().optional().meta({ description: 'Where a profile falls short of the law: which finding.' }),
  clause: z.string().optional(),
  why: z.string().optional(),
  source: z.string().optional().meta({ description: 'The articles behind it.' }),
  remedy: z.string().optional(),
});

/** RFC 9457 problem details, as every failing answer carries them. */
export const problemWire = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().meta({ description: 'What to do about it.' }),
    requestId: z.string(),
    errors: z.array(fieldErrorWire).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' });
export type ProblemWire = z.infer<typeof problemWire>;
