import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { spendOrderLink } from './accounts.store.ts';

/**
 * Uses up the code of a one-time link.
 *
 * @returns the id of the order it opens
 * @throws ProblemError order-link-invalid when it was used, is over, or never was: which of them is not said
 */
export async function exchangeOrderAccess(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, code, requestId }: { readonly merchantId: string; readonly code: string; readonly requestId: string },
): Promise<string> {
  const orderId = await spendOrderLink(tx, merchantId, hashToken(code), deps.now());
  if (orderId === undefined) throw new ProblemError('order-link-invalid');
  await insertAudit(tx, { merchantId, actor: 'shopper', verb: 'exchangeOrderAccess', subject: orderId, requestId });
  return orderId;
}
