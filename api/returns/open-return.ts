import type { RefundGround, ReturnWay } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import type { NewNotice } from '../notices/notice.ts';
import { merchantNotices, shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder, lockOrder } from '../orders/orders.store.ts';
import { followParcels } from '../parcels/follow-parcels.ts';
import type { ReturnRecord } from './return-record.ts';
import { findReturnOfStatement, getReturn, insertReturn, insertReturnEvent, listReturns } from './returns.store.ts';
import { followUp } from './follow-up.ts';
import { readOrderCase } from './return-case.ts';
import { unitsLeft } from './units-left.ts';

export interface OpenReturn {
  readonly ground: RefundGround;
  /** Null: all that is left of the order. */
  readonly units: readonly Units[] | null;
  /** ISO 8601 instant of the statement. */
  readonly askedAt: string;
  readonly statementId?: string | undefined;
  readonly way?: ReturnWay | undefined;
  /** The pieces never reached the buyer: there is nothing to send back. */
  readonly neverHeld?: boolean | undefined;
  /** ISO 8601 date, where the merchant collects. */
  readonly pickupOn?: string | undefined;
  /** A request that a person has to decide on. */
  readonly toDecide?: boolean | undefined;
  /** What the shopper wrote to it. */
  readonly note?: string | undefined;
  readonly actor: string;
  readonly language: Language;
}

/**
 * Opens the case of pieces that go back, or never come. Of a statement there is one return of what the
 * buyer has and one of what never came, however often they are opened. The order is delivered where nothing more is to come of it.
 *
 * @param order locked here, before anything that belongs to it
 * @throws ProblemError nothing-to-return, when nothing of what is named is left
 */
export async function openReturn(tx: Db, deps: Deps, order: OrderRecord, asked: OpenReturn): Promise<ReturnRecord> {
  const { merchantId, id: orderId } = order;
  const locked = await lockOrder(tx, merchantId, orderId);
  const { statementId, neverHeld = false } = asked;
  const before = statementId && (await findReturnOfStatement(tx, { merchantId, statementId, neverHeld }));
  if (before) return before;
  const units = unitsLeft(locked, await listReturns(tx, merchantId, orderId), asked.units);
  if (units.length === 0) throw new ProblemError('nothing-to-return');
  const now = deps.now();
  const record = {
    merchantId,
    id: newId('ret'),
    orderId,
    ground: asked.ground,
    statementId: statementId ?? null,
    askedAt: asked.askedAt,
    units,
    way: asked.way ?? null,
    neverHeld,
    pickupOn: asked.pickupOn ?? null,
    state: asked.toDecide ? ('requested' as const) : ('approved' as const),
    declineCode: null,
    language: asked.language,
    createdAt: now,
  };
  await insertReturn(tx, record);
  await insertReturnEvent(
    tx,
    record,
    { kind: 'asked', at: asked.askedAt, detail: asked.note ? { note: asked.note } : {} },
    { actor: asked.actor, now },
  );
  await insertNotices(tx, merchantId, record.id, await noticesOf(tx, deps, locked, record));
  // Of goods that cannot be had, whoever says so owes the refund, ends the order and settles the stock.
  if (asked.ground !== 'unavailable') {
    await followUp(tx, deps, locked, asked.actor);
    await followParcels(tx, deps, await getOrder(tx, merchantId, orderId), { actor: asked.actor, role: 'carrier' });
  }
  await insertAudit(tx, { merchantId, actor: asked.actor, verb: 'openReturn', subject: record.id });
  return getReturn(tx, merchantId, record.id);
}

/**
 * What shopper and merchant are told at once: how the goods go back, that a request is looked at, or what of it the law excepts.
 * A withdrawal has its receipt and the merchant's copy already; who says that goods cannot be had tells it too.
 */
async function noticesOf(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { id, ground, state, neverHeld, language }: Omit<ReturnRecord, 'events'>,
): Promise<NewNotice[]> {
  if (ground === 'unavailable') return [];
  const shopper = { email: order.email, language };
  if (ground === 'voluntaryReturn') {
    const merchant = await deps.shops.byId(order.merchantId);
    const step = state === 'requested' ? 'returnRequested' : 'returnInstructions';
    return [shopperNotice(step, shopper), ...merchantNotices('merchantReturn', merchant, merchant.profile)];
  }
  const { plan } = await readOrderCase(tx, deps, order);
  const lines = plan.refunds.find(({ statement }) => statement === id)?.lines ?? [];
  const sendsBack = !neverHeld && lines.some(({ accepted }) => accepted.value);
  return [
    ...(sendsBack ? [shopperNotice('returnInstructions', shopper)] : []),
    ...(lines.some(({ accepted }) => !accepted.value) ? [shopperNotice('withdrawalRefused', shopper)] : []),
  ];
}
