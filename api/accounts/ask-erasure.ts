import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { deleteLinksOf, insertErasure } from './accounts.store.ts';

/**
 * Somebody asks to be forgotten. Their ways in are gone at once; the order and what followed it stay as long as the law says, and
 * nothing that is open is lost by it. Asked again, it is the same request.
 *
 * @param order its row must be locked
 */
export async function askErasure(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, id }: OrderRecord,
  by: { readonly actor: string; readonly requestId: string },
): Promise<void> {
  await insertErasure(tx, merchantId, id, deps.now(), by.actor);
  await deleteLinksOf(tx, merchantId, id);
  await insertAudit(tx, { merchantId, verb: 'askErasure', subject: id, ...by });
}
