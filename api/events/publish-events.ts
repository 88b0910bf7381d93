import type { Deps } from '../deps.ts';
import { lockEndpoints } from './endpoints.store.ts';
import { findUnpublished, hasUnpublished, placeEvents } from './events.store.ts';

const merchants = 20;
const batch = 500;

type Using = Pick<Deps, 'db' | 'now'>;

/**
 * Brings what has happened and is committed into its merchant's feed, and writes down which endpoints are owed it.
 *
 * @returns whether there may be more
 */
export async function publishEvents(deps: Using): Promise<boolean> {
  const waiting = await findUnpublished(deps.db, merchants);
  let more = waiting.length === merchants;
  for (const merchantId of waiting) more = (await publishSome(deps, merchantId)) || more;
  return more;
}

/** The same for all that happened to one merchant. */
export async function publishEventsOf(deps: Using, merchantId: string): Promise<void> {
  while ((await hasUnpublished(deps.db, merchantId)) && (await publishSome(deps, merchantId)));
}

async function publishSome({ db, now }: Using, merchantId: string): Promise<boolean> {
  const placed = await db.transaction().execute(async (tx) => {
    const endpointIds = await lockEndpoints(tx, merchantId);
    return placeEvents(tx, { merchantId, endpointIds, now: now(), limit: batch });
  });
  return placed === batch;
}
