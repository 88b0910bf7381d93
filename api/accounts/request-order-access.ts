import { insertAudit } from '../audit/audit.store.ts';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { countLiveLinks, findOrderOf, insertOrderLink } from './accounts.store.ts';
import { accessCode } from './order-access-link.ts';

/** How long a link opens an order. */
export const accessMinutes = 30;
/** Whoever has so many in the mailbox needs no other; they all open the order, so nobody can be locked out by asking in their name. */
const mostLive = 3;

export interface RequestOrderAccess {
  readonly merchantId: string;
  /** As it was written. */
  readonly number: string;
  readonly email: string;
  readonly requestId: string;
}

/**
 * Owes a one-time link to whoever placed an order, at the address of the order, when number and address are of one. Nothing it does
 * or leaves undone can be told from outside.
 */
export async function requestOrderAccess(deps: Deps, { merchantId, number, email, requestId }: RequestOrderAccess): Promise<void> {
  const orderId = await findOrderOf(deps.db, merchantId, number.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, ''), email);
  if (orderId === undefined) return;
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    const createdAt = deps.now();
    if ((await countLiveLinks(tx, merchantId, orderId, createdAt)) >= mostLive) return;
    const notice = shopperNotice('orderAccess', order);
    const expiresAt = new Date(Date.parse(createdAt) + accessMinutes * 60_000).toISOString();
    await insertOrderLink(tx, { merchantId, orderId, tokenHash: hashToken(accessCode(deps, notice.id)), createdAt, expiresAt });
    await insertNotices(tx, merchantId, orderId, [notice]);
    await insertAudit(tx, { merchantId, actor: 'shopper', verb: 'requestOrderAccess', subject: orderId, requestId });
  });
}
