import type { Db } from '../db/connect-database.ts';
import { useAttachments } from '../attachments/use-attachments.ts';
import type { Deps } from '../deps.ts';
import type { ReturnRecord } from './return-record.ts';
import { requirePast, requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface DispatchReturn extends ReturnStep {
  /** ISO 8601 instant; absent: now. */
  readonly sentAt?: string | undefined;
  readonly carrier?: string | undefined;
  readonly tracking?: string | undefined;
  /** Ids of the proofs uploaded. */
  readonly attachments?: readonly string[] | undefined;
}

/**
 * The goods are on their way back, and a tracking number or a proof shows it: from then on the refund of a withdrawal waits no
 * longer. Sent off late, they come back all the same.
 *
 * @throws ProblemError return-not-found, return-step-impossible, attachment-not-found
 */
export function dispatchReturn(tx: Db, deps: Deps, dispatch: DispatchReturn): Promise<ReturnRecord> {
  const { sentAt, carrier, tracking, attachments = [], ...step } = dispatch;
  return stepReturn(tx, deps, step, 'dispatchReturn', async ({ record }, tell) => {
    requireMove(record, 'sentBack');
    requirePast(sentAt, deps.now());
    await useAttachments(tx, record, attachments, 'return', record.id);
    const detail = { ...(carrier && { carrier }), ...(tracking && { tracking }), ...(attachments.length > 0 && { attachments }) };
    await tell('sentBack', detail, { at: sentAt });
  });
}
