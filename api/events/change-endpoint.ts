import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { resumeDeliveries } from './deliveries.store.ts';
import type { EndpointRecord } from './endpoint-record.ts';
import { auditStep, heldEndpoint, type EndpointStep } from './endpoint-step.ts';
import { getEndpoint, updateEndpoint } from './endpoints.store.ts';
import { requireUrl } from './require-url.ts';

export interface EndpointChange {
  readonly url?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly description?: string | null | undefined;
  readonly enabled?: boolean | undefined;
}

/**
 * Changes what is given of an endpoint. Switched on again, it goes on with what it is owed.
 *
 * @throws ProblemError endpoint-not-found, invalid-body
 */
export async function changeEndpoint(
  tx: Db,
  { env, now }: Pick<Deps, 'env' | 'now'>,
  step: EndpointStep,
  { url, types, description, enabled }: EndpointChange,
): Promise<EndpointRecord> {
  if (url !== undefined) requireUrl(env, url, step.merchant.mode);
  const endpoint = await heldEndpoint(tx, step);
  const isOn = endpoint.disabledAt === null;
  await updateEndpoint(tx, endpoint, {
    ...(url !== undefined && { url }),
    ...(types !== undefined && { types: [...types] }),
    ...(description !== undefined && { description }),
    ...(enabled === true && !isOn && { disabled_at: null, disabled_why: null, failing_since: null, failure: null }),
    ...(enabled === false && isOn && { disabled_at: now(), disabled_why: 'merchant' as const }),
  });
  if (enabled === true && !isOn) await resumeDeliveries(tx, endpoint, now());
  await auditStep(tx, step, 'changeEndpoint');
  return getEndpoint(tx, endpoint);
}
