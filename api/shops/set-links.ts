import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import type { MerchantLinks } from './merchant-links.ts';
import { updateMerchantRow } from './shops.store.ts';

export interface SetLinks {
  readonly merchantId: string;
  /** All of them: a page left out is none. */
  readonly links: MerchantLinks;
  readonly actor: string;
  readonly requestId?: string;
}

/** Names the pages of the merchant's site. @throws ProblemError not-found */
export async function setLinks(tx: Db, { merchantId, links, actor, requestId }: SetLinks): Promise<{ links: MerchantLinks }> {
  if (!(await updateMerchantRow(tx, merchantId, { links: JSON.stringify(links) }))) throw new ProblemError('not-found');
  await insertAudit(tx, { merchantId, actor, verb: 'setLinks', subject: merchantId, requestId });
  return { links };
}
