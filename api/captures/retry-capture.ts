import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { isOver } from '../orders/is-over.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { unheard } from '../payments/patience.ts';
import type { CaptureRecord } from './capture-record.ts';
import { getCapture, insertCapture, updateCapture } from './captures.store.ts';

export interface RetryCapture {
  readonly merchantId: string;
  readonly captureId: string;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Takes up a capture that got stuck: one nobody heard of is asked for under the same key, so that it is made once; after a no another
 * takes its place, since a provider repeats its answer to a key.
 *
 * @throws ProblemError not-found, capture-not-stuck
 */
export async function retryCapture(tx: Db, deps: Pick<Deps, 'now'>, input: RetryCapture): Promise<CaptureRecord> {
  const { merchantId, captureId, actor, requestId } = input;
  const { orderId } = await getCapture(tx, merchantId, captureId);
  const order = await lockOrder(tx, merchantId, orderId);
  const capture = await getCapture(tx, merchantId, captureId);
  const open = capture.stuckAt !== null && capture.capturedAt === null && capture.droppedAt === null;
  if (!open || order.paymentState !== 'authorised') throw new ProblemError('capture-not-stuck');
  const now = deps.now();
  await insertAudit(tx, { merchantId, actor, verb: 'retryCapture', subject: captureId, ...(requestId !== undefined && { requestId }) });
  if (capture.failure === unheard) {
    await updateCapture(tx, capture, { stuckAt: null, dueAt: now });
    return getCapture(tx, merchantId, captureId);
  }
  if (isOver(order.state)) throw new ProblemError('capture-not-stuck');
  await updateCapture(tx, capture, { droppedAt: now });
  return (await insertCapture(tx, { order, cause: capture.cause, owedBy: actor, owedAt: now }))!;
}
