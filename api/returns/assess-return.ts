import { useAttachments } from '../attachments/use-attachments.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { readOrderCase } from './return-case.ts';
import { eventsOf, type Assessment, type ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';
import { piecesOf } from './units-left.ts';

export interface AssessReturn extends ReturnStep {
  readonly lines: readonly Assessment[];
}

/**
 * Books what the merchant found, line by line. What may be deducted for it is the plan's to say; where anything is, the shopper is
 * told at once. A look later replaces one before it.
 *
 * @throws ProblemError return-not-found, return-step-impossible for goods that have not come in, attachment-not-found
 */
export function assessReturn(tx: Db, deps: Deps, { lines, ...step }: AssessReturn): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'assessReturn', async ({ record, order }, tell) => {
    requireMove(record, 'assessed');
    requireArrived(record, lines);
    await useAttachments(
      tx,
      record,
      lines.flatMap(({ evidence }) => evidence),
      'assessment',
      record.id,
    );
    for (const line of lines) await tell('assessed', line);
    const after = plannedFor((await readOrderCase(tx, deps, order)).plan, record.id);
    if (!after?.reductionNoticeBy) return;
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('refundReduced', addressee)]);
  });
}

/** @throws ProblemError return-step-impossible for a line nothing of which has come in */
export function requireArrived(record: ReturnRecord, lines: readonly { readonly line: string }[]): void {
  const arrived = eventsOf(record, 'partlyReceived').flatMap(({ detail }) => detail.units);
  const missing = lines.find(({ line }) => piecesOf(line, arrived) === 0);
  if (missing) throw new ProblemError('return-step-impossible', { line: missing.line });
}
