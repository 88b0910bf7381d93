import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { sealedSecret } from './endpoint-secrets.ts';
import { auditStep } from './endpoint-step.ts';
import { insertEndpoint } from './endpoints.store.ts';
import { requireUrl } from './require-url.ts';
import { newWebhookSecret } from './webhook-signature.ts';

/** An endpoint costs every event a row. */
const mostEndpoints = 20;

export interface CreateEndpoint {
  readonly merchant: Pick<Merchant, 'id' | 'mode'>;
  readonly url: string;
  readonly types: readonly string[];
  readonly description: string | null;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Another address at which a merchant is told, with a secret of its own. It hears of what happens from now on.
 *
 * @returns its id
 * @throws ProblemError invalid-body for an address that may not be named, endpoints-too-many
 */
export async function createEndpoint(
  tx: Db,
  deps: Pick<Deps, 'env' | 'now'>,
  { merchant, url, types, description, actor, requestId }: CreateEndpoint,
): Promise<string> {
  requireUrl(deps.env, url, merchant.mode);
  const id = newId('whe');
  const secret = sealedSecret(deps.env, id, newWebhookSecret());
  const endpoint = { merchantId: merchant.id, id, url, types, description, secret, createdAt: deps.now() };
  if (!(await insertEndpoint(tx, endpoint, mostEndpoints))) throw new ProblemError('endpoints-too-many');
  await auditStep(tx, { merchant, id, actor, requestId }, 'createEndpoint');
  return id;
}
