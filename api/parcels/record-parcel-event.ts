import { epochMs } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { ParcelCost, ParcelEventKind, ParcelEventSource } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { settleOrderStock } from '../orders/settle-order-stock.ts';
import { holdDelivered } from '../returns/hold-delivered.ts';
import { followParcels } from './follow-parcels.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { getParcel, insertParcelEvent, listParcels } from './parcels.store.ts';
import { rejudgeLate } from '../withdrawals/rejudge-late.ts';
import { requirePossible } from './parcel-times.ts';
import { tellUnowed } from './tell-unowed.ts';

export interface RecordParcelEvent {
  readonly kind: ParcelEventKind;
  /** ISO 8601 instant at which it happened; absent: now. */
  readonly at?: string | undefined;
  readonly source: ParcelEventSource;
  readonly note?: string | undefined;
  readonly costs?: readonly ParcelCost[] | undefined;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/** Mails that a parcel owes the first time something happens to it. */
const notices: Readonly<Partial<Record<ParcelEventKind, 'delivered' | 'uncollected'>>> = {
  delivered: 'delivered',
  notCollected: 'uncollected',
};

/**
 * Writes down what happened to a parcel, or corrects what was written: the order follows its parcels, goods that came although they were
 * withdrawn from are to go back, and the shopper is told once. Of what came although nobody owed it any more the merchant is
 * told. Statements that seemed late by the day it had come are judged anew by another.
 *
 * @param order its row must be locked
 * @returns false when exactly this is known already
 * @throws ProblemError not-in-the-future, before-order, before-shipment
 */
export async function recordParcelEvent(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  parcel: ParcelRecord,
  input: RecordParcelEvent,
): Promise<boolean> {
  const { merchantId } = order;
  const { kind, source, note = null, costs = null, actor, requestId } = input;
  const now = deps.now();
  const at = await requirePossible(deps, order, { kind, at: input.at ?? now, parcel });
  const before = parcel.events.findLast((event) => event.kind === kind);
  if (before && epochMs(before.at) === epochMs(at) && before.source === source && note === null && costs === null) return false;
  await insertParcelEvent(tx, parcel, { kind, at, source, recordedAt: now, actor, note, costs });
  const role = source === 'buyer' ? 'buyer' : 'carrier';
  if (!(await followParcels(tx, deps, order, { actor, role, requestId }))) await settleOrderStock(tx, order, kind);
  if (order.undone.some(({ ground, neverHeld }) => ground === 'withdrawal' && neverHeld))
    await holdDelivered(tx, deps, order, await listParcels(tx, merchantId, order.id), actor);
  if (await hasMoved(tx, parcel)) await rejudgeLate(tx, deps, order);
  if (kind === 'delivered') await tellUnowed(tx, deps, await getOrder(tx, merchantId, order.id), parcel, actor);
  const notice = before ? undefined : notices[kind];
  if (notice) await insertNotices(tx, merchantId, parcel.id, [shopperNotice(notice, order)]);
  await insertAudit(tx, {
    merchantId,
    actor,
    verb: 'recordParcelEvent',
    subject: parcel.id,
    ...(requestId !== undefined && { requestId }),
  });
  await recomputeDeadlines(tx, deps, order);
  return true;
}

/** Whether the moment at which it came is another than was known before. */
async function hasMoved(tx: Db, before: ParcelRecord): Promise<boolean> {
  return (await getParcel(tx, before.merchantId, before.id)).deliveredAt !== before.deliveredAt;
}
