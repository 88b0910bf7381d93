import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { captureDue } from './capture-due.ts';
import { insertCapture } from './captures.store.ts';

/**
 * Writes down that the money reserved for an order is to be taken, once the terms say so. A worker takes it. The order's row must be
 * locked. Done again, it changes nothing.
 */
export async function oweDueCapture(tx: Db, deps: Pick<Deps, 'now' | 'shops'>, order: OrderRecord, actor: string): Promise<void> {
  if (order.paymentState !== 'authorised') return;
  const { merchantId, id } = order;
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  if (!captureDue({ profile, order, parcels: await listParcels(tx, merchantId, id) })) return;
  const owed = await insertCapture(tx, { order, cause: 'terms', owedBy: actor, owedAt: deps.now() });
  if (owed) await insertAudit(tx, { merchantId, actor, verb: 'oweCapture', subject: owed.id });
}
