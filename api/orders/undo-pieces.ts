import type { Db } from '../db/connect-database.ts';
import type { RefundReason, Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { payableFor } from '../refunds/payable-for.ts';
import { followUp } from '../returns/follow-up.ts';
import { openReturn } from '../returns/open-return.ts';
import { readOrderCase } from '../returns/return-case.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import type { OrderRecord } from './order-record.ts';

export interface UndoPieces {
  /** Null: all that is left of the order. */
  readonly units: readonly Units[] | null;
  readonly reason: RefundReason;
  readonly actor: string;
}

/**
 * Undoes pieces of an order that will never come, and owes back at once what the refund plan gives for them.
 *
 * @param order its row must be locked
 * @throws ProblemError nothing-to-return
 */
export async function undoPieces(tx: Db, deps: Deps, order: OrderRecord, { units, reason, actor }: UndoPieces): Promise<ReturnRecord> {
  const { language } = order;
  const undone = await openReturn(tx, deps, order, { ground: 'unavailable', units, askedAt: deps.now(), neverHeld: true, actor, language });
  const amount = payableFor(await readOrderCase(tx, deps, order), undone.id);
  if (amount > 0) await oweRefund(tx, deps, { order, amount, source: 'return', sourceId: undone.id, reason, actor });
  await followUp(tx, deps, order, actor);
  return undone;
}
