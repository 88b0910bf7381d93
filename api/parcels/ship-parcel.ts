import { nextOrderState } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import { findOpenCapture } from '../captures/captures.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Gift, Units } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { moveOrder } from '../orders/move-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { settleOrderStock } from '../orders/settle-order-stock.ts';
import { unshippedUnits } from '../orders/unshipped-units.ts';
import { requirePossible } from './parcel-times.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { getParcel, insertParcel, insertParcelEvent, listParcels } from './parcels.store.ts';

export interface ShipParcel {
  /** Absent: all that is still to be shipped. */
  readonly lines?: readonly Units[] | undefined;
  readonly gifts?: readonly Omit<Gift, 'id'>[] | undefined;
  readonly carrier?: string | undefined;
  readonly tracking?: string | undefined;
  readonly trackingUrl?: string | undefined;
  /** ISO 8601 instant; absent: now. */
  readonly shippedAt?: string | undefined;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Pieces of an order leave in a parcel, and the shopper is told. Pieces that have left, were withdrawn from or cannot be had do not
 * leave.
 *
 * @param order its row must be locked
 * @throws ProblemError pieces-not-open with what is, order-move-impossible, not-in-the-future, before-order; payment-released where its
 * money was lost, payment-not-taken where taking it was refused
 */
export async function shipParcel(tx: Db, deps: Deps, order: OrderRecord, input: ShipParcel): Promise<ParcelRecord> {
  const { merchantId, id: orderId } = order;
  const { actor, requestId } = input;
  const now = deps.now();
  await requirePayable(tx, order);
  const shippedAt = await requirePossible(deps, order, { kind: 'shipped', at: input.shippedAt ?? now, parcel: null });
  const open = unshippedUnits(order, await listParcels(tx, merchantId, orderId));
  const lines = input.lines ?? open;
  if (lines.length === 0 || !fits(lines, open)) throw new ProblemError('pieces-not-open', { open });
  const parcel = {
    merchantId,
    id: newId('prc'),
    orderId,
    lines,
    gifts: (input.gifts ?? []).map((gift) => ({ id: newId('gft'), ...gift })),
    carrier: input.carrier ?? null,
    tracking: input.tracking ?? null,
    trackingUrl: input.trackingUrl ?? null,
    createdAt: now,
  };
  await insertParcel(tx, parcel);
  const left = { kind: 'shipped', at: shippedAt, source: 'merchant', recordedAt: now, actor, note: null, costs: null } as const;
  await insertParcelEvent(tx, { ...parcel, events: [] }, left);
  await announce(tx, deps, order, { actor, requestId });
  await insertNotices(tx, merchantId, parcel.id, [shopperNotice('shipped', order)]);
  await insertAudit(tx, { merchantId, actor, verb: 'shipParcel', subject: parcel.id, ...(requestId !== undefined && { requestId }) });
  await recomputeDeadlines(tx, deps, order);
  return getParcel(tx, merchantId, parcel.id);
}

/** Goods do not leave for money that was lost, or that the provider does not give. */
async function requirePayable(tx: Db, order: OrderRecord): Promise<void> {
  if (order.paymentState === 'released') throw new ProblemError('payment-released');
  const capture = order.paymentState === 'authorised' ? await findOpenCapture(tx, order) : undefined;
  if (capture && capture.stuckAt !== null) throw new ProblemError('payment-not-taken', { capture: capture.id, failure: capture.failure });
}

/** The first parcel moves the order; further ones find it under way. */
async function announce(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  by: { readonly actor: string; readonly requestId?: string | undefined },
): Promise<void> {
  if (await moveOrder(tx, deps, order, 'shipped', { ...by, role: 'merchant' })) return;
  const underWay = nextOrderState(order.state, 'delivered', 'carrier').value !== null || order.state === 'delivered';
  if (!underWay) throw new ProblemError('order-move-impossible');
  await settleOrderStock(tx, order, 'shipped');
}

function fits(lines: readonly Units[], open: readonly Units[]): boolean {
  const left = new Map(open.map(({ line, quantity }) => [line, quantity]));
  return lines.every(({ line, quantity }) => {
    const rest = (left.get(line) ?? 0) - quantity;
    left.set(line, rest);
    return rest >= 0;
  });
}
