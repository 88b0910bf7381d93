import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { getOrder } from '../orders/orders.store.ts';
import { deadlineActions } from './deadline-actions.ts';
import type { DeadlineKey } from './deadline-record.ts';
import { findDue, lockOrderUnlessBusy, markFired, postponeDeadline } from './deadlines.store.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

const page = 200;

/**
 * Does what every clock that is over calls for, each in a transaction of its own and once, whoever else does the same. One that
 * fails is tried again later and keeps no other waiting. An order somebody is at work on is left for the next time.
 */
export async function fireDeadlines(deps: Deps): Promise<void> {
  for (let more = true; more;) {
    const due = await findDue(deps.db, deps.now(), page);
    let handled = 0;
    for (const key of due) if (await fireOne(deps, key)) handled += 1;
    more = due.length === page && handled > 0;
  }
}

/** @returns whether the clock is out of the way for now */
async function fireOne(deps: Deps, key: DeadlineKey): Promise<boolean> {
  try {
    const { prepare, finish } = deadlineActions[key.kind];
    await prepare?.(deps, key);
    const outcome = await act(deps, key);
    if (outcome === 'fired') await finish?.(deps, key).catch((error: unknown) => report(deps, key, error, 'a deadline was not told on'));
    return outcome !== 'busy';
  } catch (error) {
    report(deps, key, error, 'a deadline could not act and will be tried again');
    await postponeDeadline(deps.db, key, deps.now());
    return true;
  }
}

/**
 * What the books say is asked afresh first: a clock that was met or moved without anybody setting it anew does not act. The order is
 * locked before the clock, as everywhere.
 */
function act(deps: Deps, key: DeadlineKey): Promise<'fired' | 'moved' | 'busy'> {
  const order = { merchantId: key.merchantId, id: key.orderId };
  return deps.db.transaction().execute(async (tx) => {
    if (!(await lockOrderUnlessBusy(tx, key))) return 'busy';
    await recomputeDeadlines(tx, deps, order);
    if (!(await markFired(tx, key, deps.now()))) return 'moved';
    await deadlineActions[key.kind].act(tx, deps, await getOrder(tx, order.merchantId, order.id), key);
    await recomputeDeadlines(tx, deps, order);
    return 'fired';
  });
}

function report({ log }: Deps, { orderId, subjectId, kind }: DeadlineKey, error: unknown, message: string): void {
  log.error({ order: orderId, subject: subjectId, deadline: kind, error: describeError(error) }, message);
}
