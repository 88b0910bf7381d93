import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { eventsOf, type ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface KeepUnclaimed extends ReturnStep {
  /** Lines of goods that were refused, or kept at the buyer's disposal, and not fetched. */
  readonly lines: readonly string[];
}

/**
 * Books that goods kept at the buyer's disposal were not fetched in time. Neither law nor plan lets the merchant keep goods and money.
 *
 * @throws ProblemError return-not-found, return-step-impossible for a line that came in whole hands
 */
export function keepUnclaimed(tx: Db, deps: Deps, { lines, ...step }: KeepUnclaimed): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'keepUnclaimed', async ({ record }, tell) => {
    requireMove(record, 'notReclaimed');
    const looked = [...eventsOf(record, 'refused'), ...eventsOf(record, 'assessed')].map(({ detail }) => detail.line);
    const unknown = lines.find((line) => !looked.includes(line));
    if (unknown !== undefined) throw new ProblemError('return-step-impossible', { line: unknown });
    for (const line of lines) await tell('notReclaimed', { line });
  });
}
