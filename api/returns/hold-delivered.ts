import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { shippedUnits } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { beyondOwed } from './beyond-owed.ts';
import { followUp } from './follow-up.ts';
import { readOrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { insertReturn, insertReturnEvent, listReturns, updateReturn } from './returns.store.ts';
import { isGivenUp, piecesOf } from './units-left.ts';

/**
 * Goods that were withdrawn from while they were under way have come all the same: they go back now like any others, and the shopper
 * is told how. Done again, it changes nothing.
 *
 * @param order its row must be locked
 * @param parcels of the order as they stand
 */
export async function holdDelivered(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
  actor: string,
): Promise<void> {
  const { merchantId, id: orderId } = order;
  const returns = (await listReturns(tx, merchantId, orderId)).filter((each) => !isGivenUp(each));
  const arrived = parcels.filter(({ deliveredAt }) => deliveredAt !== null);
  const come = beyondOwed(order, returns, (line) => shippedUnits(arrived, line));
  const touched: ReturnRecord[] = [];
  for (const record of returns.filter(({ ground, neverHeld }) => ground === 'withdrawal' && neverHeld)) {
    const pieces = take(come, record.units);
    if (pieces.length > 0) touched.push(await hold(tx, deps, record, pieces, returns, actor));
  }
  if (touched.length === 0) return;
  await followUp(tx, deps, order, actor);
  const { plan } = await readOrderCase(tx, deps, await getOrder(tx, merchantId, orderId));
  for (const { id, language } of touched) {
    const goBack = plannedFor(plan, id)?.lines.some(({ accepted }) => accepted.value);
    if (goBack) await insertNotices(tx, merchantId, id, [shopperNotice('returnInstructions', { email: order.email, language })]);
    await insertAudit(tx, { merchantId, actor, verb: 'holdDelivered', subject: id });
  }
}

/** Takes as many of these pieces as have come. */
function take(come: Map<string, number>, units: readonly Units[]): Units[] {
  return units.flatMap((each) => {
    const quantity = Math.min(each.quantity, come.get(each.line) ?? 0);
    come.set(each.line, (come.get(each.line) ?? 0) - quantity);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}

/** Of a statement there is one return of what the buyer has and one of what never came. @returns the one the pieces are in now */
async function hold(
  tx: Db,
  deps: Deps,
  record: ReturnRecord,
  pieces: readonly Units[],
  returns: readonly ReturnRecord[],
  actor: string,
): Promise<ReturnRecord> {
  const rest = without(record.units, pieces);
  const state = 'approved';
  const held = returns.find(({ statementId, neverHeld }) => statementId === record.statementId && !neverHeld);
  if (rest.length > 0) await updateReturn(tx, record, { units: rest });
  if (held) {
    if (rest.length === 0) await updateReturn(tx, record, { state: 'cancelled' });
    await updateReturn(tx, held, { units: together(held.units, pieces), state });
    return held;
  }
  if (rest.length === 0) {
    await updateReturn(tx, record, { neverHeld: false, state });
    return record;
  }
  const now = deps.now();
  const { events: _events, ...same } = record;
  const opened = { ...same, id: newId('ret'), units: pieces, way: null, pickupOn: null, neverHeld: false, state, createdAt: now } as const;
  await insertReturn(tx, opened);
  await insertReturnEvent(tx, opened, { kind: 'asked', at: record.askedAt, detail: {} }, { actor, now });
  return { ...opened, events: [] };
}

function without(units: readonly Units[], gone: readonly Units[]): Units[] {
  return units.flatMap((each) => {
    const quantity = each.quantity - piecesOf(each.line, gone);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}

function together(units: readonly Units[], more: readonly Units[]): Units[] {
  const added = units.map((each) => ({ ...each, quantity: each.quantity + piecesOf(each.line, more) }));
  return [...added, ...more.filter(({ line }) => !units.some((each) => each.line === line))];
}
