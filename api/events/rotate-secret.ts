import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { sealedSecret } from './endpoint-secrets.ts';
import { auditStep, heldEndpoint, type EndpointStep } from './endpoint-step.ts';
import { replaceSecret } from './endpoints.store.ts';
import { newWebhookSecret } from './webhook-signature.ts';

/** How long the secret before a new one signs beside it. */
const oldSecretHours = 24;

/**
 * Gives an endpoint another secret. For a day both sign, so that its server can change over in between.
 *
 * @throws ProblemError endpoint-not-found
 */
export async function rotateSecret(tx: Db, { env, now }: Pick<Deps, 'env' | 'now'>, step: EndpointStep): Promise<void> {
  const endpoint = await heldEndpoint(tx, step);
  const oldUntil = new Date(Date.parse(now()) + oldSecretHours * 60 * 60 * 1000).toISOString();
  await replaceSecret(tx, endpoint, sealedSecret(env, endpoint.id, newWebhookSecret()), oldUntil);
  await auditStep(tx, step, 'rotateSecret');
}
