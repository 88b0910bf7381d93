import { holidayTableVersion } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findReckonedOtherwise, lockOrderUnlessBusy } from './deadlines.store.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

const page = 200;

/** Sets every running clock anew that was reckoned with another holiday table than today's, order by order. */
export async function recomputeStaleDeadlines(deps: Deps): Promise<void> {
  let after: Pick<OrderRecord, 'merchantId' | 'id'> | undefined;
  do {
    const stale = await findReckonedOtherwise(deps.db, holidayTableVersion, { after, limit: page });
    for (const order of stale) await recomputeOne(deps, order);
    after = stale.length === page ? stale.at(-1) : undefined;
  } while (after);
}

async function recomputeOne(deps: Deps, order: Pick<OrderRecord, 'merchantId' | 'id'>): Promise<void> {
  try {
    await deps.db.transaction().execute(async (tx) => {
      if (await lockOrderUnlessBusy(tx, { ...order, orderId: order.id })) await recomputeDeadlines(tx, deps, order);
    });
  } catch (error) {
    deps.log.error({ order: order.id, error: describeError(error) }, 'the deadlines of an order could not be set anew');
  }
}
