import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { getOrder } from '../orders/orders.store.ts';
import { deadlineActions } from './deadline-actions.ts';
import type { DeadlineKey } from './deadline-record.ts';
import { lockOrderUnlessBusy, markFired } from './deadlines.store.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

/** `moved`: it was met or ends later by now. `busy`: somebody is at work on the order, and it is left for the next time. */
export type Firing = 'fired' | 'moved' | 'busy' | 'failed';

/** Does what a clock that is over calls for, in a transaction of its own and once, whoever else does the same. Whoever called puts it off. */
export async function fireDeadline(deps: Deps, key: DeadlineKey): Promise<Firing> {
  try {
    const { prepare, finish } = deadlineActions[key.kind];
    await prepare?.(deps, key);
    const outcome = await act(deps, key);
    if (outcome === 'fired') await finish?.(deps, key).catch((error: unknown) => report(deps, key, error, 'a deadline was not told on'));
    return outcome;
  } catch (error) {
    report(deps, key, error, 'a deadline could not act and will be tried again');
    return 'failed';
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
