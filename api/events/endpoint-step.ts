import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import type { EndpointRecord } from './endpoint-record.ts';
import { lockEndpoint } from './endpoints.store.ts';

/** Which endpoint, and who acts on it. */
export interface EndpointStep {
  readonly merchant: Pick<Merchant, 'id' | 'mode'>;
  readonly id: string;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/** The endpoint of a step with its row locked until the transaction ends. @throws ProblemError endpoint-not-found */
export async function heldEndpoint(tx: Db, { merchant, id }: EndpointStep): Promise<EndpointRecord> {
  const endpoint = await lockEndpoint(tx, { merchantId: merchant.id, id });
  if (!endpoint) throw new ProblemError('endpoint-not-found');
  return endpoint;
}

/** Notes who did what to an endpoint. */
export async function auditStep(tx: Db, { merchant, id, actor, requestId }: EndpointStep, verb: string): Promise<void> {
  await insertAudit(tx, { merchantId: merchant.id, actor, verb, subject: id, ...(requestId !== undefined && { requestId }) });
}
