import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { replayDeliveries, type ReplayChoice, type Replayed } from './replays.store.ts';
import { auditStep, heldEndpoint, type EndpointStep } from './endpoint-step.ts';
import { getEvent } from './events.store.ts';

/** So many at once, so that the endpoint's row is never held for long. */
const mostAtOnce = 1000;

/**
 * Lets events go to an endpoint once more, under their old ids: one, all that are dead, or all it wants since a moment. Of many it takes
 * the first thousand; whoever goes on after `next` until there is none has them all, however often it was broken off.
 *
 * @throws ProblemError endpoint-not-found; not-found for an event that is not the merchant's, or not kept any more
 */
export async function replayEvents(tx: Db, { now }: Pick<Deps, 'now'>, step: EndpointStep, choice: ReplayChoice): Promise<Replayed> {
  const endpoint = await heldEndpoint(tx, step);
  if ('event' in choice) await getEvent(tx, step.merchant.id, choice.event);
  const replayed = await replayDeliveries(tx, endpoint, choice, { now: now(), limit: mostAtOnce });
  await auditStep(tx, step, 'replayEvents');
  return replayed;
}
