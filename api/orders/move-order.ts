import { nextOrderState, type OrderActor, type OrderMoveEvent } from '../../policy/index.ts';
import { deleteIdentityDocuments } from '../attachments/delete-identity-documents.ts';
import { insertAudit } from '../audit/audit.store.ts';
import { oweDueCapture } from '../captures/owe-capture.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { followUp } from '../returns/follow-up.ts';
import type { OrderRecord } from './order-record.ts';
import { freeCodes, insertOrderEvents, updateOrderState } from './orders.store.ts';
import { isOver } from './is-over.ts';
import { settleOrderStock } from './settle-order-stock.ts';

/** Who moves an order, and why. */
export interface MovedBy {
  /** Secret key id, `shopper`, a provider's name, or the name of a sweep. */
  readonly actor: string;
  readonly role: OrderActor;
  readonly reason?: string | undefined;
  /** When it happened, ISO 8601 instant; absent: now. */
  readonly at?: string | undefined;
  readonly requestId?: string | undefined;
}

interface MoveEffect {
  /** The mail the shopper gets. */
  readonly notice?: 'paymentAuthorised' | 'orderLapsed' | 'documentsRequested' | 'documentsFailed' | 'orderAccepted' | 'orderRefused';
  /** There never was a sale: its single-use codes can be used again. */
  readonly freesCodes?: boolean;
}

const effects: Readonly<Partial<Record<OrderMoveEvent, MoveEffect>>> = {
  paymentArrived: { notice: 'paymentAuthorised' },
  reinstated: { notice: 'paymentAuthorised' },
  paymentOverdue: { notice: 'orderLapsed', freesCodes: true },
  paymentFailed: { notice: 'orderLapsed', freesCodes: true },
  documentsAsked: { notice: 'documentsRequested' },
  documentsMissing: { notice: 'documentsFailed' },
  accepted: { notice: 'orderAccepted' },
  refused: { notice: 'orderRefused', freesCodes: true },
  unanswered: { notice: 'orderRefused', freesCodes: true },
};

/**
 * The one way an order moves: policy says where the event leads, and state, history, stock, codes, the mail it owes and the audit
 * are written together. The order's row must be locked. Money that is owed back is its caller's to write down.
 *
 * @returns the order as it stands now; null when the event cannot happen where it stands, or is not for this actor to bring about
 */
export async function moveOrder(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  event: OrderMoveEvent,
  { actor, role, reason, at = deps.now(), requestId }: MovedBy,
): Promise<OrderRecord | null> {
  const state = nextOrderState(order.state, event, role).value;
  if (state === null) return null;
  const { merchantId, id } = order;
  const moved: OrderRecord = { ...order, state, events: [...order.events, { at, kind: event, actor, reason: reason ?? null }] };
  await insertOrderEvents(tx, order, [event], at, actor, reason);
  await updateOrderState(tx, order, state);
  await settleOrderStock(tx, moved, event);
  const { notice, freesCodes } = effects[event] ?? {};
  if (freesCodes) await freeCodes(tx, order);
  if (isOver(state)) await deleteIdentityDocuments(tx, { merchantId, orderId: id, actor });
  if (notice) await insertNotices(tx, merchantId, id, [shopperNotice(notice, order)]);
  await insertAudit(tx, { merchantId, actor, verb: 'moveOrder', subject: id, ...(requestId !== undefined && { requestId }) });
  // Of money that never came nothing goes back: what waits for it is settled with the order.
  if (isOver(state) && order.paymentState === 'pending') await followUp(tx, deps, moved, actor);
  else await recomputeDeadlines(tx, deps, moved);
  await oweDueCapture(tx, deps, moved, actor);
  return moved;
}
