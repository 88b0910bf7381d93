import type { z } from 'zod';
import { newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { openedSecrets } from './endpoint-secrets.ts';
import { findSecrets, getEndpoint } from './endpoints.store.ts';
import type { pingWire } from './endpoints.wire.ts';
import { eventVersion, pingType } from './event-types.ts';
import { sendWebhook } from './send-webhook.ts';
import { timeoutMs } from './webhook-sender.ts';
import { networksFor, resolveHost } from './webhook-address.ts';
import { webhookHeaders } from './webhook-signature.ts';

/**
 * Sends an endpoint a test event, signed as any other, and answers what came of it. It is in no feed and is not tried again.
 *
 * @throws ProblemError endpoint-not-found
 */
export async function pingEndpoint(
  { db, env, now }: Pick<Deps, 'db' | 'env' | 'now'>,
  merchant: Pick<Merchant, 'id' | 'mode'>,
  id: string,
): Promise<z.infer<typeof pingWire>> {
  const key = { merchantId: merchant.id, id };
  const { url } = await getEndpoint(db, key);
  const at = now();
  const event = newId('evt');
  const body = JSON.stringify({ id: event, type: pingType, timestamp: at, version: eventVersion, data: { endpointId: id } });
  const secrets = openedSecrets(env, id, await findSecrets(db, key, at));
  const headers = webhookHeaders({ id: event, timestamp: Math.floor(Date.parse(at) / 1000), body }, secrets);
  const begun = performance.now();
  const { status, failure } = await sendWebhook({
    url,
    mode: merchant.mode,
    networks: networksFor(env, merchant.mode),
    headers,
    body,
    timeoutMs,
    resolve: resolveHost,
  });
  return { delivered: failure === null, status, failure, milliseconds: Math.round(performance.now() - begun) };
}
