import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { followUp } from './follow-up.ts';
import type { ReturnRecord } from './return-record.ts';
import { insertReturnEvent, updateReturn } from './returns.store.ts';

/** What only an offer can come to. */
const ofOffer: ReadonlySet<ReturnRecord['state']> = new Set(['requested', 'declined', 'lapsed']);

/**
 * A statement that went by the merchant's own offer, as it seemed late, was in time: its return is a withdrawal, needs nobody's yes, does not
 * lapse, and is of all pieces the statement is about. The shopper is told how they go back. The order's row must be locked.
 */
export async function turnIntoWithdrawal(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  record: ReturnRecord,
  { units, neverHeld, actor }: { readonly units: readonly Units[]; readonly neverHeld: boolean; readonly actor: string },
): Promise<void> {
  const { merchantId, id, language } = record;
  const now = deps.now();
  const isFree = ofOffer.has(record.state);
  await updateReturn(tx, record, { ground: 'withdrawal', units, neverHeld, ...(isFree && { state: 'approved', declineCode: null }) });
  if (isFree) await insertReturnEvent(tx, record, { kind: 'approved', at: now, detail: {} }, { actor, now });
  if (!neverHeld) await insertNotices(tx, merchantId, id, [shopperNotice('returnInstructions', { email: order.email, language })]);
  await followUp(tx, deps, await getOrder(tx, merchantId, order.id), actor);
  await insertAudit(tx, { merchantId, actor, verb: 'turnIntoWithdrawal', subject: id });
}
