import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { replayDeliveries, type ReplayChoice } from './deliveries.store.ts';
import { auditStep, heldEndpoint, type EndpointStep } from './endpoint-step.ts';
import { getEvent } from './events.store.ts';

/**
 * Lets events go to an endpoint once more, under their old ids: one, all that are dead, or all it wants since a moment.
 *
 * @returns how many
 * @throws ProblemError endpoint-not-found; not-found for an event that is not the merchant's, or not kept any more
 */
export async function replayEvents(tx: Db, { now }: Pick<Deps, 'now'>, step: EndpointStep, choice: ReplayChoice): Promise<number> {
  const endpoint = await heldEndpoint(tx, step);
  if ('event' in choice) await getEvent(tx, step.merchant.id, choice.event);
  const replayed = await replayDeliveries(tx, endpoint, choice, now());
  await auditStep(tx, step, 'replayEvents');
  return replayed;
}
