import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { answerOnce, type Answer, type Write } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import { deleteUnread, insertReading, listReadings } from './readings.store.ts';
import { takeToOrder } from './take-to-order.ts';
import { getWithdrawal } from './withdrawals.store.ts';

export interface LinkWithdrawal {
  readonly merchantId: string;
  readonly statementId: string;
  readonly orderId: string;
  /** Pieces its words name, as somebody read them; absent: those it names itself, or all that is left. */
  readonly units?: readonly Units[] | undefined;
  readonly actor: string;
  readonly requestId: string;
  readonly write: Write;
}

/**
 * Says whose contract a statement is about, where the books did not, or which pieces its words mean. From then on it is what it
 * would have been had it been found at once, with the time at which it came.
 *
 * @param present the answer, read after what it did
 * @throws ProblemError receipt-not-found, order-not-found, withdrawal-linked
 */
export async function linkWithdrawal(
  deps: Deps,
  { merchantId, statementId, orderId, units, actor, requestId, write }: LinkWithdrawal,
  present: (tx: Db) => Promise<unknown>,
): Promise<Answer> {
  return answerOnce(deps.db, merchantId, write, async (tx) => {
    const statement = await getWithdrawal(tx, merchantId, statementId);
    // Before the order is locked, as the worker does it: neither waits for the other in a circle.
    await deleteUnread(tx, { merchantId, statementId });
    const earlier = (await listReadings(tx, merchantId, statementId)).at(-1);
    if (earlier?.returnId && earlier.orderId !== orderId) throw new ProblemError('withdrawal-linked');
    const named = units ?? statement.units;
    const outcome = await takeToOrder(tx, deps, { statement, orderId, units: named, actor });
    await insertReading(tx, { merchantId, statementId }, { at: deps.now(), actor, match: 'matched', orderId, ...outcome });
    await insertAudit(tx, { merchantId, actor, verb: 'linkWithdrawal', subject: statementId, requestId });
    return { status: 200, body: await present(tx) };
  });
}
