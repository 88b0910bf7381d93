import { z } from 'zod';
import { momentWire } from '../http/formatted.wire.ts';
import { nextBeforeWire, pageQuery } from '../http/page.ts';

/** `GET /v1/merchant/notices?state=bounced|unsent&before=<id>&limit=50`, newest first. */
export const noticeListWire = z
  .object({
    notices: z.array(
      z.object({
        id: z.string(),
        step: z.string().meta({ description: 'What the mail says: a step of the policy, or one of the house.' }),
        recipient: z.string(),
        subject: z.string().meta({ description: 'What it is about: order, return, claim, …' }),
        subjectId: z.string(),
        owedSince: momentWire,
        attempts: z.int(),
        failure: z.string().nullable().meta({ description: "The server's codes such as `550 5.1.1`; null before the first attempt." }),
        bouncedAt: momentWire.nullable().meta({ description: 'Null while it is tried again.' }),
      }),
    ),
    nextBefore: nextBeforeWire,
  })
  .meta({ id: 'NoticeList' });

export const noticeListQuery = pageQuery.extend({ state: z.enum(['bounced', 'unsent']).default('bounced') });
