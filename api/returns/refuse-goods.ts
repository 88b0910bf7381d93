import type { ReturnCondition } from '../../policy/index.ts';
import { useAttachments } from '../attachments/use-attachments.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { requireArrived } from './assess-return.ts';
import { readOrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface RefuseGoods extends ReturnStep {
  readonly lines: readonly {
    readonly line: string;
    /** Conditions of the return that are not met. */
    readonly unmet: readonly ReturnCondition[];
    readonly evidence: readonly string[];
    readonly note?: string;
  }[];
}

/**
 * Takes goods not back, where law and terms let the merchant: those the right of withdrawal does not reach, and those of the
 * merchant's own offer whose conditions are not met. They are kept at the buyer's disposal. Whatever else is refused has to be
 * assessed instead.
 *
 * @throws ProblemError return-not-found, return-step-impossible, refusal-not-allowed with the reasons
 */
export function refuseGoods(tx: Db, deps: Deps, { lines, ...step }: RefuseGoods): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'refuseGoods', async ({ record, order, profile }, tell) => {
    requireMove(record, 'refused');
    requireArrived(record, lines);
    await useAttachments(
      tx,
      record,
      lines.flatMap(({ evidence }) => evidence),
      'assessment',
      record.id,
    );
    for (const line of lines) await tell('refused', { ...line, lossBps: 0 });
    const planned = plannedFor((await readOrderCase(tx, deps, order)).plan, record.id);
    for (const { line, accepted, refund } of planned?.lines ?? []) {
      const isRefused = !accepted.value || refund.because.some(({ code }) => code === 'refund.conditionUnmet');
      if (isRefused || !lines.some((each) => each.line === line)) continue;
      const because = reasonsOf(refund.because, record.language, wordsFormat(profile, record.language));
      throw new ProblemError('refusal-not-allowed', { because });
    }
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('withdrawalRefused', addressee)]);
  });
}
