import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { ReturnState } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { followUp } from './follow-up.ts';
import { lockReturnCase, type ReturnCase } from './return-case.ts';
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

/** Writes what happened to the return of a step. */
export type TellReturn = <Kind extends ReturnEventKind>(
  kind: Kind,
  detail: ReturnEventDetail[Kind],
  more?: { readonly at?: string | undefined; readonly change?: ReturnChange },
) => Promise<void>;

/**
 * One step of a return, whatever it is: the order is locked first, then come the facts, what follows from them, and the audit.
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
  await step(found, async (kind, detail, { at = now, change } = {}) => {
    await insertReturnEvent(tx, found.record, { kind, at, detail }, { actor, now });
    if (change) await updateReturn(tx, found.record, change);
  });
  await followUp(tx, deps, found.order, actor);
  await insertAudit(tx, { merchantId, actor, verb, subject: returnId, ...(requestId !== undefined && { requestId }) });
  return getReturn(tx, merchantId, returnId);
}

/** @throws ProblemError return-step-impossible where the return stands elsewhere */
export function requireState({ state }: Pick<ReturnRecord, 'state'>, ...allowed: readonly ReturnState[]): void {
  if (!allowed.includes(state)) throw new ProblemError('return-step-impossible', { state });
}

/** @throws ProblemError return-step-impossible for what cannot have happened yet */
export function requirePast(at: string | undefined, now: string): void {
  if (at !== undefined && Date.parse(at) > Date.parse(now)) throw new ProblemError('return-step-impossible', { at });
}
