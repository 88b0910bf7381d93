import { deleteLinksOf, findErasure, readMatters } from '../accounts/accounts.store.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { emptyAbandonedOfCart } from './empty-abandoned.ts';
import { deleteAttachments, deleteCartOf, emptyRecipients, markReduced, updateAgreed } from './emptied.store.ts';
import { listSubjects, type Key } from './privacy.store.ts';
import { oweErasure } from './provider-erasures.store.ts';
import { agreedWithoutPhone } from './without-names.ts';

/**
 * Does what can be done at once for whoever asked to be forgotten: all that is not a record of the sale goes, which is how to reach them
 * by phone, the photos and papers they sent, where mails went, what the payment provider keeps beside the payment, the cart, and attempts
 * that came to nothing. The records stay for the law's time. Does nothing while something is open, or twice.
 *
 * @source `eu.erasure`, `it.recordsKept`
 */
export async function grantErasure(tx: Db, deps: Pick<Deps, 'now'>, key: Key): Promise<void> {
  const { merchantId, id } = key;
  const order = await lockOrder(tx, merchantId, id);
  const asked = await findErasure(tx, merchantId, id);
  const { isRunning, openMatters } = await readMatters(tx, merchantId, id);
  if (asked?.reducedAt !== null || isRunning || openMatters > 0) return;
  const now = deps.now();
  await updateAgreed(tx, key, agreedWithoutPhone(order.agreed));
  await deleteAttachments(tx, key, 'shopper');
  await emptyRecipients(tx, merchantId, await listSubjects(tx, key));
  await deleteLinksOf(tx, merchantId, id);
  await oweErasure(tx, merchantId, { orderId: id }, now);
  await emptyAbandonedOfCart(tx, key, now);
  await deleteCartOf(tx, key);
  await markReduced(tx, key, now);
  await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'grantErasure', subject: id });
}
