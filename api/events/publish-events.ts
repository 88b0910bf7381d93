import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { lockEndpoints } from './endpoints.store.ts';
import { findUnpublished, hasUnpublished, placeEvents } from './events.store.ts';

const merchants = 20;
const batch = 500;

type Using = Pick<Deps, 'db' | 'now'>;
type Working = Using & Pick<Deps, 'log'>;

/**
 * Brings what has happened and is committed into its merchant's feed, and writes down which endpoints are owed it. Every merchant gets its
 * turn: one whose feed fails is logged, and tried again the next time.
 *
 * @returns whether there may be more
 */
export async function publishEvents(deps: Working): Promise<boolean> {
  let more = false;
  for (let last = ''; ;) {
    const waiting = await findUnpublished(deps.db, last, merchants);
    for (const merchantId of waiting) more = (await tryToPublish(deps, merchantId)) || more;
    if (waiting.length < merchants) return more;
    last = waiting.at(-1)!;
  }
}

async function tryToPublish(deps: Working, merchantId: string): Promise<boolean> {
  return publishSome(deps, merchantId).catch((error: unknown) => {
    deps.log.error({ merchant: merchantId, error: describeError(error) }, 'a feed could not be published');
    return false;
  });
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
