import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { settleOrderStock } from '../orders/settle-order-stock.ts';
import { creditCode } from '../refunds/credit-code.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { owedFor, payableFor, plannedFor } from '../refunds/payable-for.ts';
import { releaseRest } from '../refunds/release-rest.ts';
import { awaitedUnits } from './awaited-units.ts';
import { readOrderCase, type OrderCase } from './return-case.ts';
import { nextReturnState } from './return-moves.ts';
import { lastEvent, type ReturnRecord } from './return-record.ts';
import { insertReturnEvent, updateReturn } from './returns.store.ts';

/**
 * What follows from anything that happened to an order's returns or refunds: where the terms let it, refunds are approved at once;
 * what went back beyond the plan is kept as the merchant's claim; a code is credited; a return nothing of which is open is resolved,
 * and open again where more turns out to be owed; stock and deadlines follow. The order's row must be locked. Done again, it changes nothing.
 */
export async function followUp(tx: Db, deps: Deps, order: OrderRecord, actor: string): Promise<void> {
  let found = await readOrderCase(tx, deps, order);
  if (found.profile.refund.approval?.by === 'automatic' && (await approvePayable(tx, deps, found))) {
    found = await readOrderCase(tx, deps, order);
  }
  await claimOverpaid(tx, deps, found, actor);
  if (isPaidBack(found)) await creditCode(tx, deps, order, found.profile, found.plan.whole);
  for (const record of found.returns) {
    const state = nextReturnState(record.state, isResolved(found, record) ? 'settled' : 'owedAgain');
    if (state !== null) await updateReturn(tx, record, { state });
  }
  const current = await getOrder(tx, order.merchantId, order.id);
  await releaseRest(tx, deps, current, actor);
  await settleOrderStock(tx, current, 'return');
  await recomputeDeadlines(tx, deps, order);
}

/** @returns whether anything was approved */
async function approvePayable(tx: Db, deps: Deps, found: OrderCase): Promise<boolean> {
  let { refunds } = found;
  for (const { statement, ground } of found.plan.refunds) {
    const plan = { ...found.plan, refunded: found.plan.refunded + sum(refunds) - sum(found.refunds) };
    const amount = payableFor({ order: found.order, plan, refunds }, statement);
    if (amount === 0) continue;
    const owed = { order: found.order, amount, source: 'return', sourceId: statement, reason: ground, actor: 'terms' } as const;
    refunds = [...refunds, await oweRefund(tx, deps, owed)];
  }
  return refunds.length > found.refunds.length;
}

/** Notes on the return that was paid too much what the merchant may ask back, whenever it is another amount. */
async function claimOverpaid(tx: Db, deps: Deps, { plan, returns, refunds }: OrderCase, actor: string): Promise<void> {
  const { overpaid } = plan.balance.value;
  const noted = returns.findLast((record) => lastEvent(record, 'overpaid'));
  if (overpaid === (noted ? lastEvent(noted, 'overpaid')!.detail.amount : 0)) return;
  const paidTooMuch = (record: ReturnRecord) => owedFor(refunds, record.id) > (plannedFor(plan, record.id)?.total.value ?? 0);
  const record = noted ?? returns.find(paidTooMuch) ?? returns.at(-1);
  if (!record) return;
  const now = deps.now();
  await insertReturnEvent(tx, record, { kind: 'overpaid', at: now, detail: { amount: overpaid } }, { actor, now });
}

/** Whether all that goes back on the order has gone, and where that is nothing, whether its time has come. */
function isPaidBack(found: OrderCase): boolean {
  return found.plan.refunds.every(
    ({ statement, withheld }) => isSettled(found, statement) && (!withheld.value || owedFor(found.refunds, statement) > 0),
  );
}

/** Nothing of a return is open; of one that is done already, no money. */
function isResolved(found: OrderCase, record: ReturnRecord): boolean {
  if (record.state === 'resolved') return isSettled(found, record.id);
  if (!plannedFor(found.plan, record.id) || found.order.state === 'awaitingPayment') return false;
  return awaitedUnits(found, record).length === 0 && isSettled(found, record.id);
}

/** Nothing more can be approved for a return, and all that was has been paid. */
function isSettled(found: OrderCase, returnId: string): boolean {
  const unpaid = found.refunds.some(({ source, sourceId, paidAt }) => source === 'return' && sourceId === returnId && paidAt === null);
  return !unpaid && payableFor(found, returnId, true) === 0;
}

const sum = (refunds: readonly { readonly amount: number }[]) => refunds.reduce((total, { amount }) => total + amount, 0);
