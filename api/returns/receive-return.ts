import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { awaitedUnits, isExcepted } from './awaited-units.ts';
import { receivableUnits } from './receivable-units.ts';
import { lastEvent, type ReceivedUnits, type ReturnRecord } from './return-record.ts';
import { getReturn } from './returns.store.ts';
import { requirePast, requireMove, stepReturn, type ReturnStep } from './step-return.ts';
import { piecesOf } from './units-left.ts';

export interface ReceiveReturn extends ReturnStep {
  /** Absent: all that was to come and has not come in yet did. */
  readonly units?: readonly ReceivedUnits[] | undefined;
  /** What came whole is as good as new and goes back into stock, where `units` say nothing else. */
  readonly restocked?: boolean | undefined;
  /** ISO 8601 instant; absent: now. */
  readonly at?: string | undefined;
}

/**
 * Books what came back, piece by piece, and what was lost on the way. Once nothing is awaited any more the return counts as
 * received; goods that turn up later can still be booked. What is sold again goes back into stock.
 *
 * @throws ProblemError return-not-found, return-step-impossible for pieces that are not on their way, with those that are as `outside`
 */
export function receiveReturn(tx: Db, deps: Deps, { units, restocked = false, at, ...step }: ReceiveReturn): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'receiveReturn', async (found, tell) => {
    const { record } = found;
    requireMove(record, 'partlyReceived');
    requirePast(at, deps.now());
    const outside = receivableUnits(found, record);
    const toCome = outside.filter(({ line }) => !isExcepted(found, record, line));
    const named: readonly ReceivedUnits[] = units ?? toCome.map(({ line, quantity }) => ({ line, quantity, outcome: 'received' }));
    const booked = named.map(({ restocked: own = restocked, ...each }) => ({ ...each, ...(own && isWhole(each) && { restocked: true }) }));
    const tooMany = booked.some(({ line }) => piecesOf(line, booked) > piecesOf(line, outside));
    if (booked.length === 0 || tooMany) throw new ProblemError('return-step-impossible', { outside });
    const lost = booked.filter(({ outcome }) => outcome === 'lost');
    const arrived = booked.filter(({ outcome }) => outcome !== 'lost');
    if (lost.length > 0) await tell('lost', { units: lost }, { at });
    if (arrived.length > 0) await tell('partlyReceived', { units: arrived }, { at });
    const now = await getReturn(tx, record.merchantId, record.id);
    if (awaitedUnits(found, now).length > 0 || lastEvent(record, 'received')) return;
    await tell('received', {}, { at });
  });
}

function isWhole({ outcome }: ReceivedUnits): boolean {
  return outcome === 'received' || outcome === 'collected';
}
