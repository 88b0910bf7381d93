import { z } from 'zod';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { webOrigin } from './create-merchant.ts';
import { merchantLinks } from './merchant-links.ts';
import { updateMerchantRow } from './shops.store.ts';

const merchantChange = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  allowedOrigins: z.array(webOrigin).max(50).optional(),
  links: merchantLinks.optional(),
  /** Payment provider of checkouts from now on; those begun before end with theirs. */
  provider: z.string().min(1).max(40).optional(),
});

/** Changes what is given of a merchant. @throws ProblemError not-found */
export async function updateMerchant(db: Db, merchantId: string, input: z.input<typeof merchantChange>, actor = 'cli'): Promise<void> {
  const { name, allowedOrigins, links, provider } = merchantChange.parse(input);
  await db.transaction().execute(async (tx) => {
    const found = await updateMerchantRow(tx, merchantId, {
      ...(name !== undefined && { name }),
      ...(allowedOrigins && { allowed_origins: allowedOrigins }),
      ...(links && { links: JSON.stringify(links) }),
      ...(provider !== undefined && { provider }),
    });
    if (!found) throw new ProblemError('not-found');
    await insertAudit(tx, { merchantId, actor, verb: 'updateMerchant', subject: merchantId });
  });
}
