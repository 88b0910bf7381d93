import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { ReturnState } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { getOrder } from '../orders/orders.store.ts';
import { followParcels } from '../parcels/follow-parcels.ts';
import { followUp } from './follow-up.ts';
import { lockReturnCase, type ReturnCase } from './return-case.ts';
import { nextReturnState, type ReturnMove } from './return-moves.ts';
import type { ReturnEventDetail, ReturnEventKind, ReturnRecord } from './return-record.ts';
import { getReturn, insertReturnEvent, updateReturn, type ReturnChange } from './returns.store.ts';

/** Which return, and who acts on it. */
export interface ReturnStep {
  readonly merchantId: string;
  readonly returnId: string;
  /** The shopper's order, which the return must belong to. */
  readonly orderId?: string | undefined;
  /** Secret key id, `shopper`, or the name of a sweep. */
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/** Writes what happened to the return of a step, which moves to where `returnMoves` leads unless `change` names the state. */
export type TellReturn = <Kind extends ReturnEventKind & ReturnMove>(
  kind: Kind,
  detail: ReturnEventDetail[Kind],
  more?: { readonly at?: string | undefined; readonly change?: ReturnChange },
) => Promise<void>;

/**
 * One step of a return, whatever it is: the order is locked first, then come the facts, what follows from them, also for where the order
 * stands, and the audit.
 *
 * @param verb its name in the audit
 * @throws ProblemError return-not-found
 */
export async function stepReturn(
  tx: Db,
  deps: Deps,
  { merchantId, returnId, orderId, actor, requestId }: ReturnStep,
  verb: string,
  step: (found: ReturnCase, tell: TellReturn) => Promise<void>,
): Promise<ReturnRecord> {
  const found = await lockReturnCase(tx, deps, { merchantId, returnId, orderId });
  const now = deps.now();
  let { state } = found.record;
  await step(found, async (kind, detail, { at = now, change } = {}) => {
    const moved = { state: requireMove({ state }, kind), ...change };
    await insertReturnEvent(tx, found.record, { kind, at, detail }, { actor, now });
    if (change || moved.state !== state) await updateReturn(tx, found.record, moved);
    state = moved.state;
  });
  await followUp(tx, deps, found.order, actor);
  await followParcels(tx, deps, await getOrder(tx, merchantId, found.order.id), { actor, role: 'carrier' });
  await insertAudit(tx, { merchantId, actor, verb, subject: returnId, ...(requestId !== undefined && { requestId }) });
  return getReturn(tx, merchantId, returnId);
}

/** Where a move leads. @throws ProblemError return-step-impossible where the return stands elsewhere */
export function requireMove({ state }: Pick<ReturnRecord, 'state'>, move: ReturnMove): ReturnState {
  const next = nextReturnState(state, move);
  if (next === null) throw new ProblemError('return-step-impossible', { state });
  return next;
}

/** @throws ProblemError return-step-impossible for what cannot have happened yet */
export function requirePast(at: string | undefined, now: string): void {
  if (at !== undefined && Date.parse(at) > Date.parse(now)) throw new ProblemError('return-step-impossible', { at });
}
